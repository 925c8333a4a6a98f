-- The trail in lanes -----------------------------------------------------------------------------------------------------
-- Writers chain their rows in whichever common lane is free; a transaction that sees the database as of one moment has
-- a lane of its own name, where nobody moved the head since that moment.

alter table access.trail add column lane text not null default 'common 1';
alter table access.trail alter column lane drop default;
create index trail_lane on access.trail (lane, seq);

alter table access.trail_head drop column only_row;
alter table access.trail_head add column lane text not null default 'common 1' primary key;
alter table access.trail_head alter column lane drop default;
alter table access.trail_head add column rows bigint not null default 0;
update access.trail_head set rows = seq;
insert into access.trail_head (lane, seq, hash, rows)
select 'common ' || number, 0, decode(repeat('00', 32), 'hex'), 0 from generate_series(2, 8) as number;

create sequence access.trail_seq;
select setval('access.trail_seq', greatest(1, max(seq)), max(seq) > 0) from access.trail_head;

comment on column access.trail.seq is 'In the order of writing; what is rolled back leaves a gap';
comment on column access.trail.lane is 'The chain this row stands in';
