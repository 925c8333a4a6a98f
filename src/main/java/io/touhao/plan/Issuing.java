package io.touhao.plan;

import io.touhao.commitment.CascadeRule;
import io.touhao.commitment.Due;
import io.touhao.commitment.IssueOrder;
import io.touhao.commitment.Kind;
import io.touhao.commitment.Origin;
import io.touhao.commitment.Promise;
import io.touhao.commitment.Target;
import io.touhao.commitment.Yardstick;
import io.touhao.directory.UnitPath;
import io.touhao.indicator.judgement.Claim;
import io.touhao.plan.pack.DraftCommitment;
import io.touhao.plan.pack.Judgement;
import io.touhao.plan.pack.PackCascade;
import io.touhao.plan.pack.Timing;
import io.touhao.quantity.Bound;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns the commitments of a draft into what the ledger issues. */
final class Issuing {

    private final PlanDraft draft;
    private final LocalDate today;

    Issuing(PlanDraft draft, LocalDate today) {
        this.draft = draft;
        this.today = today;
    }

    /** The number in the ledger: 05-02 for SD23-05-02. */
    static String number(DraftCommitment commitment) {
        return commitment.id().replaceFirst("^[A-Z]{2}\\d{2}-", "");
    }

    IssueOrder.Item item(DraftCommitment commitment) {
        var promise = new Promise(
                number(commitment), commitment.action(), commitment.title(), target(commitment.judgement()),
                from(commitment), due(commitment), origin(commitment), commitment.supporting(),
                commitment.evidence(), commitment.cascade().reviews());
        var measured = commitment.indicator().map(id -> promise.measuredBy(yardstick(id, commitment))).orElse(promise);
        return new IssueOrder.Item(measured, commitment.lead(), rule(commitment.cascade()), commitment.cascade().to());
    }

    /** What the words ask of the indicator: 稳中有升 is kept by standing still, 加快提高 is not. */
    private static Yardstick yardstick(String indicator, DraftCommitment commitment) {
        var yardstick = Yardstick.of(indicator);
        return switch (commitment.judgement()) {
            case Judgement.Trend trend -> yardstick.going(course(
                    trend.direction(), commitment.hedge().filter(word -> word.contains("稳")).isPresent()));
            case Judgement.Comparison comparison -> yardstick.standing(
                    Claim.Relation.valueOf(comparison.relation().name()), comparison.series());
            case Judgement.Quantity quantity -> yardstick;
            case Judgement.Rank rank -> yardstick;
            case Judgement.Standing standing -> yardstick;
            case Judgement.Coverage coverage -> yardstick;
            case Judgement.Recurrence recurrence -> yardstick;
            case Judgement.Deliverable deliverable -> yardstick;
            case Judgement.Deadline deadline -> yardstick;
            case Judgement.StandingDuty duty -> yardstick;
        };
    }

    private static Claim.Course course(Judgement.Direction direction, boolean steady) {
        return switch (direction) {
            case UP -> steady ? Claim.Course.STEADY_UP : Claim.Course.RISING;
            case DOWN -> steady ? Claim.Course.STEADY_DOWN : Claim.Course.FALLING;
        };
    }

    /** Figures run from the first day of the year, deeds from the day of the document. */
    private LocalDate from(DraftCommitment commitment) {
        var written = draft.edition().date().orElse(today);
        var year = LocalDate.of(draft.edition().year(), 1, 1);
        var from = kind(commitment.judgement()).accumulates() ? year : written;
        return from.isAfter(commitment.timing().day()) ? commitment.timing().day() : from;
    }

    private Due due(DraftCommitment commitment) {
        return switch (commitment.timing()) {
            case Timing.By by -> new Due.By(by.day());
            case Timing.Review review -> new Due.Standing(next(review.every(), review.day()));
            case Timing.Recurring recurring -> recurring(commitment.judgement(), recurring.day());
        };
    }

    private Due recurring(Judgement judgement, LocalDate until) {
        return judgement instanceof Judgement.Recurrence recurrence
                ? new Due.Recurring(recurrence.every(), recurrence.times(), next(recurrence.every(), until))
                : new Due.By(until);
    }

