-- Enterprises get messages too, and may be reached by mail.

alter table review.message add column enterprise_id bigint;
alter table review.message drop constraint message_check;
alter table review.message add constraint message_to_one check (num_nonnulls(post_id, person_id, enterprise_id) = 1);
create index message_of_enterprise on review.message (enterprise_id, told_at, id) where enterprise_id is not null;

drop policy scope on review.message;
create policy scope on review.message
    using ((select directory.sees_all()) or unit_path operator(public.<@) (select directory.scope_path())
        or enterprise_id = (select directory.scope_enterprise()));

create table review.enterprise_channel (
    enterprise_id bigint      primary key,
    email         text        not null check (email = '' or email like '%_@_%'),
    urgent        boolean     not null,
    digest        boolean     not null,
    set_at        timestamptz not null
);
comment on table review.enterprise_channel is 'How an enterprise wants to be reached outside the platform';
