create schema if not exists platform;

create table platform.first_start (
    name text primary key,
    at timestamptz not null default now()
);

comment on table platform.first_start is 'What has been laid down on this database, each once';
