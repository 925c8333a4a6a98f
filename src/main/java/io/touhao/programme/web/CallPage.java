package io.touhao.programme.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.Unit;
import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.page.part.Link;
import io.touhao.programme.application.Application;
import io.touhao.programme.application.Call;
import io.touhao.programme.application.State;
import io.touhao.programme.pack.Programme;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One call, and how far its applications are in each city.
 *
 * @param own the application of the firm that looks
 */
record CallPage(
        Actor actor, Call call, Programme programme, Map<String, Map<State, Long>> funnel, List<Unit> cities, Optional<Application> own,
        LocalDate today, Done done) {

    private static final Set<State> SENT = EnumSet.complementOf(EnumSet.of(State.DRAFT, State.WITHDRAWN));
    private static final Set<State> VERIFIED =
            EnumSet.of(State.VERIFIED, State.RECOMMENDED, State.PASSED, State.ANNOUNCED, State.RECOGNISED);
    private static final Set<State> RECOMMENDED = EnumSet.of(State.RECOMMENDED, State.PASSED, State.ANNOUNCED, State.RECOGNISED);

    Heading heading() {
        var entry = isFirm() ? Heading.of(call.title(), ProgrammeNavigation.OWN) : Heading.of(call.title(), ProgrammeNavigation.KEY).child("calls");
        return entry.under(new Link("申报通知", "/calls")).facts("%s · %s至%s受理".formatted(call.number(), Dates.full(call.opens()), Dates.full(call.closes())));
    }

    boolean isFirm() {
        return actor.is(Role.ENTERPRISE);
    }

    boolean mayApply() {
        return isFirm() && own.filter(one -> one.state() != State.WITHDRAWN).isEmpty() && call.isOpen(today);
    }

    boolean isCity() {
        return actor.is(Role.CITY_OFFICER);
    }

    boolean isProvince() {
        return actor.is(Role.DIVISION_OFFICER, Role.LEADER, Role.SUPERVISOR) && actor.unit().depth() == 1;
    }

    List<Line> lines() {
        return cities.stream().filter(city -> actor.sees(city.path()) || city.path().contains(actor.unit())).map(this::line).toList();
    }

    private Line line(Unit city) {
        var counts = funnel.getOrDefault(city.path().value(), Map.of());
        return new Line(city.shortName(), count(counts, SENT), count(counts, VERIFIED), count(counts, RECOMMENDED),
                count(counts, EnumSet.of(State.RECOGNISED)), call.quotaOf(city.path()).map(String::valueOf).orElse("不限"));
    }

    private static long count(Map<State, Long> counts, Set<State> states) {
        return counts.entrySet().stream().filter(entry -> states.contains(entry.getKey())).mapToLong(Map.Entry::getValue).sum();
    }

    /** A city. */
    record Line(String city, long sent, long verified, long recommended, long recognised, String quota) {}
}
