-- Files taken in, and pairs of records that may be the same enterprise.

create table registry.intake (
    id        bigint generated always as identity primary key,
    file      text         not null,
    unit_path public.ltree not null,
    source    text         not null check (source <> ''),
    lines     integer      not null,
    created   integer      not null,
    changed   integer      not null,
    digest    text         not null,
    taken_by  text         not null,
    taken_at  timestamptz  not null
);
comment on table registry.intake is 'Files of enterprises taken in (导入); what each supplied carries its number';
comment on column registry.intake.digest is 'SM3 of the file';

alter table registry.intake enable row level security;
alter table registry.intake force row level security;
create policy scope on registry.intake
    using ((select directory.sees_all()) or unit_path operator(public.<@) (select directory.scope_path()));

create table registry.likeness (
    id            bigint generated always as identity primary key,
    enterprise_id bigint       not null references registry.enterprise,
    other_id      bigint       not null references registry.enterprise check (other_id > enterprise_id),
    likeness      numeric(4,3) not null,
    origin        text         not null,
    found_at      timestamptz  not null,
    state         text         not null default 'OPEN' check (state in ('OPEN', 'SAME', 'DIFFERENT')),
    kept_id       bigint       check (kept_id in (enterprise_id, other_id)),
    decided_by    text,
    decided_at    timestamptz,
    words         text         not null default '',
    unique (enterprise_id, other_id),
    check ((state = 'SAME') = (kept_id is not null))
);
create index likeness_open on registry.likeness (likeness desc, id) where state = 'OPEN';

comment on table registry.likeness is 'Pairs with near names (疑似同一家), to be decided by a person; a decision can be undone';

alter table registry.likeness enable row level security;
alter table registry.likeness force row level security;
create policy scope on registry.likeness using (
    enterprise_id in (select id from registry.enterprise) and other_id in (select id from registry.enterprise));
