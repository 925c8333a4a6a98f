package io.touhao.commitment;

import io.touhao.indicator.Indicator;
import io.touhao.indicator.Indicators;
import io.touhao.indicator.Measure;
import io.touhao.indicator.Value;
import io.touhao.indicator.Values;
import io.touhao.indicator.judgement.Claim;
import io.touhao.indicator.judgement.JudgementPack;
import io.touhao.indicator.judgement.Seen;
import io.touhao.indicator.official.OfficialSeries;
import io.touhao.indicator.official.Place;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what records say of a commitment today, and judges it by what was promised. */
@Component
class Readings {

    private static final JudgementPack JUDGEMENT = JudgementPack.bundled();

    private final Indicators indicators;
    private final Values values;
    private final OfficialSeries official;
    private final Clock clock;

    Readings(Indicators indicators, Values values, OfficialSeries official, Clock clock) {
        this.indicators = indicators;
        this.values = values;
        this.official = official;
        this.clock = clock;
    }

    /**
     * What is taken from records.
     *
     * @param figure in the unit that progress is reported in
     * @param target the promise's target, over the denominator of the same records
     * @param indicator title of the indicator
     */
    record Taken(BigDecimal figure, Reading reading, Target target, String indicator) {}

    /** The reading of today; none where no record proves the commitment, or in another unit than it was promised in. */
    Optional<Taken> of(Commitment commitment) {
        return commitment.promise().yardstick()
                .flatMap(yardstick -> indicators.find(yardstick.indicator()))
                .filter(indicator -> isOfUnit(indicator, commitment.promise().target()))
                .flatMap(indicator -> values.latest(indicator.id(), commitment.unit(), today())
                        .flatMap(value -> taken(commitment, indicator, value)));
    }

    /** A figure can only stand for another of the same unit; what is judged by words has no unit of its own. */
    private static boolean isOfUnit(Indicator indicator, Target target) {
        return target.kind() == Kind.COVERAGE || target.kind() == Kind.RANK || target.value().isEmpty()
                || plain(indicator.unit()).equals(plain(target.unit()));
    }

    private static String plain(String unit) {
        return unit.replaceAll("[()（）\\s]", "");
    }

    private Optional<Taken> taken(Commitment commitment, Indicator indicator, Value value) {
        var target = rebased(commitment.promise().target(), value);
        if (target.kind() == Kind.COVERAGE && target.base().isPresent() && part(value, Measure.NUMERATOR).isEmpty()) {
            return Optional.empty();
        }
        return Claims.of(commitment.promise().aiming(target), indicator.direction()).map(claim -> {
            var verdict = JUDGEMENT.judge(value.period().lastDay()).verdict(claim, seen(commitment, claim, value));
            return new Taken(
                    figure(target, value), new Reading(value.period(), value.knownFrom(), verdict), target,
                    indicator.title());
        });
    }

    /** A coverage is of as many as the records' own denominator counts. */
    private Target rebased(Target target, Value value) {
        return target.kind() == Kind.COVERAGE && target.base().isPresent()
                ? part(value, Measure.DENOMINATOR).filter(all -> all.signum() > 0).map(target::basedOn).orElse(target)
                : target;
    }

    private BigDecimal figure(Target target, Value value) {
        return target.kind() == Kind.COVERAGE && target.base().isPresent()
                ? part(value, Measure.NUMERATOR).orElse(value.figure())
                : value.figure();
    }

    private Seen seen(Commitment commitment, Claim claim, Value value) {
        var seen = Seen.nothing(today()).value(value.figure());
        return switch (claim) {
            case Claim.Trend trend -> values.find(
                            value.indicator(), value.unit(), value.period().yearEarlier(), value.measure(), now())
                    .map(before -> seen.base(before.figure())).orElse(seen);
            case Claim.Against against -> reference(commitment, value).map(seen::reference).orElse(seen);
            case Claim.Place place -> seen.place(value.figure().intValue());
            case Claim.Front front -> seen.place(value.figure().intValue());
            case Claim.Coverage coverage -> part(value, Measure.NUMERATOR)
                    .flatMap(some -> part(value, Measure.DENOMINATOR)
                            .map(all -> seen.covered(some.longValue(), all.longValue())))
                    .orElse(seen);
            case Claim.Figure figure -> seen;
            case Claim.Recurrence recurrence -> seen;
            case Claim.Deadline deadline -> seen;
            case Claim.Duty duty -> seen;
        };
    }

    /** The nation's figure of the same period. */
    private Optional<BigDecimal> reference(Commitment commitment, Value value) {
        var series = commitment.promise().yardstick().flatMap(Yardstick::series).orElse(value.indicator().value());
        return official.value(series, Place.NATION, value.period(), today())
                .or(() -> official.value(value.indicator().value(), Place.NATION, value.period(), today()))
                .map(published -> published.value());
    }

    private Optional<BigDecimal> part(Value value, Measure measure) {
        return values.find(value.indicator(), value.unit(), value.period(), measure, now()).map(Value::figure);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return clock.instant();
    }
}
