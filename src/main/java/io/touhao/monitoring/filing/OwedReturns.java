package io.touhao.monitoring.filing;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.monitoring.form.Desk;
import io.touhao.monitoring.form.Forms;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an enterprise still has to fill in, what can still be handed in first. */
@Service
@Transactional(readOnly = true)
public class OwedReturns {

    /** Periods that can still be open. */
    private static final int LATEST = 2;

    private final Filings filings;
    private final Forms forms;
    private final Windows windows;

    OwedReturns(Filings filings, Forms forms, Windows windows) {
        this.filings = filings;
        this.forms = forms;
        this.windows = windows;
    }

    public List<OwedReturn> of(Actor actor) {
        return filings.own(actor).stream()
                .filter(filing -> filing.state().isOpen())
                .map(this::owed)
                .sorted(Comparator.comparing(OwedReturn::late).thenComparing(OwedReturn::lock))
                .toList();
    }

    /** What is open in a unit, not locked, and locks within so long. */
    public List<Closing> closing(Actor actor, UnitPath unit, Duration within) {
        var until = windows.local().plus(within);
        return forms.all().stream()
                .flatMap(form -> filings.periods(actor, form.id()).stream().limit(LATEST)
                        .filter(period -> form.locks().lock(Desk.PROVINCE, period).isAfter(windows.local()))
                        .flatMap(period -> filings.of(actor, form.id(), period, unit).stream())
                        .filter(filing -> filing.state().isOpen() && !windows.isLocked(form, filing, Desk.ENTERPRISE))
                        .filter(filing -> windows.lock(form, filing, Desk.ENTERPRISE).isBefore(until))
                        .map(filing -> new Closing(filing, filing.period().words() + form.shortTitle(), windows.lock(form, filing, Desk.ENTERPRISE))))
                .toList();
    }

    /** A return that locks soon. */
    public record Closing(Filing filing, String title, LocalDateTime lock) {}

    private OwedReturn owed(Filing filing) {
        var form = forms.of(filing.form());
        return new OwedReturn(
                filing.period().words() + " " + form.title(), filing.state(), windows.lock(form, filing, Desk.ENTERPRISE),
                windows.isLocked(form, filing, Desk.ENTERPRISE), filing.address());
    }
}
