-- How far every firm is from every title (离认定还有多远), worked out every night -------------------------------------

create table programme.distance (
    programme       text         not null,
    enterprise_id   bigint       not null,
    enterprise_name text         not null,
    unit_path       public.ltree not null,
    standing        text         not null check (standing in ('ELIGIBLE', 'NEAR', 'FAR', 'UNKNOWN')),
    leaf            text         not null default '',
    words           text         not null default '',
    have            numeric,
    need            numeric,
    gap             numeric,
    unit            text         not null default '',
    share           numeric,
    rules           text         not null,
    computed_at     timestamptz  not null,
    primary key (programme, enterprise_id)
);
create index distance_of_firm on programme.distance (enterprise_id);
create index distance_near on programme.distance (programme, standing, unit_path);
comment on table programme.distance is 'Where each firm stands towards each title; for NEAR the one condition that is left, and how far it is';
comment on column programme.distance.share is 'Gap by need, for the order; null where the condition has no figure';

create table programme.distance_month (
    month     date         not null,
    programme text         not null,
    unit_path public.ltree not null,
    eligible  bigint       not null,
    near      bigint       not null,
    far       bigint       not null,
    unknown   bigint       not null,
    primary key (month, programme, unit_path)
);
comment on table programme.distance_month is 'Counts by county as they stood at the last run of each month';

alter table programme.distance enable row level security;
alter table programme.distance force row level security;
create policy scope on programme.distance using ((select directory.sees_all())
    or unit_path operator(public.<@) (select directory.scope_path())
    or enterprise_id = (select directory.scope_enterprise()));
alter table programme.distance_month enable row level security;
alter table programme.distance_month force row level security;
create policy scope on programme.distance_month using ((select directory.sees_all())
    or unit_path operator(public.<@) (select directory.scope_path()));

create view programme.public_near_firm with (security_invoker = true) as
select d.programme || '/' || d.enterprise_id as record, d.unit_path, (d.computed_at at time zone 'Asia/Shanghai')::date as happened_on,
       d.enterprise_id as subject, d.computed_at as known_from, null::timestamptz as known_until, d.programme, d.standing, d.leaf
from programme.distance d;
