package io.touhao.review.round;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Holidays;
import io.touhao.page.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Opens the rounds that packs call for, each on its day or as soon after as the platform runs. */
@Service
public class RoundCalendar {

    private static final Logger LOG = LoggerFactory.getLogger(RoundCalendar.class);

    private final Rounds rounds;
    private final Sheets sheets;
    private final Holidays holidays;
    private final Clock clock;

    RoundCalendar(Rounds rounds, Sheets sheets, Holidays holidays, Clock clock) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** Opens what is due today and has not been opened; asked again it opens nothing twice. */
    public List<Round> openDue() {
        return RoundPack.all().stream()
                .flatMap(pack -> pack.due(LocalDate.now(clock), holidays.workingDays()).stream())
                .flatMap(call -> open(call).stream())
                .toList();
    }

    /** Reminds whoever has not reported, where a running round of a pack is so many working days from its first deadline. */
    public int remindDue() {
        var today = LocalDate.now(clock);
        return RoundPack.all().stream()
                .filter(pack -> pack.remind() > 0)
                .mapToInt(pack -> Acting.as(Actor.SYSTEM, () -> rounds.rounds(Actor.SYSTEM).stream()
                        .filter(round -> round.isOpen() && round.root().equals(pack.root()) && round.rhythm() == pack.every())
                        .filter(round -> holidays.workingDays().after(today, pack.remind()).equals(round.deadlines().county()))
                        .mapToInt(round -> sheets.remind(Actor.SYSTEM, round.id()))
                        .sum()))
                .sum();
    }

    private Optional<Round> open(RoundCall call) {
        return Acting.as(Actor.SYSTEM, () -> {
            if (rounds.rounds(Actor.SYSTEM).stream().anyMatch(held -> isSame(held, call))) {
                return Optional.empty();
            }
            try {
                return Optional.of(rounds.open(Actor.SYSTEM, call));
            } catch (Refused refused) {
                LOG.warn("round {} of {} is not opened: {}", call.key(), call.root(), refused.getMessage());
                return Optional.empty();
            }
        });
    }

    private static boolean isSame(Round held, RoundCall call) {
        return held.root().equals(call.root()) && held.key().equals(call.key());
    }
}
