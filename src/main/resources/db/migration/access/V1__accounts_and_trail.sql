create schema if not exists access;

create table access.account (
    id bigint generated always as identity primary key,
    username text not null unique check (username ~ '^[a-z0-9][a-z0-9._@-]{1,63}$'),
    name text not null,
    password_hash text not null,
    person_id bigint references directory.person (id),
    enterprise_id bigint,
    enterprise_unit public.ltree,
    must_change_password boolean not null default true,
    password_changed_at timestamptz not null,
    failures int not null default 0,
    locked_until timestamptz,
    disabled boolean not null default false,
    totp_secret bytea,
    totp_step bigint not null default 0,
    last_post_id bigint,
    last_sign_in timestamptz,
    opened_at timestamptz not null,
    constraint account_belongs_to_one check ((person_id is null) <> (enterprise_id is null)),
    constraint enterprise_account_has_unit check (enterprise_id is null or enterprise_unit is not null)
);
create index account_person on access.account (person_id);

create table access.former_password (
    account_id bigint not null references access.account (id),
    password_hash text not null,
    changed_at timestamptz not null,
    primary key (account_id, changed_at)
);

create table access.second_factor_rule (
    role text primary key,
    required boolean not null
);

-- The trail: one row a deed, chained by SM3; the head says how long the chain is.
create table access.trail (
    seq bigint primary key,
    at timestamptz not null,
    account_id bigint not null,
    actor_name text not null,
    actor_title text not null,
    role text not null,
    unit_path text not null,
    verb text not null,
    object text not null,
    detail text not null,
    result text not null check (result in ('done', 'refused')),
    request text not null,
    source text not null,
    previous_hash bytea not null,
    hash bytea not null
);
create index trail_at on access.trail (at desc, seq desc);
create index trail_object on access.trail (object);
create index trail_actor on access.trail (actor_name);

create table access.trail_head (
    only_row boolean primary key default true check (only_row),
    seq bigint not null,
    hash bytea not null
);
insert into access.trail_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

create function access.refuse_change_of_trail() returns trigger language plpgsql as $$
begin
    raise exception 'the trail is append-only';
end $$;
create trigger trail_is_append_only before update or delete on access.trail
    for each row execute function access.refuse_change_of_trail();
create trigger trail_is_not_truncated before truncate on access.trail
    for each statement execute function access.refuse_change_of_trail();

alter table access.account enable row level security;
alter table access.account force row level security;
create function access.own_account() returns bigint
    language sql stable parallel safe
    return nullif(current_setting('touhao.account', true), '')::bigint;

create policy account_scope on access.account
    using ((select directory.sees_all()) or id = (select access.own_account()));

alter table access.former_password enable row level security;
alter table access.former_password force row level security;
create policy former_password_scope on access.former_password
    using ((select directory.sees_all()) or account_id = (select access.own_account()));

alter table access.trail enable row level security;
alter table access.trail force row level security;
create policy trail_read on access.trail for select using ((select directory.sees_all()));
create policy trail_append on access.trail for insert with check (true);
