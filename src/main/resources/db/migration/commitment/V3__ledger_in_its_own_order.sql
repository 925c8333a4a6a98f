-- The ledger opens in the order of numbers and, within a number, of units: an index in just that order spares each
-- page the reading and sorting of all rows. A cast cannot be indexed, the function it stands for can.

create index commitment_order on commitment.commitment (number, public.ltree2text(unit_path), id);
drop index commitment.commitment_number;

create or replace view commitment.ledger_row with (security_invoker = true) as
select c.id, c.version, c.parent_id, public.ltree2text(c.unit_path) as unit_path, c.unit_name, c.level, c.number, c.action, c.title,
       c.kind, c.target, c.target_unit, c.bound, c.tolerance, c.reference, c.denominator, c.base,
       coalesce(case when c.kind = 'COVERAGE' then c.base end, c.target) as goal,
       case when c.kind = 'COVERAGE' and c.base is not null then '家' else c.target_unit end as goal_unit,
       c.from_day, c.due_kind, c.due, c.supporting, array_to_string(c.supporting, '、') as support,
       c.issuer, c.plan, c.pack_id, c.document_number, c.clause_path, c.cascade_rule,
       c.office_id, c.office_name, c.post_id, c.post_name, c.person_id, c.person_name,
       c.done, c.share,
       case when c.share is not null and c.state <> 'CLOSED_OUT' then round(c.share - 100.0
           * least(greatest((select day from commitment.lit) - c.from_day, 0), greatest(c.due - c.from_day, 0) + 1)
           / (greatest(c.due - c.from_day, 0) + 1), 1) end as ahead,
       c.progress, c.problems, c.next_steps, c.reported_at, c.reported_by,
       c.state, c.state_at, c.state_by, c.return_reason, c.issued_at,
       c.reminded_at, c.reminded_by, c.reminder, c.signal, c.cause, c.updated_at, c.search
from commitment.commitment c;

comment on view commitment.ledger_row is 'A commitment as the ledger (台账) shows it; ahead is the share less pro-rata progress, in points';
