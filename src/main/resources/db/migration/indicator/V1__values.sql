create schema if not exists indicator;

-- Values: one row a unit, period, measure and slice for as long as it was held to be so --------------------------------

create table indicator.value (
    id          bigint generated always as identity primary key,
    indicator   text         not null,
    version     integer      not null,
    unit_path   public.ltree not null,
    period      text         not null,
    last_day    date         not null,
    months      integer      not null check (months between 1 and 12),
    measure     text         not null check (measure in ('LEVEL', 'COMPARABLE', 'BASE', 'GROWTH', 'NUMERATOR',
                                                         'DENOMINATOR', 'RANK')),
    slice       text         not null default '',
    figure      numeric      not null,
    standing    text         not null check (standing in ('PRELIMINARY', 'REVISED', 'FINAL')),
    source      text         not null,
    known_from  timestamptz  not null,
    known_until timestamptz,
    check (known_until is null or known_until >= known_from)
);
create unique index value_held on indicator.value (indicator, unit_path, period, measure, slice) where known_until is null;
create index value_series on indicator.value (indicator, unit_path, measure, slice, last_day, known_from);
create index value_of_period on indicator.value (indicator, period, measure, slice, unit_path);

comment on table indicator.value is 'Values of indicators (指标值); never changed, only ended and followed by another';
comment on column indicator.value.period is 'As quantity.Period codes it: 2023-08, 2023-01/P2M, 2023-Q3, 2023';
comment on column indicator.value.slice is 'dimension=member; empty for the whole unit';
comment on column indicator.value.source is 'records: worked out here; else the file or office that gave it';

create function indicator.refuse_rewriting() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.known_until is not null
            or to_jsonb(old) - 'known_until' <> to_jsonb(new) - 'known_until' then
        raise exception '% is append-only', tg_relid::regclass;
    end if;
    return new;
end
$$;
create trigger value_is_append_only before update or delete on indicator.value
    for each row execute function indicator.refuse_rewriting();

-- The own subtree and the line above, so that every unit can compare itself with the whole.
alter table indicator.value enable row level security;
alter table indicator.value force row level security;
create policy scope on indicator.value
    using ((select directory.sees_all()) or unit_path operator(public.<@) (select directory.scope_path()));
create policy line_above on indicator.value for select
    using (unit_path operator(public.@>) (select directory.scope_path()));

-- Definitions as they stood when they were first used ------------------------------------------------------------------

create table indicator.definition (
    indicator  text        not null,
    version    integer     not null,
    edition    integer     not null,
    text       jsonb       not null,
    known_from timestamptz not null,
    primary key (indicator, version, edition)
);
comment on table indicator.definition is 'Definitions (口径) as packs had them, so that an old value is read by the words of its day; only added to';

-- What a month of a county adds to every figure above it ------------------------------------------------------------------

create table indicator.part (
    indicator text         not null,
    version   integer      not null,
    unit_path public.ltree not null,
    month     date         not null,
    slice     text         not null default '',
    records   bigint       not null,
    a         numeric      not null,
    b         numeric      not null,
    c         numeric      not null,
    primary key (indicator, version, unit_path, month, slice)
);
comment on table indicator.part is 'Exact sums over the records of a lowest unit and a month; figures are rolled up from here and rounded once';

alter table indicator.part enable row level security;
alter table indicator.part force row level security;
create policy scope on indicator.part
    using ((select directory.sees_all()) or unit_path operator(public.<@) (select directory.scope_path()));

-- Changes of facts not yet taken in ----------------------------------------------------------------------------------------

create table indicator.mark (
    id        bigint generated always as identity primary key,
    source    text        not null,
    record    text        not null,
    at        timestamptz not null
);
create index mark_of_source on indicator.mark (source, record, id);
comment on table indicator.mark is 'A record of a fact source that changed at an instant; written with the change, gone once taken in';
