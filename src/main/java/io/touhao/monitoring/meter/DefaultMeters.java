package io.touhao.monitoring.meter;

import io.touhao.directory.Actor;
import io.touhao.directory.EnterpriseDirectory;
import io.touhao.directory.EnterpriseDirectory.Entry;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.indicator.FactsChanged;
import io.touhao.monitoring.meter.MeterIntake.Line;
import io.touhao.monitoring.meter.MeterIntake.Outcome;
import io.touhao.page.Figures;
import io.touhao.page.Refused;
import io.touhao.registry.Enterprise;
import io.touhao.registry.Enterprises;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class DefaultMeters implements Meters {

    private static final int CITY = 2;

    private final MeterStore store;
    private final Enterprises enterprises;
    private final EnterpriseDirectory directory;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DefaultMeters(
            MeterStore store, Enterprises enterprises, EnterpriseDirectory directory, Trail trail,
            ApplicationEventPublisher events, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.enterprises = enterprises;
        this.directory = directory;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public byte[] template() {
        return MeterFile.template();
    }

    @Override
    public MeterIntake preview(Actor actor, byte[] file) {
        return run(actor, numbered(MeterFile.lines(file)), false);
    }

    @Override
    public MeterIntake apply(Actor actor, byte[] file) {
        return sound(run(actor, numbered(MeterFile.lines(file)), true));
    }

    @Override
    public MeterIntake apply(Actor actor, List<Reading> readings) {
        if (readings.isEmpty() || readings.size() > MeterFile.MOST) {
            throw new Refused(new MeterRefusal.Unreadable("一次须有 1 到 %s 条数据。".formatted(Figures.count(MeterFile.MOST))));
        }
        var numbered = new TreeMap<Integer, Reading>();
        IntStream.range(0, readings.size()).forEach(place -> numbered.put(place + 1, readings.get(place)));
        return sound(run(actor, numbered, true));
    }

    @Override
    public byte[] marked(Actor actor, byte[] file) {
        var lines = MeterFile.lines(file);
        return MeterFile.marked(lines, run(actor, numbered(lines), false).lines().stream()
                .filter(line -> line.outcome() == Outcome.WRONG).collect(Collectors.toMap(Line::number, Line::remark)));
    }

    @Override
    public List<Metered> history(Actor actor, long enterprise) {
        return transaction.execute(status -> store.history(enterprise));
    }

    private static TreeMap<Integer, Reading> numbered(List<MeterFile.Line> lines) {
        var numbered = new TreeMap<Integer, Reading>();
        lines.forEach(line -> numbered.put(line.number(), line.reading()));
        return numbered;
    }

    private static MeterIntake sound(MeterIntake intake) {
        intake.lines().stream().filter(line -> line.outcome() == Outcome.WRONG).findFirst().ifPresent(first -> {
            throw new Refused(new MeterRefusal.RowsWrong(
                    intake.count(Outcome.WRONG), "第一处在第 %d 行：%s".formatted(first.number(), first.remark())));
        });
        return intake;
    }

    private MeterIntake run(Actor actor, TreeMap<Integer, Reading> readings, boolean apply) {
        if (!actor.is(Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER) || actor.unit().depth() > CITY) {
            throw new Refused(new MeterRefusal.NotYours(actor.role().title()));
        }
        return transaction.execute(status -> {
            if (apply) {
                store.holdOthersOff();
            }
            return judged(actor, readings, apply);
        });
    }

    private MeterIntake judged(Actor actor, TreeMap<Integer, Reading> readings, boolean apply) {
        var judging = new Judging(known(actor), LocalDate.now(clock));
        var judged = new TreeMap<Integer, Judging.Judged>();
        readings.forEach((number, reading) -> judged.put(number, judging.judge(number, reading)));
        var sound = judged.values().stream().flatMap(one -> one.sound().stream()).toList();
        UnitSlip.refuse(sound, store.earlier(sound));
        var held = store.held(sound);
        var taken = new ArrayList<Reading.Sound>();
        var lines = judged.entrySet().stream().map(one -> line(one.getKey(), one.getValue(), readings.get(one.getKey()), held, taken)).toList();
        var applied = apply && lines.stream().noneMatch(line -> line.outcome() == Outcome.WRONG);
        if (applied && !taken.isEmpty()) {
            take(actor, taken);
        }
        return new MeterIntake(lines, applied);
    }

    /** Those in the list today are read at once; others, who left it or are not in it yet, one by one. */
    private Function<String, Optional<Entry>> known(Actor actor) {
        var listed = enterprises.aboveScale(actor.unit(), LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(one -> one.uscc().value(), DefaultMeters::entry));
        return code -> Optional.ofNullable(listed.get(code)).or(() -> directory.byCode(code).filter(found -> actor.sees(found.unit())));
    }

    private static Entry entry(Enterprise one) {
        return new Entry(one.id(), one.name(), one.unit());
    }

    private static Line line(
            int number, Judging.Judged judged, Reading reading, Map<Reading.Key, Metered> held, List<Reading.Sound> taken) {
        if (judged.sound().isEmpty()) {
            return new Line(number, Outcome.WRONG, "%s %s %s".formatted(reading.kind(), reading.uscc(), reading.month()).strip(),
                    String.join("", judged.faults()));
        }
        var one = judged.sound().get();
        var before = Optional.ofNullable(held.get(one.key()));
        var outcome = before.isEmpty() ? Outcome.NEW : saysTheSame(one, before.get()) ? Outcome.SAME : Outcome.CHANGED;
        if (outcome != Outcome.SAME) {
            taken.add(one);
        }
        var now = "%s %s，%s".formatted(Figures.number(one.figure()), one.kind().unit(), one.source());
        return new Line(number, outcome, "%s %s %s".formatted(one.name(), Judging.words(one.month()), one.kind().title()),
                outcome == Outcome.CHANGED
                        ? "原为 %s，%s；现为 %s".formatted(Figures.number(before.orElseThrow().figure()), before.orElseThrow().source(), now)
                        : now);
    }

    private static boolean saysTheSame(Reading.Sound one, Metered held) {
        return one.figure().compareTo(held.figure()) == 0 && one.source().equals(held.source());
    }

    private void take(Actor actor, List<Reading.Sound> taken) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.hold(taken, actor.name(), at);
        var counts = taken.stream().collect(Collectors.groupingBy(Reading.Sound::kind, TreeMap::new, Collectors.counting()));
        trail.record(actor, "meter.take-in", "meter/*", counts.entrySet().stream()
                .map(one -> one.getKey().title() + " " + one.getValue() + " 条").collect(Collectors.joining("，")));
        events.publishEvent(new FactsChanged("meter", taken.stream().map(Reading.Sound::record).toList(), at));
    }
}
