-- The commitment as it is now, provided that nobody else changed it since. A report answers a reminder.
update commitment.commitment
set version = version + 1,
    due = :due,
    office_id = :office, office_name = :office_name, post_id = :post, post_name = :post_name,
    person_id = :person, person_name = :person_name,
    reminded_at = case when :reported_at::timestamptz is distinct from reported_at then null else reminded_at end,
    reminded_by = case when :reported_at::timestamptz is distinct from reported_at then '' else reminded_by end,
    reminder = case when :reported_at::timestamptz is distinct from reported_at then '' else reminder end,
    done = :done::numeric, share = :share::numeric, progress = :progress, problems = :problems,
    next_steps = :next_steps, reported_at = :reported_at::timestamptz, reported_by = :reported_by, reporter = :reporter,
    state_at = case when state = :state then state_at else :at end,
    state_by = case when state = :state then state_by else :by end,
    state_account = case when state = :state then state_account else :account end,
    state = :state, return_reason = :reason, return_clause = :clause,
    signal = :signal, cause = :cause, updated_at = :at
where id = :id and version = :version
