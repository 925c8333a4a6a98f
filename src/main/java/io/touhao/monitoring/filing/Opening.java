package io.touhao.monitoring.filing;

import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import io.touhao.monitoring.form.Desk;
import io.touhao.monitoring.form.Form;
import io.touhao.quantity.Period;
import io.touhao.registry.Enterprise;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lays down what enterprises owe, and takes away what they no longer do, and tells of it. */
@Component
class Opening {

    private final FilingStore filings;
    private final Windows windows;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Opening(FilingStore filings, Windows windows, Trail trail, ApplicationEventPublisher events) {
        this.filings = filings;
        this.windows = windows;
        this.trail = trail;
        this.events = events;
    }

    int open(Actor actor, Form form, Period period, List<Enterprise> owing) {
        var opened = owing.isEmpty() ? 0 : filings.open(form, period, owing, windows.now());
        if (opened > 0) {
            trail.record(actor, "return.open", "form/" + form.id(), "%s %d 家".formatted(period.words(), opened));
            events.publishEvent(new FilingsChanged(
                    form.id(), form.shortTitle(), period, Deed.OPENED,
                    owing.stream().collect(Collectors.groupingBy(Enterprise::unit, Collectors.summingInt(one -> 1))), List.of(), actor, "",
                    owing.stream().map(one -> new FilingsChanged.Concerned(
                            one.id(), one.unit(), form.locks().lock(Desk.ENTERPRISE, period), "/returns/mine")).toList()));
        }
        return opened;
    }

    /** Takes away what these owe as long as nobody has touched it; how many. */
    int strike(Actor actor, Form form, Period period, List<Long> enterprises) {
        var struck = enterprises.isEmpty() ? 0 : filings.strike(form, period, enterprises);
        if (struck > 0) {
            trail.record(actor, "return.strike", "form/" + form.id(), "%s %d 家".formatted(period.words(), struck));
        }
        return struck;
    }
}
