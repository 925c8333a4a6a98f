-- What statistics offices have published, of this province and of those it is compared with. Bitemporal: a correction
-- ends one row and begins another. No unit of the tree owns these rows; everybody may read them.

create table indicator.official (
    id           bigint generated always as identity primary key,
    series       text        not null,
    place        text        not null,
    period       text        not null,
    period_end   date        not null,
    value        numeric     not null,
    standing     text        not null check (standing in ('PRELIMINARY', 'REVISED', 'FINAL')),
    derived      boolean     not null,
    source       text        not null check (source <> ''),
    published_on date,
    note         text        not null,
    known_from   timestamptz not null,
    known_until  timestamptz check (known_until >= known_from),
    taken_by     text        not null,
    check (published_on is null or published_on > period_end - 32)
);
create unique index official_now on indicator.official (series, place, period) where known_until is null;
create index official_of_series on indicator.official (series, place, period_end, known_from);

comment on table indicator.official is 'Official series (官方数列) of places, as published and as known';
comment on column indicator.official.place is 'Code of a province, 00 for the nation';
comment on column indicator.official.derived is 'Worked out from published figures, not published itself; the note says how';
comment on column indicator.official.published_on is 'Day of publication; where it is not known, the value counts from the day after its period';

create function indicator.official_only_ends() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.known_until is not null or new.known_until is null
        or (new.series, new.place, new.period, new.value, new.standing, new.derived, new.source, new.published_on, new.note, new.known_from)
            is distinct from
           (old.series, old.place, old.period, old.value, old.standing, old.derived, old.source, old.published_on, old.note, old.known_from) then
        raise exception 'an official value is only ever ended, never changed or deleted';
    end if;
    return new;
end
$$;
create trigger official_is_only_ended before update or delete on indicator.official
    for each row execute function indicator.official_only_ends();
