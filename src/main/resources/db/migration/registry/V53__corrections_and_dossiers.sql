-- Corrections an enterprise asks for, and the records of other kinds: projects, institutions, parks, clusters, products,
-- software, persons of talent teams. One shape for all kinds; what a kind has of its own stands in details.

create table registry.correction (
    id            bigint generated always as identity primary key,
    enterprise_id bigint       not null references registry.enterprise,
    unit_path     public.ltree not null,
    fields        text[]       not null,
    before        text[]       not null,
    after         text[]       not null,
    source        text         not null check (source <> ''),
    reason        text         not null check (reason <> ''),
    valid_from    date         not null,
    version       integer      not null,
    state         text         not null default 'ASKED' check (state in ('ASKED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    asked_by      text         not null,
    asked_at      timestamptz  not null,
    decided_by    text,
    decided_at    timestamptz,
    words         text         not null default '',
    check (cardinality(fields) = cardinality(after) and cardinality(fields) > 0)
);
create index correction_of on registry.correction (enterprise_id, id);
create index correction_waiting on registry.correction (unit_path, id) where state = 'ASKED';
create unique index correction_one_at_a_time on registry.correction (enterprise_id) where state = 'ASKED';

comment on table registry.correction is 'Corrections an enterprise asks for (更正申请) and what its county decided';

create table registry.dossier (
    id            bigint generated always as identity primary key,
    kind          text         not null,
    number        text         not null,
    name          text         not null check (name <> ''),
    unit_path     public.ltree not null,
    enterprise_id bigint       references registry.enterprise,
    details       jsonb        not null default '{}',
    source        text         not null check (source <> ''),
    version       integer      not null default 0,
    laid_by       text         not null,
    laid_at       timestamptz  not null,
    unique (kind, number)
);
create index dossier_unit on registry.dossier (kind, unit_path, id);
create index dossier_enterprise on registry.dossier (enterprise_id) where enterprise_id is not null;

comment on table registry.dossier is 'Records of other kinds than enterprises (档案), each of a unit and, where it has one, of an enterprise';
comment on column registry.dossier.number is 'What it is known by across departments: project code, software registration; ours where it has none';

create table registry.dossier_change (
    id         bigint generated always as identity primary key,
    dossier_id bigint      not null references registry.dossier,
    field      text        not null,
    before     text        not null,
    value      text        not null,
    source     text        not null check (source <> ''),
    changed_by text        not null,
    changed_at timestamptz not null
);
create index dossier_change_of on registry.dossier_change (dossier_id, id);

comment on table registry.dossier_change is 'What became of such a record, field by field; only added to';

alter table registry.correction enable row level security;
alter table registry.correction force row level security;
create policy scope on registry.correction
    using ((select directory.sees_all()) or unit_path operator(public.<@) (select directory.scope_path())
        or enterprise_id = (select directory.scope_enterprise()));
alter table registry.dossier enable row level security;
alter table registry.dossier force row level security;
create policy scope on registry.dossier
    using ((select directory.sees_all()) or unit_path operator(public.<@) (select directory.scope_path())
        or enterprise_id = (select directory.scope_enterprise()));
alter table registry.dossier_change enable row level security;
alter table registry.dossier_change force row level security;
create policy scope on registry.dossier_change using (dossier_id in (select id from registry.dossier));
