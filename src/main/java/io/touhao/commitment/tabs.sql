-- The numbers on the ledger's tabs, in one pass; what waits for review stands below the own unit and is counted over all.
select count(*) filter (where here) as all,
       count(*) filter (where here and office_id = :office) as mine,
       count(*) filter (where here and signal = 'RED') as overdue,
       count(*) filter (where here and state not in ('CLOSED_OUT', 'WITHDRAWN', 'SUPERSEDED') and due_kind <> 'STANDING'
                                   and due between :today and :until) as due,
       count(*) filter (where %s) as to_review,
       count(*) filter (where here and office_id = :office and state = 'ISSUED') as to_acknowledge,
       count(*) filter (where here and state = 'CLOSED_OUT') as closed
from (select *, not :own or unit_path::text = :scope as here from commitment.commitment
      where :scope = '' or unit_path <@ nullif(:scope, '')::public.ltree) in_scope
