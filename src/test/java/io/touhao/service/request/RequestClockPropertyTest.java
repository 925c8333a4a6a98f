package io.touhao.service.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.quantity.HeldTime;
import io.touhao.quantity.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is done with a request, its intervals follow each other and are the time that passed while somebody held it. */
class RequestClockPropertyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkingDays CALENDAR = WorkingDays.WEEKENDS_ONLY;
    private static final int RUNS = 500;
    private static final List<String> DEEDS = List.of("verify", "dispatch", "take-back", "reply", "hand-up", "ask-pause", "grant-pause", "refuse-pause", "resume");

    @Test
    void theIntervalsPartitionTheTimeUntilItIsSolved() {
        var seed = System.nanoTime();
        var chance = new Random(seed);
        for (var run = 0; run < RUNS; run++) {
            var steps = steps(chance, false);
            var now = steps.getLast().at().plus(Duration.ofHours(chance.nextInt(900)));
            var held = new RequestClock(ZONE, CALENDAR).of(steps, now);
            assertAdjacent(held, seed);
            var begin = steps.getFirst().at();
            assertThat(held.seconds()).as("seed %d", seed).isEqualTo(Duration.between(begin, now).toSeconds());
            assertThat(held.workingDays()).as("seed %d", seed).isEqualTo(CALENDAR.between(day(begin), day(now)));
        }
    }

    @Test
    void afterItIsSolvedNobodyHoldsIt() {
        var seed = System.nanoTime();
        var chance = new Random(seed);
        for (var run = 0; run < RUNS; run++) {
            var steps = steps(chance, true);
            var solved = steps.getLast().at();
            var held = new RequestClock(ZONE, CALENDAR).of(steps, solved.plus(Duration.ofDays(40)));
            assertThat(held.seconds()).as("seed %d", seed).isEqualTo(Duration.between(steps.getFirst().at(), solved).toSeconds());
            assertThat(held.byHolder().keySet()).as("seed %d", seed).doesNotContain("");
        }
    }

    private static void assertAdjacent(HeldTime<String> held, long seed) {
        for (var place = 1; place < held.intervals().size(); place++) {
            assertThat(held.intervals().get(place).from()).as("seed %d", seed).isEqualTo(held.intervals().get(place - 1).until());
            assertThat(held.intervals().get(place).holder()).as("seed %d", seed).isNotEqualTo(held.intervals().get(place - 1).holder());
        }
    }

    private static List<RequestStep> steps(Random chance, boolean solved) {
        var steps = new ArrayList<RequestStep>();
        var at = Instant.parse("2023-03-06T01:00:00Z");
        steps.add(step(1, at, "raise", "局", Optional.empty()));
        for (var seq = 2; seq < 3 + chance.nextInt(12); seq++) {
            at = at.plus(Duration.ofMinutes(1 + chance.nextInt(6_000)));
            var deed = DEEDS.get(chance.nextInt(DEEDS.size()));
            var until = deed.equals("grant-pause") ? Optional.of(day(at).plusDays(chance.nextInt(9))) : Optional.<LocalDate>empty();
            steps.add(step(seq, at, deed, "单位" + chance.nextInt(3), until));
        }
        if (solved) {
            steps.add(step(99, at.plus(Duration.ofHours(5)), "solve", "", Optional.empty()));
        }
        return steps;
    }

    private static RequestStep step(long seq, Instant at, String deed, String holder, Optional<LocalDate> until) {
        return new RequestStep(seq, at, 1, "人", deed, holder, until, "");
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }
}
