package io.touhao.commitment;

import io.touhao.commitment.CommitmentState.Name;
import io.touhao.directory.Level;
import io.touhao.directory.OfficeId;
import io.touhao.directory.PersonId;
import io.touhao.directory.PostId;
import io.touhao.directory.UnitPath;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.judgement.Claim;
import io.touhao.indicator.judgement.Verdict;
import io.touhao.quantity.Bound;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads commitments from rows of their table or of the ledger's view, which name their columns alike. */
final class CommitmentRow {

    private CommitmentRow() {}

    static Target target(ResultSet row) throws SQLException {
        return new Target(
                Kind.valueOf(row.getString("kind")), decimal(row, "target"), row.getString("target_unit"),
                Bound.valueOf(row.getString("bound")), row.getBigDecimal("tolerance"), text(row, "reference"),
                text(row, "denominator"), decimal(row, "base"));
    }

    static Due due(ResultSet row) throws SQLException {
        var day = day(row, "due");
        return switch (row.getString("due_kind")) {
            case "BY" -> new Due.By(day);
            case "RECURRING" -> new Due.Recurring(Period.parse(row.getString("every")), row.getInt("times"), day);
            case "STANDING" -> new Due.Standing(day);
            default -> throw new IllegalStateException("unknown due kind " + row.getString("due_kind"));
        };
    }

    static Origin origin(ResultSet row) throws SQLException {
        var hash = text(row, "text_hash");
        var start = row.getInt("span_start");
        var end = row.getInt("span_end");
        return new Origin(
                row.getString("issuer"), row.getString("plan"), row.getString("pack_id"),
                row.getString("document_number"), row.getString("clause_path"),
                hash.map(text -> new Origin.Span(start, end, text)));
    }

    static Owner owner(ResultSet row) throws SQLException {
        return new Owner(
                new OfficeId(row.getLong("office_id")), row.getString("office_name"),
                new PostId(row.getLong("post_id")), row.getString("post_name"),
                new PersonId(row.getLong("person_id")), row.getString("person_name"));
    }

    static Commitment commitment(ResultSet row, int number) throws SQLException {
        var parent = Optional.ofNullable(row.getObject("parent_id", Long.class)).map(CommitmentId::new);
        return new Commitment(
                new CommitmentId(row.getLong("id")), row.getInt("version"), parent,
                UnitPath.of(row.getString("unit_path")), promise(row), owner(row), progress(row), state(row));
    }

    private static Promise promise(ResultSet row) throws SQLException {
        return new Promise(
                row.getString("number"), row.getString("action"), row.getString("title"), target(row),
                day(row, "from_day"), due(row), origin(row), words(row, "supporting"),
                words(row, "evidence").stream().map(EvidenceItem::of).toList(),
                words(row, "review").stream().map(Level::valueOf).toList(), yardstick(row));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                decimal(row, "done"), row.getString("progress"), row.getString("problems"),
                row.getString("next_steps"), instant(row, "reported_at"), row.getLong("reporter"),
                row.getString("reported_by"), reading(row));
    }

    private static Optional<Yardstick> yardstick(ResultSet row) throws SQLException {
        var course = text(row, "course").map(Claim.Course::valueOf);
        var relation = text(row, "relation").map(Claim.Relation::valueOf);
        var series = text(row, "series");
        return text(row, "indicator").map(id -> new Yardstick(IndicatorId.of(id), course, relation, series));
    }

    static Optional<Reading> reading(ResultSet row) throws SQLException {
        var at = instant(row, "read_at");
        return at.isEmpty() ? Optional.empty() : Optional.of(new Reading(
                io.touhao.quantity.Period.parse(row.getString("read_period")), at.get(),
                new Verdict(Verdict.Outcome.valueOf(row.getString("verdict")), row.getString("verdict_reason"))));
    }

    private static CommitmentState state(ResultSet row) throws SQLException {
        var at = instant(row, "state_at").orElseThrow();
        var by = row.getString("state_by");
        return switch (Name.valueOf(row.getString("state"))) {
            case ISSUED -> new CommitmentState.Issued();
            case ACKNOWLEDGED -> new CommitmentState.Acknowledged(at, by);
            case IN_PROGRESS -> new CommitmentState.InProgress();
            case RETURNED -> new CommitmentState.Returned(
                    at, by, row.getString("return_reason"), row.getString("return_clause"));
            case COMPLETION_CLAIMED -> new CommitmentState.CompletionClaimed(at, row.getLong("state_account"), by);
            case VERIFIED -> new CommitmentState.Verified(
                    at, row.getLong("state_account"), by, row.getLong("claimant"), Level.valueOf(row.getString("awaits")));
            case REOPENED -> new CommitmentState.Reopened(at, row.getString("state_note"));
            case CLOSED_OUT -> new CommitmentState.ClosedOut(at, by, waiver(row));
            case WITHDRAWN -> new CommitmentState.Withdrawn(at, by, row.getString("state_note"));
            case SUPERSEDED -> new CommitmentState.Superseded(
                    at, by, row.getString("state_note"), new CommitmentId(row.getLong("successor_id")));
        };
    }

    private static Optional<CommitmentState.Waiver> waiver(ResultSet row) throws SQLException {
        var by = row.getString("overridden_by");
        return by.isEmpty() ? Optional.empty() : Optional.of(new CommitmentState.Waiver(
                by, row.getString("override_reason"), words(row, "override_unmet")));
    }

    static Optional<BigDecimal> decimal(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column));
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }

    static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(java.time.ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime at(Optional<Instant> instant) {
        return instant.map(CommitmentRow::at).orElse(null);
    }
}
