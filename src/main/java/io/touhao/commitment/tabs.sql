-- The numbers on the ledger's tabs, in one pass.
select count(*) as all,
       count(*) filter (where office_id = :office) as mine,
       count(*) filter (where signal = 'RED') as overdue,
       count(*) filter (where state <> 'CLOSED_OUT' and due_kind <> 'STANDING' and due between :today and :until) as due,
       count(*) filter (where %s) as to_review,
       count(*) filter (where post_id = :post and state = 'ISSUED') as to_acknowledge,
       count(*) filter (where state = 'CLOSED_OUT') as closed
from commitment.commitment
where :scope = '' or unit_path <@ nullif(:scope, '')::public.ltree
