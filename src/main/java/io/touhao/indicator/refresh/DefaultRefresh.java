package io.touhao.indicator.refresh;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.indicator.Computation;
import io.touhao.indicator.FactsChanged;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.Indicators;
import io.touhao.indicator.Refresh;
import io.touhao.indicator.Value;
import io.touhao.indicator.fact.FactSources;
import io.touhao.indicator.fact.Part;
import io.touhao.indicator.fact.PartQuery;
import io.touhao.indicator.fact.PartQuery.Records;
import io.touhao.indicator.value.ValueBinder;
import io.touhao.quantity.Period;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One refresh runs at a time, in a transaction of its own that sees the database as of one moment: either all that a change
 * of facts brings about is entered, or nothing.
 */
@Service
class DefaultRefresh implements Refresh {

    private static final Logger LOG = LoggerFactory.getLogger(DefaultRefresh.class);

    private final PartStore parts;
    private final ValueBinder binder;
    private final Indicators indicators;
    private final FactSources sources;
    private final Units units;
    private final Rounding rounding;
    private final Clock clock;
    private final TransactionTemplate outer;
    private final TransactionTemplate inner;

    DefaultRefresh(
            PartStore parts, ValueBinder binder, Indicators indicators, FactSources sources, Units units, Rounding rounding,
            Clock clock, PlatformTransactionManager transactions) {
        this.parts = parts;
        this.binder = binder;
        this.indicators = indicators;
        this.sources = sources;
        this.units = units;
        this.rounding = rounding;
        this.clock = clock;
        this.outer = new TransactionTemplate(transactions);
        this.inner = new TransactionTemplate(transactions);
        this.inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.inner.setName("indicator refresh");
        this.inner.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Notes what changed within the change's own transaction. */
    @EventListener
    void note(FactsChanged changed) {
        sources.get(changed.source());
        parts.mark(changed.source(), changed.records(), changed.at().atOffset(ZoneOffset.UTC));
    }

    @Override
    public Outcome takeIn() {
        return alone(() -> {
            var waiting = parts.waiting().stream().filter(name -> sources.find(name).isPresent()).sorted().toList();
            return waiting.stream().map(this::takeIn).reduce(new Outcome(0, 0), DefaultRefresh::plus);
        });
    }

    @Override
    public Outcome rebuild() {
        var begin = System.nanoTime();
        var outcome = alone(() -> {
            var read = 0L;
            for (var source : sources.all()) {
                parts.forget(source.name());
                read += rebuildParts(source.name());
            }
            return new Outcome(read, enter(new Scope(computed(), Set.of(), Set.of())));
        });
        LOG.info("rebuilt values in {} ms: {} parts, {} values changed", (System.nanoTime() - begin) / 1_000_000,
                outcome.facts(), outcome.values());
        return outcome;
    }

    private static Outcome plus(Outcome one, Outcome other) {
        return new Outcome(one.facts() + other.facts(), one.values() + other.values());
    }

    private Outcome alone(Supplier<Outcome> work) {
        return Acting.as(Actor.SYSTEM, () -> outer.execute(held -> {
            parts.lock();
            return inner.execute(status -> work.get());
        }));
    }

    private List<Indicator> computed() {
        return indicators.all().stream().filter(Indicator::isComputed).toList();
    }

    private long rebuildParts(String source) {
        var adding = adding(source);
        if (adding.isEmpty()) {
            return 0;
        }
        var found = new ArrayList<Part>();
        queries(source, adding, Records.ALL).forEach(query -> found.addAll(parts.parts(query)));
        parts.replace(adding, found);
        return found.size();
    }

    private List<Indicator> adding(String source) {
        return computed().stream()
                .filter(one -> one.source().orElseThrow().equals(source) && PartQuery.addsUp(one))
                .toList();
    }

    /** One pass for the wholes that count the same records, and one more for each dimension. */
    private Stream<PartQuery> queries(String source, List<Indicator> adding, Records records) {
        var columns = adding.stream().flatMap(one -> one.dimensions().stream()).distinct().sorted().toList();
        var whole = passes(source, adding, Optional.empty(), records);
        var sliced = columns.stream().flatMap(column -> passes(source,
                adding.stream().filter(one -> one.dimensions().contains(column)).toList(), Optional.of(column), records));
        return Stream.concat(whole, sliced);
    }

    private Stream<PartQuery> passes(String source, List<Indicator> adding, Optional<String> column, Records records) {
        return PartQuery.passes(adding).stream().map(same -> new PartQuery(sources.get(source), same, column, records));
    }

    private Outcome takeIn(String source) {
        var taken = parts.take(source);
        var touched = parts.touched(sources.get(source));
        var adding = adding(source);
        var entered = 0;
        if (!adding.isEmpty()) {
            var differences = queries(source, adding, Records.CHANGED).flatMap(query -> parts.parts(query).stream()).toList();
            parts.add(differences);
            entered += enterSums(adding, differences);
        }
        return new Outcome(taken, entered + enterCounts(source, touched));
    }

    /** Values over the parts that differ, and nothing else. */
    private int enterSums(List<Indicator> adding, List<Part> differences) {
        var changed = differences.stream().map(Part::indicator).collect(Collectors.toSet());
        return enter(adding.stream().filter(one -> changed.contains(one.id())).toList(),
                differences.stream().map(part -> new PartStore.Touched(part.unit(), part.month())).toList());
    }

    private int enterCounts(String source, List<PartStore.Touched> touched) {
        var counting = computed().stream().filter(Reckoning::counts).toList();
        var own = counting.stream().filter(one -> one.source().orElseThrow().equals(source)).toList();
        var listed = counting.stream().filter(one -> isListedIn(one, source)).toList();
        var everyPeriod = listed.isEmpty() || touched.isEmpty() ? 0 : enter(new Scope(listed, chains(touched), Set.of()));
        return everyPeriod + enter(own, touched);
    }

    private static boolean isListedIn(Indicator indicator, String source) {
        return indicator.computation() instanceof Computation.Coverage coverage && coverage.source().equals(source);
    }

    /** Definitions of one span go together, because the same periods are touched. */
    private int enter(List<Indicator> changed, List<PartStore.Touched> touched) {
        if (touched.isEmpty()) {
            return 0;
        }
        return changed.stream().collect(Collectors.groupingBy(Indicator::span)).values().stream()
                .mapToInt(same -> enter(new Scope(same, chains(touched), periods(same.getFirst(), touched))))
                .sum();
    }

    private static Set<UnitPath> chains(List<PartStore.Touched> touched) {
        return Reckoning.chains(touched.stream().map(PartStore.Touched::unit).toList());
    }

    private int enter(Scope scope) {
        var now = clock.instant();
        var reckoning = new Reckoning(parts, sources, units, rounding, clock);
        var values = reckoning.values(scope);
        var ids = scope.indicators().stream().map(Indicator::id).distinct().toList();
        var entered = binder.bind(new ValueBinder.Field(ids, scope.units(), scope.periods()), values, now);
        var periods = values.stream().map(Value::period).collect(Collectors.toSet());
        return entered + ranks(ids).mapToInt(rank -> enterRanks(rank, scope.periods(), periods, now)).sum();
    }

    /** The definitions that rank by one of these. */
    private Stream<Indicator> ranks(List<IndicatorId> changed) {
        return indicators.all().stream()
                .filter(one -> one.computation() instanceof Computation.Rank(var of) && changed.contains(of));
    }

    /** A place can change for every unit, whichever unit's figure did. */
    private int enterRanks(Indicator rank, Set<Period> field, Set<Period> periods, Instant now) {
        var ranked = indicators.find(((Computation.Rank) rank.computation()).of()).orElseThrow();
        var places = periods.stream()
                .filter(period -> rank.inForce().contains(period.lastDay()))
                .flatMap(period -> Ranks.of(rank, ranked, binder.held(ranked, period, now)).stream())
                .toList();
        return binder.bind(new ValueBinder.Field(List.of(rank.id()), Set.of(), field), places, now);
    }

    private Set<Period> periods(Indicator indicator, List<PartStore.Touched> touched) {
        var last = YearMonth.now(clock);
        var periods = new TreeSet<Period>();
        touched.stream().map(one -> YearMonth.from(one.month())).distinct().forEach(month -> {
            switch (indicator.span()) {
                case MONTH, STATED, YEAR -> periods.add(indicator.span().period(month));
                case TO_DATE -> Stream.iterate(month, one -> one.getYear() == month.getYear(), one -> one.plusMonths(1))
                        .forEach(one -> periods.add(indicator.span().period(one)));
                case LAST_DAY -> Stream.iterate(month, one -> !one.isAfter(last), one -> one.plusMonths(1))
                        .forEach(one -> periods.add(indicator.span().period(one)));
            }
        });
        return periods;
    }
}
