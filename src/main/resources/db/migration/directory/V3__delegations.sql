-- A person serving a post lets another of the same unit act as it for some days.

create table directory.delegation (
    id          bigint generated always as identity primary key,
    post_id     bigint       not null references directory.post,
    unit_path   public.ltree not null,
    from_person bigint       not null references directory.person,
    to_person   bigint       not null references directory.person,
    from_day    date         not null,
    until_day   date         not null,
    during      daterange generated always as (daterange(from_day, until_day)) stored,
    reason      text         not null,
    recorded_by text         not null,
    recorded_at timestamptz  not null,
    ended_by    text,
    check (until_day >= from_day and from_person <> to_person),
    constraint delegation_one_at_a_time
        exclude using gist (post_id with =, from_person with =, during with &&)
);
create index delegation_to on directory.delegation (to_person, until_day);

comment on table directory.delegation is 'A post acted as by another person for some days (代办); it ends by itself';
comment on column directory.delegation.until_day is 'The first day on which the other acts no longer; ending it early brings it forward';

alter table directory.delegation enable row level security;
alter table directory.delegation force row level security;
create policy scope on directory.delegation
    using ((select directory.sees_all()) or unit_path operator(public.<@) (select directory.scope_path()));
