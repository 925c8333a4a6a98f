-- Lights that the day alone has changed, each change written down.
with told as (
    select * from unnest(:ids::bigint[], :signals::text[], :causes::text[])
        as told (id, signal, cause)
), before as (
    select c.id, c.unit_path, c.cause, told.signal as new_signal, told.cause as new_cause
    from commitment.commitment c join told using (id)
    where (c.signal, c.cause) is distinct from (told.signal, told.cause)
), moved as (
    update commitment.commitment c set signal = before.new_signal, cause = before.new_cause
    from before where c.id = before.id
    returning c.id
)
insert into commitment.history (commitment_id, unit_path, at, account, actor, actor_title, kind, detail)
select id, unit_path, :at, 0, '系统', '系统', 'SignalChanged', jsonb_build_object('from', cause, 'to', new_cause)
from before join moved using (id)
order by id
