package io.touhao.programme.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.page.Heading;
import io.touhao.page.Signal;
import io.touhao.programme.application.Call;
import io.touhao.programme.pack.Programmes;
import java.time.LocalDate;
import java.util.List;

/** All calls. */
record CallsPage(Actor actor, List<Call> calls, Programmes programmes, LocalDate today, Done done) {

    Heading heading() {
        return actor.is(Role.ENTERPRISE)
                ? Heading.of("能申报什么", ProgrammeNavigation.OWN).facts("申报通知 %d 份".formatted(calls.size()))
                : Heading.of("申报通知", ProgrammeNavigation.KEY).child("calls").facts("%d 份".formatted(calls.size()));
    }

    boolean mayIssue() {
        return actor.is(Role.DIVISION_OFFICER);
    }

    String title(Call call) {
        return programmes.of(call.programme()).title();
    }

    Signal signal(Call call) {
        return call.isOpen(today) ? Signal.GREEN : today.isBefore(call.opens()) ? Signal.BLUE : Signal.DONE;
    }

    String state(Call call) {
        return call.isOpen(today) ? "受理中" : today.isBefore(call.opens()) ? "未开始" : "已截止";
    }
}
