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
    private final Holidays holidays;
    private final Clock clock;

    RoundCalendar(Rounds rounds, Holidays holidays, Clock clock) {
        this.rounds = rounds;
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
