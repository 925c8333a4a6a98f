-- Near names are sought among those of one city that begin alike: a stored key that is compared for equality, for row-level
-- security keeps an index of an expression from being used.
drop index registry.enterprise_core;
alter table registry.enterprise add column near_key text not null
    generated always as (left(core, 2) || ' ' || split_part(public.ltree2text(unit_path), '.', 2)) stored;
create index enterprise_near_key on registry.enterprise (near_key);
comment on column registry.enterprise.near_key is 'The first two characters of the core of the name, and the city';
