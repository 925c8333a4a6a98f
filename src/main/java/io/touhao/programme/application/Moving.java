package io.touhao.programme.application;

import io.touhao.directory.Actor;
import io.touhao.directory.Holidays;
import io.touhao.directory.Trail;
import io.touhao.indicator.FactsChanged;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.StaleVersion;
import io.touhao.programme.pack.Programmes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The one way in which an application moves: guard, gates, due day, record, history, trail, facts. */
@Component
class Moving {

    private final ApplicationStore store;
    private final Programmes programmes;
    private final Holidays holidays;
    private final ObjectProvider<Gate> gates;
    private final ApplicationEventPublisher events;
    private final Trail trail;
    private final Clock clock;

    Moving(
            ApplicationStore store, Programmes programmes, Holidays holidays, ObjectProvider<Gate> gates, ApplicationEventPublisher events,
            Trail trail, Clock clock) {
        this.store = store;
        this.programmes = programmes;
        this.holidays = holidays;
        this.gates = gates;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    Application move(Actor actor, Application before, Move move, String words) {
        return move(actor, before, move, words, before.finalScore(), due(move));
    }

    Application move(
            Actor actor, Application before, Move move, String words, Optional<BigDecimal> finalScore, Optional<Due> due) {
        var at = clock.instant();
        var until = due.map(found -> found.on(before));
        var after = before.after(move, actor, words, at, until).scored(finalScore);
        gates.orderedStream().forEach(gate -> gate.demandMove(before, move, today()));
        write(after);
        store.step(actor, after, move.name(), before.state(), after.state(), words.strip(), at);
        trail.record(actor, "application." + move.name().toLowerCase(Locale.ROOT).replace('_', '-'), after.id().object(), after.number());
        if (after.submittedAt().isPresent()) {
            events.publishEvent(new FactsChanged("application", List.of(after.id().value() + ""), at));
        }
        if (move == Move.RECOMMEND || move == Move.PROVINCE_SENDS_BACK) {
            events.publishEvent(new FactsChanged("recommendation", List.of(after.id().value() + ""), at));
        }
        return after;
    }

    /** Writes it where nobody was faster. */
    void write(Application application) {
        if (!store.update(application)) {
            throw new Refused(new StaleVersion("%s的申报刚被他人更新。".formatted(application.firm().name())));
        }
    }

    /** The application, held until the end of the transaction. */
    Application demand(Actor actor, ApplicationId id) {
        return store.lock(id).filter(one -> isSeen(actor, one)).orElseThrow(() -> absent(id));
    }

    static boolean isSeen(Actor actor, Application one) {
        return actor.enterprise().map(own -> own == one.firm().id()).orElseGet(() -> actor.sees(one.firm().unit()) && !isUnsent(one));
    }

    /** A draft is the firm's own until it is handed in. */
    private static boolean isUnsent(Application one) {
        return one.submittedAt().isEmpty();
    }

    static Refused absent(ApplicationId id) {
        return new Refused(new NotFound("没有编号 %d 的申报，或它不在您的范围内。".formatted(id.value())));
    }

    /** How the last day of the next step is found. */
    interface Due {
        LocalDate on(Application application);
    }

    Optional<Due> due(Move move) {
        return move.to().stage().map(stage -> application -> programmes.of(application.programme()).step(stage).span()
                .after(today(), holidays.workingDays()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
