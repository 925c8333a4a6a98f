package io.touhao.programme.web;

import io.touhao.directory.Actor;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.Signal;
import io.touhao.programme.application.Call;
import io.touhao.programme.distance.Distance;
import io.touhao.programme.pack.Programmes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a firm can get, and how far it is from the rest. */
record OwnDistancePage(Actor actor, List<Distance> distances, Programmes programmes, List<Call> calls, LocalDate today) {

    Heading heading() {
        return Heading.of("我能得什么、还差多少", ProgrammeNavigation.OWN).facts(actor.name() + " · 每晚按企业库数据重算");
    }

    String title(Distance one) {
        return programmes.of(one.programme()).title();
    }

    Signal signal(Distance one) {
        return switch (one.standing()) {
            case ELIGIBLE -> Signal.GREEN;
            case NEAR -> Signal.YELLOW;
            case FAR -> Signal.RED;
            case UNKNOWN -> Signal.UNKNOWN;
        };
    }

    String gap(Distance one) {
        return one.gap().map(gap -> "有 %s，需 %s，差 %s %s".formatted(
                Figures.measured(one.have().orElseThrow()), Figures.measured(one.need().orElseThrow()), Figures.gap(gap), one.measure())).orElse("");
    }

    Optional<Call> open(Distance one) {
        return calls.stream().filter(call -> call.programme().equals(one.programme()) && call.isOpen(today)).findFirst();
    }
}
