-- The deep life of a commitment: reviews level by level, evidence that can be withdrawn, extension, reopening.

alter table commitment.commitment
    drop constraint commitment_state_check,
    add constraint commitment_state_check check (state in (
        'ISSUED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'RETURNED', 'COMPLETION_CLAIMED', 'VERIFIED', 'REOPENED', 'CLOSED_OUT',
        'WITHDRAWN', 'SUPERSEDED')),
    add column review          text[] not null default '{}',
    add column awaits          text   not null default '',
    add column claimant        bigint not null default 0,
    add column state_note      text   not null default '',
    add column overridden_by   text   not null default '',
    add column override_reason text   not null default '',
    add column override_unmet  text[] not null default '{}',
    add column due_before      date,
    add column successor_id    bigint references commitment.commitment;

comment on column commitment.commitment.review is 'Levels that review, from below; empty where the level right above closes out';
comment on column commitment.commitment.awaits is 'The level whose review it waits for; empty where it waits for none';
comment on column commitment.commitment.claimant is 'The account that claimed completion last';
comment on column commitment.commitment.state_note is 'Why it was reopened, withdrawn or superseded';
comment on column commitment.commitment.overridden_by is 'Who closed it out although requirements were unmet; empty where nobody did';
comment on column commitment.commitment.due_before is 'The due day it was issued with, where an extension moved it';
comment on column commitment.commitment.successor_id is 'What takes its place under a revised plan';

select set_config('touhao.scope', '*', true);
update commitment.commitment
set claimant = state_account,
    awaits = case level when 'ZONE' then 'COUNTY' when 'COUNTY' then 'CITY' else 'PROVINCE' end
where state = 'COMPLETION_CLAIMED';
select set_config('touhao.scope', '', true);

create index commitment_waiting on commitment.commitment (awaits, id) where awaits <> '';

-- Evidence: what it is to prove, a reference in place of a file, and its withdrawal --------------------------------

alter table commitment.evidence
    drop constraint evidence_once,
    alter column hash drop not null,
    add column requirement       integer not null default 0,
    add column reference         text    not null default '',
    add column document_day      date,
    add column account           bigint  not null default 0,
    add column withdrawn_at      timestamptz,
    add column withdrawn_by      text    not null default '',
    add column withdrawal_reason text    not null default '',
    add constraint evidence_is_file_or_reference check ((hash is null) = (reference <> ''));
create unique index evidence_file_once on commitment.evidence (commitment_id, hash, requirement)
    where withdrawn_at is null and hash is not null;
create unique index evidence_reference_once on commitment.evidence (commitment_id, reference, requirement)
    where withdrawn_at is null and reference <> '';
create index evidence_commitment on commitment.evidence (commitment_id, id);

comment on column commitment.evidence.requirement is 'Place of the requirement in the contract, from 1; 0 where it names none';
comment on column commitment.evidence.reference is 'A document number or the whereabouts of a record, where there is no file';

create function commitment.refuse_other_than_withdrawal() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.withdrawn_at is not null or new.withdrawn_at is null
        or (new.id, new.commitment_id, new.unit_path, new.hash, new.name, new.kept_at, new.kept_by, new.requirement, new.reference, new.account)
            is distinct from
           (old.id, old.commitment_id, old.unit_path, old.hash, old.name, old.kept_at, old.kept_by, old.requirement, old.reference, old.account) then
        raise exception 'evidence is withdrawn once, and never changed or deleted';
    end if;
    return new;
end
$$;
create trigger evidence_is_only_withdrawn before update or delete on commitment.evidence
    for each row execute function commitment.refuse_other_than_withdrawal();

-- Extension (延期) -----------------------------------------------------------------------------------------------

create table commitment.extension (
    id            bigint generated always as identity primary key,
    commitment_id bigint       not null references commitment.commitment,
    unit_path     public.ltree not null,
    due_now       date         not null,
    due_asked     date         not null,
    reason        text         not null,
    state         text         not null check (state in ('ASKED', 'GRANTED', 'REFUSED')),
    asked_by      text         not null,
    asked_account bigint       not null,
    asked_at      timestamptz  not null,
    due_granted   date,
    decided_by    text         not null default '',
    decided_at    timestamptz,
    remark        text         not null default '',
    check (due_asked > due_now),
    check ((state = 'GRANTED') = (due_granted is not null)),
    check ((state = 'ASKED') = (decided_at is null))
);
create unique index extension_one_at_a_time on commitment.extension (commitment_id) where state = 'ASKED';
create index extension_of_commitment on commitment.extension (commitment_id, id);

comment on table commitment.extension is 'A later due day (延期), asked for by the owner and decided by the level above';

alter table commitment.extension enable row level security;
alter table commitment.extension force row level security;
create policy scope on commitment.extension
    using ((select directory.sees_all()) or unit_path operator(public.<@) (select directory.scope_path()));

-- The ledger shows what stands out --------------------------------------------------------------------------------

create or replace view commitment.ledger_row with (security_invoker = true) as
select c.id, c.version, c.parent_id, public.ltree2text(c.unit_path) as unit_path, c.unit_name, c.level, c.number, c.action, c.title,
       c.kind, c.target, c.target_unit, c.bound, c.tolerance, c.reference, c.denominator, c.base,
       coalesce(case when c.kind = 'COVERAGE' then c.base end, c.target) as goal,
       case when c.kind = 'COVERAGE' and c.base is not null then '家' else c.target_unit end as goal_unit,
       c.from_day, c.due_kind, c.due, c.supporting, array_to_string(c.supporting, '、') as support,
       c.issuer, c.plan, c.pack_id, c.document_number, c.clause_path, c.cascade_rule,
       c.office_id, c.office_name, c.post_id, c.post_name, c.person_id, c.person_name,
       c.done, c.share,
       case when c.share is not null and c.state not in ('CLOSED_OUT', 'WITHDRAWN', 'SUPERSEDED') then round(c.share - 100.0
           * least(greatest((select day from commitment.lit) - c.from_day, 0), greatest(c.due - c.from_day, 0) + 1)
           / (greatest(c.due - c.from_day, 0) + 1), 1) end as ahead,
       c.progress, c.problems, c.next_steps, c.reported_at, c.reported_by,
       c.state, c.state_at, c.state_by, c.return_reason, c.issued_at,
       c.reminded_at, c.reminded_by, c.reminder, c.signal, c.cause, c.updated_at, c.search,
       c.awaits, c.state_note, c.overridden_by, c.override_reason, c.due_before, c.successor_id
from commitment.commitment c;
