package io.touhao.commitment;

import io.touhao.directory.Level;
import io.touhao.directory.UnitPath;
import io.touhao.indicator.IndicatorId;
import io.touhao.page.Signal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A commitment as one row of the ledger (台账).
 *
 * @param action key of the special action, {@code G} for goals, {@code O} for organisation
 * @param ahead 较序时: share done less pro-rata progress, in points; none where it does not apply
 * @param stateNote why it was reopened, withdrawn or superseded; empty in every other state
 * @param override by whom and why it was closed out although something was missing (越级销号)
 * @param dueBefore the due day it was issued with, where an extension moved it
 * @param successor what takes its place under a revised plan
 * @param reading the value that records gave the figure; none where it is self-reported
 * @param indicator what records prove it by, whether there are any yet or not
 * @param reminder the last reminder not yet answered by a report
 */
public record LedgerRow(
        CommitmentId id, int version, Optional<CommitmentId> parent, UnitPath unit, String unitName, Level level,
        String number, String action, String title, Target target, LocalDate from, LocalDate due, String dueKind,
        List<String> supporting, String citation, Owner owner, Optional<BigDecimal> done, Optional<BigDecimal> share,
        Optional<BigDecimal> ahead, String progress, String problems, String nextSteps, Optional<Instant> reportedAt,
        CommitmentState.Name state, Instant stateAt, String returnReason, Signal signal, SignalCause cause,
        Optional<Reminder> reminder, Instant updatedAt,
        String stateNote, Optional<Override> override, Optional<LocalDate> dueBefore, Optional<CommitmentId> successor,
        Optional<Reading> reading, Optional<IndicatorId> indicator) {

    /** 越级销号: closed out by a higher level in spite of what was missing. */
    public record Override(String by, String reason) {}

    /** 催办: who reminded, when, with which words. */
    public record Reminder(Instant at, String by, String text) {}

    /** Office and person who answer. */
    public String ownerWords() {
        return owner.words();
    }

    /** Path of the page of this commitment. */
    public String address() {
        return "/commitments/" + id.value();
    }

    /** Page of the value that gave the figure; empty where it is self-reported. */
    public String valueAddress() {
        return reading.flatMap(read -> indicator.map(id -> "/indicators/%s?unit=%s&period=%s".formatted(
                id, unit, read.period().code()))).orElse("");
    }

    /** Whether the light asks for something: a gap may then be printed in crimson. */
    public boolean isBad() {
        return signal == Signal.YELLOW || signal == Signal.RED;
    }

    /** Reads a row of {@code commitment.ledger_row}. */
    public static LedgerRow read(ResultSet row) throws SQLException {
        return new LedgerRow(
                new CommitmentId(row.getLong("id")), row.getInt("version"),
                Optional.ofNullable(row.getObject("parent_id", Long.class)).map(CommitmentId::new),
                UnitPath.of(row.getString("unit_path")), row.getString("unit_name"),
                Level.valueOf(row.getString("level")), row.getString("number"), row.getString("action"),
                row.getString("title"), CommitmentRow.target(row), CommitmentRow.day(row, "from_day"),
                CommitmentRow.day(row, "due"), row.getString("due_kind"), CommitmentRow.words(row, "supporting"),
                row.getString("document_number") + " " + row.getString("clause_path").replaceFirst("\\.", "、"),
                CommitmentRow.owner(row), CommitmentRow.decimal(row, "done"), CommitmentRow.decimal(row, "share"),
                CommitmentRow.decimal(row, "ahead"), row.getString("progress"), row.getString("problems"),
                row.getString("next_steps"), CommitmentRow.instant(row, "reported_at"),
                CommitmentState.Name.valueOf(row.getString("state")),
                CommitmentRow.instant(row, "state_at").orElseThrow(), row.getString("return_reason"),
                Signal.valueOf(row.getString("signal")), SignalCause.valueOf(row.getString("cause")), reminder(row),
                CommitmentRow.instant(row, "updated_at").orElseThrow(), row.getString("state_note"), override(row),
                Optional.ofNullable(CommitmentRow.day(row, "due_before")),
                Optional.ofNullable(row.getObject("successor_id", Long.class)).map(CommitmentId::new),
                CommitmentRow.reading(row), CommitmentRow.text(row, "indicator").map(IndicatorId::of));
    }

    private static Optional<Override> override(ResultSet row) throws SQLException {
        var by = row.getString("overridden_by");
        return by.isEmpty() ? Optional.empty() : Optional.of(new Override(by, row.getString("override_reason")));
    }

    private static Optional<Reminder> reminder(ResultSet row) throws SQLException {
        var by = row.getString("reminded_by");
        var text = row.getString("reminder");
        return CommitmentRow.instant(row, "reminded_at").map(at -> new Reminder(at, by, text));
    }
}
