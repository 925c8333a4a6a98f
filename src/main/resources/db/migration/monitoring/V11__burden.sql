-- What filling in costs: one row a submission, so that a return handed in twice counts twice.

create table monitoring.burden (
    filing_id     bigint       not null references monitoring.filing,
    version       integer      not null,
    form          text         not null,
    enterprise_id bigint       not null,
    unit_path     public.ltree not null,
    industry      text         not null,
    last_day      date         not null,
    seconds       integer      not null check (seconds >= 0),
    asked         integer      not null,
    channel       text         not null,
    at            timestamptz  not null,
    primary key (filing_id, version)
);
create index burden_day on monitoring.burden (last_day, unit_path);

comment on table monitoring.burden is 'Time and fields that a submission took (填报负担)';

create trigger burden_is_append_only before update or delete or truncate on monitoring.burden
    for each statement execute function monitoring.refuse_change();

alter table monitoring.burden enable row level security;
alter table monitoring.burden force row level security;
create policy scope on monitoring.burden using ((select directory.sees_all())
    or unit_path operator(public.<@) (select directory.scope_path())
    or enterprise_id = (select directory.scope_enterprise()));

create view monitoring.public_filing_burden with (security_invoker = true) as
select b.filing_id || '/' || b.version as record, b.unit_path, b.last_day as happened_on, b.enterprise_id as subject,
       b.at as known_from, null::timestamptz as known_until, b.form, b.industry, b.channel,
       round(b.seconds / 60.0, 2) as minutes, b.asked::numeric as fields
from monitoring.burden b;

-- The periods of a form, newest first.
create index filing_periods on monitoring.filing (form, last_day desc);

-- Workbooks name enterprises by their credit code.
create index filing_code on monitoring.filing (uscc, form, period);
