package io.touhao.indicator.official;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.indicator.official.SeriesIntake.Line;
import io.touhao.indicator.official.SeriesIntake.Outcome;
import io.touhao.page.Figures;
import io.touhao.page.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes official figures in from a file (导入官方数列): every row or none, and nothing where all is known already. Only the
 * province's divisions and supervisors do; refused with a {@link SeriesRefusal}.
 */
@Component
public class TakeInSeries {

    private final SeriesCatalogue catalogue;
    private final OfficialStore store;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TakeInSeries(
            SeriesCatalogue catalogue, OfficialStore store, Trail trail, ApplicationEventPublisher events, Clock clock,
            PlatformTransactionManager transactions) {
        this.catalogue = catalogue;
        this.store = store;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The template to fill in, as xlsx. */
    public byte[] template() {
        return SeriesFile.template(catalogue);
    }

    /** What taking the file in would do. */
    public SeriesIntake preview(Actor actor, byte[] file) {
        return run(actor, file, false);
    }

    /** Takes the file in; refused where a row is wrong. */
    public SeriesIntake apply(Actor actor, byte[] file) {
        var intake = run(actor, file, true);
        if (!intake.isSound()) {
            throw new Refused(new SeriesRefusal.RowsWrong(intake.count(Outcome.WRONG)));
        }
        return intake;
    }

    /** The rows of the file with a red column that tells what is wrong with each. */
    public byte[] marked(Actor actor, byte[] file) {
        return SeriesFile.marked(file, preview(actor, file));
    }

    private SeriesIntake run(Actor actor, byte[] file, boolean apply) {
        if (!actor.is(Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.SYSTEM) || actor.unit().depth() > 1) {
            throw new Refused(new SeriesRefusal.NotYours(actor.role().title()));
        }
        var lines = SeriesFile.lines(file);
        return transaction.execute(status -> {
            var reading = new SeriesReading(catalogue, today(actor));
            var taken = new ArrayList<OfficialValue>();
            var outcome = lines.stream().map(line -> line(line, reading.read(line), taken)).toList();
            var intake = new SeriesIntake(outcome, apply && outcome.stream().noneMatch(line -> line.outcome() == Outcome.WRONG));
            if (intake.applied() && !taken.isEmpty()) {
                hold(actor, taken);
            }
            return intake;
        });
    }

    private void hold(Actor actor, List<OfficialValue> taken) {
        var at = clock.instant();
        taken.forEach(value -> store.hold(value, actor.name(), at));
        trail.record(actor, "series.take-in", "series/*", taken.size() + " values");
        events.publishEvent(new OfficialChanged(taken, at));
    }

    private Line line(SeriesFile.Line line, SeriesReading.Read read, List<OfficialValue> taken) {
        if (read.value().isEmpty()) {
            var what = "%s %s %s".formatted(
                    line.get(SeriesColumn.SERIES), line.get(SeriesColumn.PLACE), line.get(SeriesColumn.PERIOD)).strip();
            return new Line(line.number(), Outcome.WRONG, what, String.join("", read.faults()));
        }
        var value = read.value().get();
        var held = store.held(value);
        var outcome = held.isEmpty() ? Outcome.NEW : held.get().saysTheSameAs(value) ? Outcome.SAME : Outcome.CHANGED;
        if (outcome != Outcome.SAME) {
            taken.add(value);
        }
        return new Line(line.number(), outcome, words(value), remark(value, held));
    }

    private static String words(OfficialValue value) {
        return "%s %s %s".formatted(value.series().title(), value.place().title(), value.period().words());
    }

    private static String remark(OfficialValue value, Optional<OfficialValue> held) {
        var now = Figures.number(value.value()) + " " + value.series().unit() + "，" + value.standing().title();
        return held.filter(before -> !before.saysTheSameAs(value))
                .map(before -> "原为 %s，%s；现为 %s".formatted(Figures.number(before.value()), before.standing().title(), now))
                .orElse(now);
    }

    /** What the platform brings with it is of the past, whatever day the demo has. */
    private LocalDate today(Actor actor) {
        return actor.is(Role.SYSTEM) ? LocalDate.MAX : LocalDate.now(clock);
    }
}