    /** The last day of the period of the plan's year that runs today. */
    private LocalDate next(Period every, LocalDate until) {
        var end = LocalDate.of(draft.edition().year(), 1, 1).plus(every).minusDays(1);
        while (end.isBefore(today) && end.isBefore(until)) {
            end = end.plusDays(1).plus(every).minusDays(1);
        }
        return end.isAfter(until) ? until : end;
    }

    private Origin origin(DraftCommitment commitment) {
        var span = commitment.anchor()
                .map(anchor -> new Origin.Span(anchor.start(), anchor.end(), anchor.textHash()));
        return new Origin(
                "plan", draft.plan(), commitment.id(), draft.edition().number(), commitment.clause(), span);
    }

    private static Target target(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Quantity quantity -> Target.of(
                            kind(quantity), quantity.value(), quantity.unit(), quantity.bound())
                    .within(quantity.tolerance());
            case Judgement.Trend trend -> Target.without(Kind.TREND).comparedWith(trend.against());
            case Judgement.Comparison comparison -> Target.without(Kind.COMPARISON).comparedWith(comparison.words());
            case Judgement.Rank rank -> Target.of(Kind.RANK, BigDecimal.valueOf(rank.place()), "位", Bound.MAX)
                    .comparedWith(rank.among());
            case Judgement.Standing standing -> Target.without(Kind.STANDING).comparedWith(standing.among());
            case Judgement.Coverage coverage -> Target.coverage(coverage.denominator());
            case Judgement.Recurrence recurrence -> Target.of(
                    Kind.RECURRENCE, BigDecimal.valueOf(recurrence.times()), "次", recurrence.bound());
            case Judgement.Deliverable deliverable -> Target.of(
                    Kind.DELIVERABLE, BigDecimal.valueOf(deliverable.count()), deliverable.unit(), Bound.EXACT);
            case Judgement.Deadline deadline -> Target.without(Kind.DEADLINE);
            case Judgement.StandingDuty duty -> Target.without(Kind.STANDING_DUTY);
        };
    }

    private static Kind kind(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Quantity quantity -> switch (quantity.measure()) {
                case GROWTH -> Kind.GROWTH;
                case RATIO -> Kind.RATE;
                case LEVEL -> Kind.LEVEL;
                case AMOUNT -> Kind.AMOUNT;
                case COUNT_DISTINCT -> Kind.COUNT_DISTINCT;
                case COUNT_EVENTS -> Kind.COUNT_EVENTS;
            };
            case Judgement.Trend trend -> Kind.TREND;
            case Judgement.Comparison comparison -> Kind.COMPARISON;
            case Judgement.Rank rank -> Kind.RANK;
            case Judgement.Standing standing -> Kind.STANDING;
            case Judgement.Coverage coverage -> Kind.COVERAGE;
            case Judgement.Recurrence recurrence -> Kind.RECURRENCE;
            case Judgement.Deliverable deliverable -> Kind.DELIVERABLE;
            case Judgement.Deadline deadline -> Kind.DEADLINE;
            case Judgement.StandingDuty duty -> Kind.STANDING_DUTY;
        };
    }

    private CascadeRule rule(PackCascade cascade) {
        return switch (cascade.rule()) {
            case NONE -> new CascadeRule.None();
            case WEIGHT -> new CascadeRule.ByWeight(CascadeRule.Weight.ABOVE_SCALE_ENTERPRISES);
            case EQUAL -> new CascadeRule.Equal();
            case LIST -> new CascadeRule.ByList(paths(cascade.list()));
            case EACH -> new CascadeRule.Each();
            case HAND -> new CascadeRule.ByHand();
        };
    }

    /** A list names units by code; codes of four digits are cities, longer ones lie within theirs. */
    private Map<UnitPath, BigDecimal> paths(Map<String, BigDecimal> list) {
        var paths = new LinkedHashMap<UnitPath, BigDecimal>();
        list.forEach((code, part) -> {
            var city = draft.edition().unit().child(code.substring(0, 4));
            paths.put(code.length() == 4 ? city : city.child(code), part);
        });
        return paths;
    }
}
