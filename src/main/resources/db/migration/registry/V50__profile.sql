-- What is kept of an enterprise beside its name: one value a field, the last supplied. Fields that were never supplied anew
-- come from whoever laid the record down (source, supplied_by, supplied_at); every later supply is a row of registry.supplied.

alter table registry.enterprise
    add column core         text        not null default '',
    add column legal_person text        not null default '',
    add column address      text        not null default '',
    add column founded      date,
    add column staff        integer     check (staff >= 0),
    add column revenue      numeric(16, 2),
    add column figures_year smallint    check (figures_year between 1990 and 2100),
    add column source       text        not null default '登记' check (source <> ''),
    add column supplied_by  text        not null default '系统',
    add column supplied_at  timestamptz not null default '2023-01-01T00:00:00+08:00',
    add column merged_into  bigint      references registry.enterprise check (merged_into <> id);

alter table registry.enterprise add column size text generated always as (case
    when staff is null or revenue is null or left(industry, 2) not between '06' and '46' then null
    when staff >= 1000 and revenue >= 40000 then 'LARGE'
    when staff >= 300 and revenue >= 2000 then 'MEDIUM'
    when staff >= 20 and revenue >= 300 then 'SMALL'
    else 'MICRO' end) stored;

comment on column registry.enterprise.core is 'The name without place and legal form, by which near names are found';
comment on column registry.enterprise.staff is 'Persons employed, as of figures_year';
comment on column registry.enterprise.revenue is 'Operating revenue of figures_year, 万元';
comment on column registry.enterprise.size is 'Size class of industry by 工信部联企业〔2011〕300号; none where a figure is missing';
comment on column registry.enterprise.merged_into is 'The record that people decided to be the same enterprise; lists and counts leave this one out';

create index enterprise_core on registry.enterprise (left(core, 2));

create table registry.supplied (
    id            bigint generated always as identity primary key,
    enterprise_id bigint      not null references registry.enterprise,
    field         text        not null,
    before        text        not null,
    value         text        not null,
    valid_from    date        not null,
    source        text        not null check (source <> ''),
    supplied_by   text        not null,
    supplied_at   timestamptz not null,
    act           text        not null default ''
);
create index supplied_of on registry.supplied (enterprise_id, field, id);
create index supplied_act on registry.supplied (act) where act <> '';

comment on table registry.supplied is 'Who supplied which field and when (一数一源); only added to';
comment on column registry.supplied.valid_from is 'The day from which the value holds in the world';
comment on column registry.supplied.act is 'What it came with: intake/12, correction/3; empty for a change by hand';

create table registry.former_name (
    id            bigint generated always as identity primary key,
    enterprise_id bigint not null references registry.enterprise,
    name          text   not null,
    held_until    date,
    source        text   not null,
    unique (enterprise_id, name)
);
create index former_name_words on registry.former_name using gin (name public.gin_trgm_ops);

comment on table registry.former_name is 'Names an enterprise had before (曾用名)';
comment on column registry.former_name.held_until is 'First day it was called otherwise; none where nobody knows';

create table registry.former_stay (
    enterprise_id bigint not null references registry.enterprise,
    entered       date   not null,
    left_on       date   not null check (left_on > entered),
    primary key (enterprise_id, entered)
);
comment on table registry.former_stay is 'Earlier stays in the list of above-scale enterprises; the last one stands with the enterprise';

create table registry.tag (
    id            bigint generated always as identity primary key,
    enterprise_id bigint      not null references registry.enterprise,
    kind          text        not null check (kind in ('TITLE', 'PARK', 'OTHER')),
    name          text        not null check (name <> ''),
    source        text        not null check (source <> ''),
    valid_from    date        not null,
    valid_until   date        check (valid_until > valid_from),
    given_by      text        not null,
    given_at      timestamptz not null
);
create index tag_of on registry.tag (enterprise_id, valid_from);
create index tag_named on registry.tag (kind, name);

comment on table registry.tag is 'Tags of enterprises (标签), park membership among them, each with source and validity';

alter table registry.supplied enable row level security;
alter table registry.supplied force row level security;
create policy scope on registry.supplied using (enterprise_id in (select id from registry.enterprise));
alter table registry.former_name enable row level security;
alter table registry.former_name force row level security;
create policy scope on registry.former_name using (enterprise_id in (select id from registry.enterprise));
alter table registry.former_stay enable row level security;
alter table registry.former_stay force row level security;
create policy scope on registry.former_stay using (enterprise_id in (select id from registry.enterprise));
alter table registry.tag enable row level security;
alter table registry.tag force row level security;
create policy scope on registry.tag using (enterprise_id in (select id from registry.enterprise));

create view registry.stay with (security_invoker = true) as
select id, uscc, name, unit_path, industry, above_scale_from, above_scale_to, version, id::text as record
from registry.enterprise
where above_scale_from is not null and merged_into is null
union all
select e.id, e.uscc, e.name, e.unit_path, e.industry, s.entered, s.left_on, e.version, e.id || '/history#' || s.entered
from registry.former_stay s join registry.enterprise e on e.id = s.enterprise_id
where e.merged_into is null;

comment on view registry.stay is 'Stays in the list of above-scale enterprises, the last and the earlier ones';

create or replace view registry.public_above_scale with (security_invoker = true) as
select record,
    unit_path,
    above_scale_from as happened_on,
    id as subject,
    '2000-01-01T00:00:00+08:00'::timestamptz as known_from,
    null::timestamptz as known_until,
    industry,
    left(industry, 2) as division,
    above_scale_to as left_on,
    name,
    uscc
from registry.stay;

-- A code belongs to one enterprise of the whole province; whoever registers one of the own county must hear of it.
create function registry.registered_in(codes text[]) returns table (code text, enterprise bigint, unit public.ltree)
    language plpgsql as $$
declare
    scope text := coalesce(current_setting('touhao.scope', true), '');
begin
    perform set_config('touhao.scope', '*', true);
    return query select e.uscc, e.id, e.unit_path from registry.enterprise e where e.uscc = any (codes);
    perform set_config('touhao.scope', scope, true);
end
$$;

comment on function registry.registered_in is 'Which of the codes are registered, and where, whoever asks';
