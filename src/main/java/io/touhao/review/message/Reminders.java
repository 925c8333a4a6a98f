package io.touhao.review.message;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.touhao.commitment.CommitmentState;
import io.touhao.commitment.LedgerRow;
import io.touhao.commitment.Records;
import io.touhao.commitment.SignalCause;
import io.touhao.directory.Actor;
import io.touhao.directory.Holidays;
import io.touhao.directory.Unit;
import io.touhao.quantity.WorkingDays;
import io.touhao.review.job.UnitJob;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The nightly reminders: one message to each post that has something near, overdue or not acknowledged, by duty and
 * not to everybody; and one to the post above for what stayed unanswered for too long, told once for each cause.
 */
@Component
class Reminders implements UnitJob {

    private final Records records;
    private final Reviewers reviewers;
    private final EscalationStore escalations;
    private final Messages messages;
    private final Holidays holidays;
    private final Clock clock;
    private final ReminderRule rule = ReminderRule.standard();

    Reminders(
            Records records, Reviewers reviewers, EscalationStore escalations, Messages messages, Holidays holidays,
            Clock clock) {
        this.records = records;
        this.reviewers = reviewers;
        this.escalations = escalations;
        this.messages = messages;
        this.holidays = holidays;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public String title() {
        return "到期提醒";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(clock.getZone(), LocalTime.of(2, 0));
    }

    @Override
    public void run(Unit unit, LocalDate day) {
        var calendar = holidays.workingDays();
        var rows = records.of(Actor.SYSTEM, unit.path()).stream().filter(Reminders::isOpen).toList();
        messages.tell(reminders(unit, rows, day, calendar));
        messages.tell(escalations(unit, rows, day, calendar));
    }

    private static boolean isOpen(LedgerRow row) {
        return row.state() != CommitmentState.Name.CLOSED_OUT && row.state() != CommitmentState.Name.COMPLETION_CLAIMED;
    }

    private List<Message> reminders(Unit unit, List<LedgerRow> rows, LocalDate day, WorkingDays calendar) {
        var byPost = rows.stream().collect(Collectors.groupingBy(row -> row.owner().post(), LinkedHashMap::new,
                Collectors.toList()));
        return byPost.entrySet().stream()
                .map(entry -> ReminderWords.of(
                        new Recipient.OfPost(entry.getKey(), unit.path()), with(entry.getValue(), SignalCause.OVERDUE),
                        with(entry.getValue(), SignalCause.NEAR), unacknowledged(entry.getValue(), day, calendar), day))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<LedgerRow> with(List<LedgerRow> rows, SignalCause cause) {
        return rows.stream().filter(row -> row.cause() == cause).toList();
    }

    private List<LedgerRow> unacknowledged(List<LedgerRow> rows, LocalDate day, WorkingDays calendar) {
        return rows.stream()
                .filter(row -> row.state() == CommitmentState.Name.ISSUED)
                .filter(row -> calendar.between(day(row.stateAt()), day) >= rule.unacknowledged())
                .toList();
    }

    private List<Message> escalations(Unit unit, List<LedgerRow> rows, LocalDate day, WorkingDays calendar) {
        var late = rows.stream().filter(row -> since(row, day, calendar).isPresent()).toList();
        var above = reviewers.of(late);
        Map<Recipient.OfPost, List<LedgerRow>> told = new LinkedHashMap<>();
        for (var row : late) {
            var to = above.get(row.id());
            var since = since(row, day, calendar).orElseThrow();
            if (to != null && escalations.note(row, since, to, clock.instant())) {
                told.computeIfAbsent(to, post -> new ArrayList<>()).add(row);
            }
        }
        return told.entrySet().stream()
                .map(entry -> ReminderWords.escalated(entry.getKey(), unit, entry.getValue(), rule.escalate(), day))
                .toList();
    }

    /** Since when nobody answers, where that is too long: overdue, reminded, or not acknowledged. */
    private Optional<EscalationStore.Since> since(LedgerRow row, LocalDate day, WorkingDays calendar) {
        var overdue = Optional.of(row.due()).filter(due -> row.cause() == SignalCause.OVERDUE)
                .map(due -> new EscalationStore.Since("OVERDUE", due));
        var reminded = row.reminder().map(reminder -> new EscalationStore.Since("REMINDED", day(reminder.at())));
        var issued = Optional.of(day(row.stateAt())).filter(at -> row.state() == CommitmentState.Name.ISSUED)
                .map(at -> new EscalationStore.Since("UNACKNOWLEDGED", at));
        return List.of(overdue, reminded, issued).stream()
                .flatMap(Optional::stream)
                .filter(one -> calendar.between(one.day(), day) >= rule.escalate())
                .findFirst();
    }

    private LocalDate day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate();
    }
}
