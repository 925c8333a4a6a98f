-- Whom to call. Phones are kept encrypted (SM4-GCM) beside a blind index (HMAC-SM3) for exact search and the masked form
-- that screens show; the key is not in the database.

create table registry.contact (
    id            bigint generated always as identity primary key,
    enterprise_id bigint      not null references registry.enterprise,
    name          text        not null check (name <> ''),
    post          text        not null default '',
    phone         bytea       not null,
    phone_index   bytea       not null,
    phone_mask    text        not null,
    source        text        not null check (source <> ''),
    kept_by       text        not null,
    kept_at       timestamptz not null,
    ended_at      timestamptz
);
create index contact_of on registry.contact (enterprise_id) where ended_at is null;
create index contact_phone on registry.contact (phone_index) where ended_at is null;

comment on table registry.contact is 'Contacts of enterprises (联系人); one replaced stays with the time it ended';

alter table registry.contact enable row level security;
alter table registry.contact force row level security;
create policy scope on registry.contact using (enterprise_id in (select id from registry.enterprise));
