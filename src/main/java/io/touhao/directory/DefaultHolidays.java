package io.touhao.directory;

import io.touhao.page.Refused;
import io.touhao.quantity.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultHolidays implements Holidays {

    private final HolidayStore store;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DefaultHolidays(HolidayStore store, Trail trail, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public WorkingDays workingDays() {
        return store.workingDays();
    }

    @Override
    @Transactional(readOnly = true)
    public List<HolidayYear> years() {
        return store.years();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<HolidayYear> year(int year) {
        return store.years().stream().filter(one -> one.year() == year).findFirst();
    }

    @Override
    public boolean arrange(Actor actor, HolidayYear year) {
        demandKeeper(actor);
        year.demandSound();
        demandFree(year);
        var before = year(year.year());
        if (before.filter(one -> same(one, year)).isPresent()) {
            return false;
        }
        store.write(year, actor.name(), clock.instant());
        trail.record(actor, "holidays.arrange", "holidays/" + year.year(), words(before, year));
        events.publishEvent(new HolidaysChanged(year.year()));
        return true;
    }

    /** The table holds for the whole tree, so only its root's system administrator keeps it. */
    private static void demandKeeper(Actor actor) {
        if (!actor.is(Role.SYSTEM_ADMINISTRATOR, Role.SYSTEM) || actor.unit().depth() > 1) {
            throw new Refused(new HolidayRefusal.NotTheTop(actor.role()));
        }
    }

    private void demandFree(HolidayYear year) {
        Map<LocalDate, Integer> taken = store.years().stream()
                .filter(one -> one.year() != year.year())
                .flatMap(one -> one.days().stream().map(day -> Map.entry(day.day(), one.year())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        year.days().stream().filter(one -> taken.containsKey(one.day())).findFirst().ifPresent(one -> {
            throw new Refused(new HolidayRefusal.DayTaken(
                    OrganisationRefusal.DAY.format(one.day()), taken.get(one.day())));
        });
    }

    private static boolean same(HolidayYear one, HolidayYear other) {
        return one.source().equals(other.source()) && one.days().equals(other.days());
    }

    private static String words(Optional<HolidayYear> before, HolidayYear after) {
        var known = before.map(HolidayYear::days).orElse(List.of());
        return "%s, days %d, new or changed %d, gone %d".formatted(
                after.source(), after.days().size(),
                after.days().stream().filter(day -> !known.contains(day)).count(),
                known.stream().filter(day -> !after.days().contains(day)).count());
    }
}
