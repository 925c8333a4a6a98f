package io.touhao.commitment;

import io.touhao.indicator.Direction;
import io.touhao.indicator.judgement.Claim;
import io.touhao.quantity.Amount;
import java.math.BigDecimal;
import java.util.Optional;

/** What a promise asks of the indicator that proves it. */
final class Claims {

    private Claims() {}

    /** The claim; none where no figure can decide it. */
    static Optional<Claim> of(Promise promise, Direction direction) {
        var target = promise.target();
        var yardstick = promise.yardstick().orElseThrow();
        return switch (target.kind()) {
            case AMOUNT, COUNT_EVENTS, COUNT_DISTINCT, RATE, GROWTH, LEVEL, DELIVERABLE ->
                target.goal().map(goal -> figure(target, goal, direction));
            case COVERAGE -> Optional.of(new Claim.Coverage());
            case RANK -> target.goal().map(place -> new Claim.Place(place.intValue()));
            case STANDING -> Optional.of(new Claim.Front());
            case TREND -> Optional.of(new Claim.Trend(yardstick.course().orElse(Claim.Course.STEADY_UP)));
            case COMPARISON -> Optional.of(new Claim.Against(
                    yardstick.relation().orElse(Claim.Relation.ABOVE), target.reference().orElse("参照数")));
            case RECURRENCE, DEADLINE, STANDING_DUTY -> Optional.empty();
        };
    }

    private static Claim figure(Target target, BigDecimal goal, Direction direction) {
        return new Claim.Figure(
                new Amount(goal, target.goalUnit()), target.bound(), Optional.of(target.tolerance()),
                direction == Direction.DOWN ? Claim.Better.LESS : Claim.Better.MORE);
    }
}
