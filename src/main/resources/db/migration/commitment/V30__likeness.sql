-- Every report with its print, so that copies are found: alike texts share a band.

create table commitment.told (
    id            bigint generated always as identity primary key,
    commitment_id bigint       not null references commitment.commitment,
    unit_path     public.ltree not null,
    at            timestamptz  not null,
    by            text         not null,
    text          text         not null
);
create index told_of_commitment on commitment.told (commitment_id, id);

create table commitment.told_band (
    band      bigint       not null,
    told_id   bigint       not null references commitment.told,
    unit_path public.ltree not null,
    primary key (band, told_id)
);

comment on table commitment.told is 'What reports said, to be compared with each other (雷同)';
comment on table commitment.told_band is 'The bands a text falls into by min-hashing; equality of a key is all that is asked, which row-level security lets an index answer';

alter table commitment.told enable row level security;
alter table commitment.told force row level security;
create policy scope on commitment.told
    using ((select directory.sees_all()) or unit_path operator(public.<@) (select directory.scope_path()));

alter table commitment.told_band enable row level security;
alter table commitment.told_band force row level security;
create policy scope on commitment.told_band
    using ((select directory.sees_all()) or unit_path operator(public.<@) (select directory.scope_path()));
