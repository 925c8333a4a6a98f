-- The clock of a commitment stops only for a reason that the level above approves.

create table commitment.pause (
    id            bigint generated always as identity primary key,
    commitment_id bigint       not null references commitment.commitment,
    unit_path     public.ltree not null,
    reason        text         not null,
    words         text         not null,
    until_day     date         not null,
    state         text         not null check (state in ('ASKED', 'RUNNING', 'REFUSED', 'ENDED')),
    asked_by      text         not null,
    asked_account bigint       not null,
    asked_at      timestamptz  not null,
    decided_by    text,
    decided_at    timestamptz,
    remark        text         not null default ''
);
create unique index pause_one_at_a_time on commitment.pause (commitment_id) where state in ('ASKED', 'RUNNING');
create index pause_of_commitment on commitment.pause (commitment_id, id);

comment on table commitment.pause is 'A stop of the clock (暂停计时), asked for by the owner and approved by the level above';
comment on column commitment.pause.until_day is 'The day from which the clock runs again';

alter table commitment.pause enable row level security;
alter table commitment.pause force row level security;
create policy scope on commitment.pause
    using ((select directory.sees_all()) or unit_path operator(public.<@) (select directory.scope_path()));
