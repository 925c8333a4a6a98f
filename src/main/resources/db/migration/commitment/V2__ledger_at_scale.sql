-- Twenty thousand rows, fifty readers: what is counted lies in one narrow index, what is listed next in order.

create index commitment_counts on commitment.commitment
    (unit_path, state, signal, due, due_kind, action, level, office_id, post_id, state_account, parent_id, id);
create index commitment_nearest on commitment.commitment (due, number, id);

-- Row-level security lets no operator go before it that could leak, and neither <@ nor ilike is known not to: these
-- two were never used for reading, and cost half the time of an issue.
drop index commitment.commitment_unit;
drop index commitment.commitment_search;

-- The day is asked once a query, and not joined to every row.
create or replace view commitment.ledger_row with (security_invoker = true) as
select c.id, c.version, c.parent_id, c.unit_path::text as unit_path, c.unit_name, c.level, c.number, c.action, c.title,
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
