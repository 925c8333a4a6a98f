package io.touhao.programme.web;

import io.touhao.page.Figures;
import io.touhao.page.Signal;
import io.touhao.programme.application.Call;
import io.touhao.programme.distance.Distance;
import io.touhao.programme.pack.Programmes;
import io.touhao.rulebook.eligibility.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How far one firm is from every title, of which one may be opened to its conditions.
 *
 * @param address of the page it stands on
 * @param chosen the programme that is opened; empty where none is
 * @param verdict on the chosen, of what is known today
 */
record DistanceView(
        List<Distance> distances, Programmes programmes, List<Call> calls, LocalDate today, String address, String chosen, Optional<Verdict> verdict) {

    String title(Distance one) {
        return programmes.of(one.programme()).title();
    }

    String open(Distance one) {
        return address + (isOpen(one) ? "" : "?programme=" + one.programme());
    }

    boolean isOpen(Distance one) {
        return one.programme().equals(chosen);
    }

    static Signal signal(Distance one) {
        return switch (one.standing()) {
            case ELIGIBLE -> Signal.GREEN;
            case NEAR -> Signal.YELLOW;
            case FAR -> Signal.RED;
            case UNKNOWN -> Signal.UNKNOWN;
        };
    }

    static String gap(Distance one) {
        return one.gap().map(gap -> "有 %s，需 %s，差 %s %s".formatted(
                Figures.measured(one.have().orElseThrow()), Figures.measured(one.need().orElseThrow()), Figures.gap(gap), one.measure())).orElse("");
    }

    /** The call under which it may apply today. */
    Optional<Call> call(Distance one) {
        return calls.stream().filter(call -> call.programme().equals(one.programme()) && call.isOpen(today)).findFirst();
    }

    String said() {
        var found = verdict.orElseThrow();
        return "%d / %d 项满足%s".formatted(
                Reasons.met(found), found.reasons().size(), Reasons.unknown(found) > 0 ? "，%d 项缺数据".formatted(Reasons.unknown(found)) : "");
    }
}
