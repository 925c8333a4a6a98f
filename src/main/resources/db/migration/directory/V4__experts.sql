-- Experts serve a post of the province like others; their scope is what is assigned to them, and no unit.
alter table directory.post drop constraint post_role_check;
alter table directory.post add constraint post_role_check check (role in (
    'LEADER', 'SUPERVISOR', 'DIVISION_OFFICER', 'CITY_OFFICER', 'COUNTY_OFFICER', 'EXPERT', 'SYSTEM_ADMINISTRATOR',
    'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'));
