-- A commitment takes its figure from the records of its indicator, where there are any, and is judged by it.

alter table commitment.commitment
    add column indicator      text,
    add column course         text check (course in ('STEADY_UP', 'RISING', 'STEADY_DOWN', 'FALLING')),
    add column relation       text check (relation in ('ABOVE', 'AT_LEAST', 'AT_MOST', 'BELOW')),
    add column series         text,
    add column read_period    text,
    add column read_at        timestamptz,
    add column verdict        text check (verdict in ('KEPT', 'MISSED', 'UNKNOWN')),
    add column verdict_reason text,
    add constraint reading_is_whole check ((read_at is null) = (read_period is null) and (read_at is null) = (verdict is null));
create index commitment_measured on commitment.commitment (indicator, unit_path) where indicator is not null;

comment on column commitment.commitment.indicator is 'The indicator whose records prove it (取数指标)';
comment on column commitment.commitment.course is 'Which way it is to go against the year before, for a trend';
comment on column commitment.commitment.relation is 'How it is to stand to its reference, for a comparison';
comment on column commitment.commitment.read_period is 'Period of the value that gave the figure; null where the figure is self-reported';
comment on column commitment.commitment.verdict is 'What the value comes to';

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
       c.awaits, c.state_note, c.overridden_by, c.override_reason, c.due_before, c.successor_id,
       c.indicator, c.read_period, c.read_at, c.verdict, c.verdict_reason
from commitment.commitment c;
