package io.touhao.monitoring.filing;

import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.monitoring.form.Desk;
import io.touhao.monitoring.form.Form;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may still do something to a return, to the hour (开启、锁定、解锁). */
@Component
class Windows {

    private static final UnitPath PROVINCE = UnitPath.of("37");

    private final UnlockStore unlocks;
    private final Units units;
    private final Clock clock;

    Windows(UnlockStore unlocks, Units units, Clock clock) {
        this.unlocks = unlocks;
        this.units = units;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDateTime local() {
        return LocalDateTime.now(clock);
    }

    /**
     * When the level is locked out: what was returned may be mended as long as whoever returned it can still approve it, and
     * what was unlocked until the unlocking ends.
     */
    LocalDateTime lock(Form form, Filing filing, Desk desk) {
        var mending = desk == Desk.ENTERPRISE && filing.state() == FilingState.RETURNED;
        var set = form.locks().lock(mending ? filing.returnedBy().orElse(desk) : desk, filing.period());
        return local().isBefore(set) ? set : unlocks.latest(filing.id(), desk)
                .filter(unlock -> unlock.isOpenAt(now()))
                .flatMap(Unlock::until)
                .map(until -> LocalDateTime.ofInstant(until, clock.getZone()))
                .orElse(set);
    }

    FilingsChanged.Concerned concerned(Form form, Filing filing) {
        return new FilingsChanged.Concerned(filing.enterprise(), filing.unit(), lock(form, filing, Desk.ENTERPRISE), filing.address());
    }

    boolean isLocked(Form form, Filing filing, Desk desk) {
        return !local().isBefore(lock(form, filing, desk));
    }

    /** Why the level can do nothing now, if so. */
    Optional<FilingRefusal> refusal(Form form, Filing filing, Desk desk) {
        var opening = form.locks().opening(filing.period());
        if (local().isBefore(opening)) {
            return Optional.of(new FilingRefusal.NotOpened(title(form, filing), opening));
        }
        return isLocked(form, filing, desk)
                ? Optional.of(new FilingRefusal.Locked(
                        title(form, filing), desk, lock(form, filing, desk), name(PROVINCE) + "工信厅", above(filing, desk)))
                : Optional.empty();
    }

    static String title(Form form, Filing filing) {
        return filing.period().words() + form.shortTitle();
    }

    /** Who decides on unlocking: the level above the one that is locked. */
    String above(Filing filing, Desk desk) {
        return switch (desk) {
            case ENTERPRISE -> name(filing.unit()) + "工信局";
            case COUNTY -> name(filing.unit().parent()) + "工信局";
            case CITY, PROVINCE -> name(PROVINCE) + "工信厅";
        };
    }

    private String name(UnitPath unit) {
        return units.find(unit, LocalDate.now(clock)).map(Unit::name).orElse(unit.code());
    }
}
