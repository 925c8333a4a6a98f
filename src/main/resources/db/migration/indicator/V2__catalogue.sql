-- The catalogue as lists read it: the newest version of every indicator, in its latest words.

create view indicator.catalogue as
select distinct on (indicator) indicator, version, text ->> 'title' as title, text ->> 'unit' as unit,
    text ->> 'span' as span, coalesce(text ->> 'facts', '') as facts,
    (select min(key) from jsonb_object_keys(text -> 'compute') as key) as computation,
    coalesce(text -> 'source' ->> 'clause', '') as clause, (text ->> 'decimals')::int as decimals,
    case when text -> 'compute' ? 'growth' then 'GROWTH' when text -> 'compute' ? 'rank' then 'RANK' else 'LEVEL' end as headline
from indicator.definition
order by indicator, version desc, edition desc;
