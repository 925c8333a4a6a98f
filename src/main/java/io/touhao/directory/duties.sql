-- Who answers for a field in each unit of a subtree. A unit where no post has the field falls back to the principal
-- post of its head office; a unit whose posts with the field are all vacant is missing.
with candidate as (
    select post.id, post.unit_path, post.name, post.principal, post.rank,
           post.office_id, office.name as office_name, office.kind = 'DIVISION' as in_division,
           :field = any (post.fields) as by_name,
           post.fields && array [:field, '*']::text[] as by_field
    from directory.post
             join directory.office on office.id = post.office_id
    where (:root = '*' or post.unit_path <@ nullif(:root, '*')::ltree)
      and daterange(post.valid_from, post.valid_to) @> :on::date
      and daterange(office.valid_from, office.valid_to) @> :on::date
),
     known as (
         select candidate.*, bool_or(by_field) over (partition by unit_path) as field_is_given
         from candidate
     )
select distinct on (known.unit_path)
       known.unit_path::text as unit_path,
       case when known.by_field then :field else '*' end as field,
       known.office_id, known.office_name,
       known.id as post_id, known.name as post_name,
       person.id as person_id, person.name as person_name
from known
         join directory.service on service.post_id = known.id and service.during @> :on::date
         join directory.person on person.id = service.person_id
where known.by_field or (not known.field_is_given and known.principal)
order by known.unit_path, known.by_name desc, known.by_field desc, known.in_division, known.rank, known.id, service.seat
