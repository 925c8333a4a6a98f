-- Holidays and the weekend days worked in exchange, a table a year. They are the nation's, so they belong to no unit.

create table directory.holiday_year (
    year     integer     primary key check (year between 2000 and 2100),
    source   text        not null,
    standing text        not null check (standing in ('TRANSCRIBED', 'ENTERED')),
    set_by   text        not null,
    set_at   timestamptz not null
);

comment on table directory.holiday_year is 'The holiday arrangement (节假日安排) of a year, by the notice that sets it';
comment on column directory.holiday_year.standing is
    'TRANSCRIBED: came with the platform, copied out of the notice; ENTERED: by an administrator';

create table directory.holiday (
    day  date    primary key,
    year integer not null references directory.holiday_year on delete cascade,
    kind text    not null check (kind in ('OFF', 'WORKED')),
    name text    not null
);
create index holiday_of_year on directory.holiday (year, day);

comment on column directory.holiday.kind is 'OFF: a day off; WORKED: a Saturday or Sunday worked in exchange (调休)';
