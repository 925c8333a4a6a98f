package io.touhao.monitoring.filing;

import io.touhao.monitoring.form.Form;
import io.touhao.quantity.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gathers what is known beside a return, for one enterprise or many at the price of one. */
@Component
class Backgrounds {

    private final FigureStore figures;
    private final PeerMiddles peers;

    Backgrounds(FigureStore figures, PeerMiddles peers) {
        this.figures = figures;
        this.peers = peers;
    }

    /** Reads ahead what may need a transaction of its own. */
    void prepare(Form form, Period period) {
        peers.of(form, period, "00");
    }

    Background of(Form form, Filing filing) {
        return of(form, filing.period(), List.of(filing)).get(filing.enterprise());
    }

    /** By enterprise. */
    Map<Long, Background> of(Form form, Period period, Collection<Filing> filings) {
        var ids = filings.stream().map(Filing::enterprise).toList();
        var before = form.before(period);
        var last = figures.current(form, ids, before.lastDay());
        var inYear = form.beforeInYear(period).isPresent() ? last : Map.<Long, Cells>of();
        var yearBefore = figures.current(form, ids, period.yearEarlier().lastDay());
        var metered = figures.metered(ids, period);
        var found = new HashMap<Long, Background>();
        for (var filing : filings) {
            var id = filing.enterprise();
            found.put(id, new Background(
                    last.getOrDefault(id, Cells.NONE), inYear.getOrDefault(id, Cells.NONE), yearBefore.getOrDefault(id, Cells.NONE),
                    metered.getOrDefault(id, Map.of()), peers.of(form, period, filing.industry())));
        }
        return found;
    }
}
