-- Figures of the grid and the tax office come in by file and by program: who brought them is kept, and none is changed.

alter table monitoring.meter add column received_by text not null default '';

comment on column monitoring.meter.known_from is 'Received';
comment on column monitoring.meter.known_until is 'Replaced by a correction';

create function monitoring.refuse_changing_meter() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.known_until is not null
            or to_jsonb(old) - 'known_until' <> to_jsonb(new) - 'known_until' then
        raise exception 'monitoring.meter is only ever ended';
    end if;
    return new;
end
$$;
create trigger meter_is_only_ever_ended before update or delete on monitoring.meter
    for each row execute function monitoring.refuse_changing_meter();

create index meter_enterprise on monitoring.meter (enterprise_id, kind, last_day);
