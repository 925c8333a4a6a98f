package io.touhao.monitoring.demo;

import io.touhao.quantity.Period;
import io.touhao.registry.Enterprise;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;

/**
 * One invented return: who, of which period, how far it is, and when it came there. Returns of earlier periods are
 * approved by all; in the last one some are still owed or under way.
 *
 * @param key of the return; the first is 1
 * @param entrant whether it is the first of an enterprise that was not in the list before
 */
record DemoFiling(long key, Enterprise enterprise, DemoLife life, Period period, State state, LocalDateTime submitted, boolean entrant) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** How far a return is; each past the one before. */
    enum State {
        DUE, RETURNED, SUBMITTED, COUNTY, CITY, FINAL
    }

    static DemoFiling of(long key, Enterprise enterprise, DemoLife life, Period period, boolean isLast, boolean entrant) {
        var random = new Random(key * 7919 + 11);
        random.nextInt();
        var from = period.lastDay().plusDays(1);
        var at = from.plusDays(3 + random.nextInt(isLast ? 11 : 14)).atTime(8 + random.nextInt(10), random.nextInt(60), random.nextInt(60));
        return new DemoFiling(key, enterprise, life, period, isLast ? underWay(random.nextInt(100)) : State.FINAL, at, entrant);
    }

    private static State underWay(int chance) {
        return chance < 11 ? State.DUE : chance < 14 ? State.RETURNED : chance < 44 ? State.SUBMITTED
                : chance < 80 ? State.COUNTY : State.CITY;
    }

    /** The same, still to be done. */
    DemoFiling owed() {
        return new DemoFiling(key, enterprise, life, period, State.DUE, submitted, entrant);
    }

    /** Who brought it to where it is. */
    String by() {
        return switch (state) {
            case DUE -> "";
            case SUBMITTED -> enterprise.name();
            case RETURNED, COUNTY, CITY, FINAL -> "演示";
        };
    }

    boolean isStated() {
        return state != State.DUE;
    }

    /** The first day after the period, on which it was opened. */
    LocalDate opened() {
        return period.lastDay().plusDays(1);
    }

    /** When it was approved by a level; nothing where it has not been. */
    Optional<LocalDateTime> approved(State level) {
        return state.compareTo(level) < 0 ? Optional.empty() : Optional.of(submitted.plusHours(switch (level) {
            case DUE, RETURNED, SUBMITTED -> 0;
            case COUNTY -> 19;
            case CITY -> 43;
            case FINAL -> 67;
        }));
    }

    /** When it came to where it is. */
    LocalDateTime since() {
        return switch (state) {
            case DUE -> opened().atTime(8, 0);
            case RETURNED -> submitted.plusHours(5);
            case SUBMITTED, COUNTY, CITY, FINAL -> approved(state).orElse(submitted);
        };
    }

    /** Seconds that filling in took. */
    int seconds() {
        return 300 + (int) (key * 2654435761L >>> 20 & 511);
    }

    static String instant(LocalDateTime moment) {
        return moment.atZone(ZONE).toOffsetDateTime().toString();
    }
}
