-- Records are shown with the names of those they are about.
create or replace view registry.public_above_scale with (security_invoker = true) as
select id::text as record,
    unit_path,
    above_scale_from as happened_on,
    id as subject,
    '2000-01-01T00:00:00+08:00'::timestamptz as known_from,
    null::timestamptz as known_until,
    industry,
    left(industry, 2) as division,
    above_scale_to as left_on,
    name,
    uscc
from registry.enterprise
where above_scale_from is not null;
