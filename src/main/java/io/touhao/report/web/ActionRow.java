package io.touhao.report.web;

import io.touhao.commitment.Ledger.ActionLights;
import io.touhao.commitment.Ledger.Figure;
import io.touhao.page.Figures;
import io.touhao.page.Signal;
import io.touhao.page.part.Stack;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** One special action in the cockpit: how many commitments under each light, and how many are closed out. */
record ActionRow(String key, String title, ActionLights lights) {

    /** The lights in the order of the bar and of the columns. */
    static final List<Signal> SHOWN =
            List.of(Signal.GREEN, Signal.YELLOW, Signal.RED, Signal.BLUE, Signal.PAUSED, Signal.NONE, Signal.DONE);

    static List<ActionRow> of(List<ActionLights> actions, ActionTitles titles) {
        return actions.stream()
                .map(lights -> new ActionRow(lights.action(), titles.title(lights.action()), lights))
                .toList();
    }

    String address() {
        return "/ledger?" + lights.all().query();
    }

    String count(Signal signal) {
        return Figures.count(lights.light(signal).value());
    }

    String address(Signal signal) {
        return "/ledger?" + lights.light(signal).query();
    }

    Figure all() {
        return lights.all();
    }

    Stack stack() {
        return new Stack(SHOWN.stream()
                .map(signal -> new Stack.Part(signal, lights.light(signal).value()))
                .toList());
    }

    /** 销号率: closed out in per cent of all. */
    String closedShare() {
        return share(lights.light(Signal.DONE).value(), all().value());
    }

    static String share(long part, long whole) {
        return whole == 0 ? Figures.NONE : Figures.rate(
                BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }
}
