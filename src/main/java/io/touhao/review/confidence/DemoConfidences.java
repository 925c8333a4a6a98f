package io.touhao.review.confidence;

import io.touhao.commitment.LedgerRow;
import io.touhao.commitment.Records;
import io.touhao.directory.Actor;
import io.touhao.directory.FirstStart;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.review.confidence.Rating.Side;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the owners of the demo said of commitments weeks before their day, by chance but alike on every machine: some
 * units promise more than they keep.
 */
@Component
@ConditionalOnBooleanProperty("touhao.demo")
class DemoConfidences implements FirstStart {

    private static final int WEEKS_BEFORE = 3;

    private final Confidences confidences;
    private final ConfidenceStore store;
    private final Records records;
    private final Clock clock;

    DemoConfidences(Confidences confidences, ConfidenceStore store, Records records, Clock clock) {
        this.confidences = confidences;
        this.store = store;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 590;
    }

    @Override
    public String name() {
        return "confidence of the demo's owners";
    }

    @Override
    @Transactional
    public void run() {
        var today = LocalDate.now(clock);
        records.standing(Actor.SYSTEM, UnitPath.ALL).stream()
                .filter(row -> row.dueKind().equals("BY") && row.due().isBefore(today.plusMonths(2)))
                .forEach(row -> say(row, today));
        confidences.settle();
    }

    private void say(LedgerRow row, LocalDate today) {
        var chance = new Random((row.unit() + row.number()).hashCode() * 17L + 3);
        if (chance.nextInt(5) < 2) {
            return;
        }
        var day = row.due().minusWeeks(WEEKS_BEFORE);
        var at = (day.isBefore(today) ? day : today).atTime(3, chance.nextInt(60)).toInstant(ZoneOffset.UTC);
        store.add(owner(row), row, Side.SELF, word(row, chance), "", earlier(at, clock.instant()));
    }

    /** The nature of the unit, and a little of the truth. */
    private static Confidence word(LedgerRow row, Random chance) {
        var sober = Math.floorMod(row.unit().hashCode(), 3);
        var bad = !row.state().name().equals("CLOSED_OUT") && chance.nextInt(3) < sober;
        var step = chance.nextInt(2) + (bad ? 2 : 0);
        return Confidence.values()[Math.min(step, Confidence.values().length - 1)];
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Acts for a person who has no account in the demo. */
    private static Actor owner(LedgerRow row) {
        var owner = row.owner();
        return new Actor(
                -owner.person().value(), owner.personName(), Optional.of(owner.person()), Optional.of(owner.post()),
                Optional.of(owner.office()), owner.officeName() + " " + owner.postName(), Role.COUNTY_OFFICER, row.unit(),
                Optional.empty());
    }
}
