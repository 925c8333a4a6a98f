package io.touhao.service.visit;

import io.touhao.directory.Actor;
import io.touhao.directory.Holidays;
import io.touhao.indicator.FactsChanged;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says what visits count as, and tells those who count when that changes. */
@Component
class Counting {

    private static final VisitPack PACK = VisitPack.bundled();

    private final VisitStore store;
    private final Holidays holidays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Counting(VisitStore store, Holidays holidays, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.holidays = holidays;
        this.events = events;
        this.clock = clock;
    }

    /** What a visit will count as beside those recorded before it on its day. */
    Standing standing(VisitDraft draft, List<Visit> before) {
        var seen = Stream.concat(before.stream().map(this::seen), Stream.of(new CountingRule.Seen(
                draft.day(), draft.manner(), draft.topics().size(), draft.found(), LocalDate.now(clock), false))).toList();
        return PACK.on(draft.day()).ofDay(seen, holidays.workingDays()).getLast();
    }

    /** Judges the visits of a day to an enterprise anew, within the lock on it; where one falls away another may count. */
    void recount(Actor actor, long enterprise, LocalDate day, String why) {
        var visits = store.ofDay(enterprise, day);
        var standings = PACK.on(day).ofDay(visits.stream().map(this::seen).toList(), holidays.workingDays());
        var at = now();
        var changed = new ArrayList<VisitId>();
        for (var place = 0; place < visits.size(); place++) {
            var visit = visits.get(place);
            if (visit.standing() != standings.get(place)) {
                store.stand(visit, standings.get(place), why, actor.name(), at);
                changed.add(visit.id());
            }
        }
        tell(changed, at);
    }

    /** A visit that did not take place; the others of its day are judged anew. */
    void untrue(Actor actor, Visit visit, String why) {
        store.lock(visit.enterprise());
        var at = now();
        store.stand(visit, Standing.UNTRUE, why, actor.name(), at);
        tell(List.of(visit.id()), at);
        recount(actor, visit.enterprise(), visit.day(), why);
    }

    void tell(List<VisitId> visits, Instant at) {
        if (!visits.isEmpty()) {
            events.publishEvent(new FactsChanged("visit", visits.stream().map(id -> String.valueOf(id.value())).toList(), at));
        }
    }

    /** As the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private CountingRule.Seen seen(Visit visit) {
        return CountingRule.Seen.of(visit, visit.recordedAt().atZone(clock.getZone()).toLocalDate());
    }
}
