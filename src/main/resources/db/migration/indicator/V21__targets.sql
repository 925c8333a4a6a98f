-- What each unit has to reach of an indicator in a period, as it was promised; a later promise ends the earlier.

create table indicator.target (
    id          bigint generated always as identity primary key,
    indicator   text         not null,
    unit_path   public.ltree not null,
    unit_name   text         not null,
    period      text         not null,
    algebra     text         not null check (algebra in ('SUM', 'UNION', 'WEIGHTED', 'EACH', 'UNDIVIDED')),
    bound       text         not null check (bound in ('EXACT', 'ABOUT', 'MIN', 'MAX')),
    figure      numeric      not null,
    unit        text         not null,
    weight      numeric      not null default 0,
    origin      text         not null,
    known_from  timestamptz  not null,
    known_until timestamptz  check (known_until >= known_from)
);
create unique index target_held on indicator.target (indicator, unit_path, period) where known_until is null;

comment on table indicator.target is 'Targets of units by indicator and period (指标目标), never changed, only ended and followed by another';
comment on column indicator.target.weight is 'Weight in the mean of the unit above; where all are 0 units count alike';
comment on column indicator.target.origin is 'Page of what promised it';

create trigger target_is_append_only before update or delete on indicator.target
    for each row execute function indicator.refuse_rewriting();

alter table indicator.target enable row level security;
alter table indicator.target force row level security;
create policy scope on indicator.target
    using ((select directory.sees_all()) or unit_path operator(public.<@) (select directory.scope_path()));
create policy line_above on indicator.target for select
    using (unit_path operator(public.@>) (select directory.scope_path()));
