-- Experts sign in themselves -----------------------------------------------------------------------------------------

alter table programme.expert add column person_id bigint;
create unique index expert_person on programme.expert (person_id);
comment on column programme.expert.person_id is 'The person of the directory who signs in; null where only codes are kept';

alter table programme.score_sheet add column opened_at timestamptz;
comment on column programme.score_sheet.opened_at is 'When the expert first opened it; points given before it is filed are a draft that nobody else sees';

create table programme.recusal (
    seq            bigint generated always as identity primary key,
    application_id bigint       not null references programme.application,
    unit_path      public.ltree not null,
    expert_id      bigint       not null references programme.expert,
    expert_code    text         not null,
    kind           text         not null,
    reason         text         not null,
    replaced_by    text         not null default '',
    at             timestamptz  not null,
    actor          text         not null
);
comment on table programme.recusal is 'Experts who declared an interest and stepped back (回避), and who came in their place';
create trigger recusal_is_append_only before update or delete or truncate on programme.recusal
    for each statement execute function programme.refuse_change();
alter table programme.recusal enable row level security;
alter table programme.recusal force row level security;
create policy whole on programme.recusal using ((select directory.sees_all()));
