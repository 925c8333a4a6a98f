-- How sure people are of a commitment, in their own words and beside them in those of others.

create table review.confidence (
    seq           bigint generated always as identity primary key,
    commitment_id bigint       not null,
    unit_path     public.ltree not null,
    side          text         not null check (side in ('SELF', 'OUTSIDE')),
    confidence    text         not null check (confidence in ('HIGH', 'GOOD', 'EVEN', 'LOW', 'UNACHIEVABLE')),
    words         text         not null,
    account       bigint       not null,
    by            text         not null,
    title         text         not null,
    at            timestamptz  not null
);
create index confidence_of_commitment on review.confidence (commitment_id, seq);

create function review.refuse_change_of_words() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_relid::regclass;
end
$$;
create trigger confidence_is_append_only before update or delete or truncate on review.confidence
    for each statement execute function review.refuse_change_of_words();

alter table review.confidence enable row level security;
alter table review.confidence force row level security;
create policy scope on review.confidence
    using ((select directory.sees_all()) or unit_path operator(public.<@) (select directory.scope_path()));

create table review.calibration (
    id            bigint generated always as identity primary key,
    unit_path     public.ltree not null unique,
    unit_name     text         not null,
    level         text         not null,
    count         integer      not null,
    brier         numeric,
    said          numeric,
    came          numeric,
    outside_count integer      not null,
    outside_brier numeric,
    settled_at    timestamptz  not null
);

comment on table review.calibration is 'How a unit''s words came true: Brier score, 0 is perfect; settled anew each night from review.confidence';

alter table review.calibration enable row level security;
alter table review.calibration force row level security;
create policy scope on review.calibration
    using ((select directory.sees_all()) or unit_path operator(public.<@) (select directory.scope_path()));
