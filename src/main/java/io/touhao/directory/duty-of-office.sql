-- Who answers for an office: its principal post, or else the first post that is served.
select post.unit_path::text as unit_path, '*' as field,
       office.id as office_id, office.name as office_name,
       post.id as post_id, post.name as post_name,
       person.id as person_id, person.name as person_name
from directory.office
         join directory.post on post.office_id = office.id and daterange(post.valid_from, post.valid_to) @> :on::date
         join directory.service on service.post_id = post.id and service.during @> :on::date
         join directory.person on person.id = service.person_id
where office.unit_path = :unit::ltree
  and office.name = :office
  and daterange(office.valid_from, office.valid_to) @> :on::date
order by post.principal desc, post.rank, post.id, service.seat
limit 1
