-- Commitments as they are now, each provided that nobody else changed it since; each parameter is one column, as an
-- array of texts. A report answers a reminder.
update commitment.commitment c
set version = c.version + 1,
    due = now.due::date,
    office_id = now.office_id::bigint, office_name = now.office_name,
    post_id = now.post_id::bigint, post_name = now.post_name,
    person_id = now.person_id::bigint, person_name = now.person_name,
    reminded_at = case when now.reported_at::timestamptz is distinct from c.reported_at then null else c.reminded_at end,
    reminded_by = case when now.reported_at::timestamptz is distinct from c.reported_at then '' else c.reminded_by end,
    reminder = case when now.reported_at::timestamptz is distinct from c.reported_at then '' else c.reminder end,
    done = now.done::numeric, share = now.share::numeric, base = now.base::numeric,
    read_period = now.read_period, read_at = now.read_at::timestamptz, verdict = now.verdict, verdict_reason = now.verdict_reason,
    progress = now.progress, problems = now.problems, next_steps = now.next_steps,
    reported_at = now.reported_at::timestamptz, reported_by = now.reported_by, reporter = now.reporter::bigint,
    state_at = case when c.state = now.state then c.state_at else :at end,
    state_by = case when c.state = now.state then c.state_by else now.by end,
    state_account = case when c.state = now.state then c.state_account else now.account::bigint end,
    state = now.state, return_reason = now.reason, return_clause = now.clause,
    awaits = now.awaits, claimant = now.claimant::bigint, state_note = now.note, overridden_by = now.overridden_by,
    override_reason = now.override_reason, override_unmet = string_to_array(now.override_unmet, chr(10)),
    successor_id = now.successor::bigint,
    signal = now.signal, cause = now.cause, updated_at = :at
from unnest(
    :id::text[], :version::text[], :due::text[], :state::text[], :account::text[], :by::text[], :signal::text[],
    :cause::text[], :reason::text[], :clause::text[], :awaits::text[], :claimant::text[], :note::text[],
    :overridden_by::text[], :override_reason::text[], :override_unmet::text[], :successor::text[], :done::text[], :share::text[], :progress::text[],
    :problems::text[], :next_steps::text[], :reported_at::text[], :reported_by::text[], :reporter::text[],
    :base::text[], :read_period::text[], :read_at::text[], :verdict::text[], :verdict_reason::text[],
    :office_id::text[], :office_name::text[], :post_id::text[], :post_name::text[], :person_id::text[],
    :person_name::text[]) as now (
    id, version, due, state, account, by, signal, cause, reason, clause, awaits, claimant, note, overridden_by,
    override_reason, override_unmet, successor, done, share, progress, problems, next_steps,
    reported_at, reported_by, reporter, base, read_period, read_at, verdict, verdict_reason, office_id, office_name, post_id, post_name, person_id, person_name)
where c.id = now.id::bigint and c.version = now.version::integer
