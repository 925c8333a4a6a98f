-- Files brought with objections --------------------------------------------------------------------------------------

create table review.file (
    hash    text    primary key check (hash ~ '^[0-9a-f]{64}$'),
    type    text    not null,
    size    integer not null check (size between 1 and 20971520),
    content bytea   not null
);

create table review.objection_file (
    id           bigint generated always as identity primary key,
    objection_id bigint       not null references review.objection,
    unit_path    public.ltree not null,
    hash         text         not null references review.file,
    name         text         not null,
    kept_at      timestamptz  not null,
    kept_by      text         not null,
    constraint objection_file_once unique (objection_id, hash)
);

create trigger objection_file_is_append_only before update or delete or truncate on review.objection_file
    for each statement execute function review.refuse_change_of_scores();

alter table review.objection_file enable row level security;
alter table review.objection_file force row level security;
create policy scope on review.objection_file
    using ((select directory.sees_all()) or unit_path operator(public.<@) (select directory.scope_path()));
