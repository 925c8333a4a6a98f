-- The units right below, each with what is closed out in its whole subtree.
select subpath(c.unit_path, 0, :depth)::text as unit_path,
       max(c.unit_name) filter (where nlevel(c.unit_path) = :depth) as unit_name,
       count(*) filter (where c.state not in ('WITHDRAWN', 'SUPERSEDED')) as all,
       count(*) filter (where c.state = 'CLOSED_OUT') as closed,
       count(*) filter (where c.signal = 'YELLOW') as yellow,
       count(*) filter (where c.signal = 'RED') as red
from commitment.commitment c
where c.unit_path <@ :unit::public.ltree and nlevel(c.unit_path) >= :depth
group by 1
order by 1
