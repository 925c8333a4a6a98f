package io.touhao.monitoring.filing;

import io.touhao.directory.Actor;
import io.touhao.monitoring.form.Desk;
import io.touhao.monitoring.form.Form;
import io.touhao.monitoring.form.Forms;
import io.touhao.quantity.Period;
import io.touhao.registry.AboveScaleChanged;
import io.touhao.registry.AboveScaleList;
import io.touhao.registry.Enterprise;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who enters the above-scale list while a period is open owes its return, and who leaves owes it no longer (应报名单).
 * Periods that are locked stay as they were.
 */
@Component
class DueFollowsList {

    /** Periods that can still be open. */
    private static final int LATEST = 2;

    private final Forms forms;
    private final FilingStore filings;
    private final Opening opening;
    private final Windows windows;
    private final AboveScaleList list;

    DueFollowsList(Forms forms, FilingStore filings, Opening opening, Windows windows, AboveScaleList list) {
        this.forms = forms;
        this.filings = filings;
        this.opening = opening;
        this.windows = windows;
        this.list = list;
    }

    @EventListener
    void follow(AboveScaleChanged changed) {
        forms.all().forEach(form -> filings.periods(form.id()).stream().limit(LATEST)
                .filter(period -> windows.local().isBefore(form.locks().lock(Desk.ENTERPRISE, period)))
                .forEach(period -> follow(form, period, changed.enterprises())));
    }

    private void follow(Form form, Period period, List<Long> enterprises) {
        var listed = list.among(enterprises, period.lastDay());
        var owing = filings.owing(form.id(), period, enterprises);
        var there = listed.stream().map(Enterprise::id).collect(Collectors.toSet());
        opening.open(Actor.SYSTEM, form, period, listed.stream().filter(one -> !owing.contains(one.id())).toList());
        opening.strike(Actor.SYSTEM, form, period, owing.stream().filter(one -> !there.contains(one)).toList());
    }
}
