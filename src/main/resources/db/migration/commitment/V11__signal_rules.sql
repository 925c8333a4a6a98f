-- A unit may set its own rule of lights from a day on; units below inherit it until they set one themselves.

create table commitment.signal_rule (
    id        bigint generated always as identity primary key,
    unit_path public.ltree not null,
    from_day  date         not null,
    inherits  boolean      not null default false,
    title     text         not null,
    overdue   text         not null default 'RED' check (overdue in ('BLUE', 'YELLOW', 'RED')),
    near      text         not null default 'YELLOW' check (near in ('GREEN', 'BLUE', 'YELLOW', 'RED')),
    near_days integer      not null default 0 check (near_days between 0 and 60),
    behind    text         not null default 'YELLOW' check (behind in ('BLUE', 'YELLOW', 'RED')),
    points    numeric      not null default 0 check (points between 0 and 100),
    set_by    text         not null,
    set_at    timestamptz  not null
);
create index signal_rule_of_unit on commitment.signal_rule (unit_path, from_day, id);

comment on table commitment.signal_rule is 'When a light changes and to which colour (信号规则), by unit and day; never edited, only followed by another';
comment on column commitment.signal_rule.inherits is 'From this day the unit goes by the rule of the unit above again';

-- A unit reads the rules of the line above, because it inherits them.
alter table commitment.signal_rule enable row level security;
alter table commitment.signal_rule force row level security;
create policy scope on commitment.signal_rule
    using ((select directory.sees_all()) or unit_path operator(public.<@) (select directory.scope_path()));
create policy line_above on commitment.signal_rule for select
    using (unit_path operator(public.@>) (select directory.scope_path()));
