-- The line above is shown to those below as a whole; its parts by industry or kind may tell of single firms.
drop policy line_above on indicator.value;
create policy line_above on indicator.value for select
    using (slice = '' and unit_path operator(public.@>) (select directory.scope_path()));
