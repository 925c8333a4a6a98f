package io.touhao.monitoring.filing;

import io.touhao.directory.Actor;
import io.touhao.monitoring.form.Desk;
import io.touhao.monitoring.form.Forms;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an enterprise still has to fill in, what can still be handed in first. */
@Service
@Transactional(readOnly = true)
public class OwedReturns {

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

    private OwedReturn owed(Filing filing) {
        var form = forms.of(filing.form());
        return new OwedReturn(
                filing.period().words() + " " + form.title(), filing.state(), windows.lock(form, filing, Desk.ENTERPRISE),
                windows.isLocked(form, filing, Desk.ENTERPRISE), filing.address());
    }
}
