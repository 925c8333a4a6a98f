package io.touhao.monitoring.filing;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.monitoring.form.Check;
import io.touhao.monitoring.form.Form;
import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The middle of an industry, which an enterprise is compared with and may not read itself: worked out over all of them
 * from the period before, once, and told only where at least twenty report.
 */
@Component
class PeerMiddles {

    private static final int LEAST = 20;

    private final FigureStore figures;
    private final TransactionTemplate apart;
    private final Map<String, Map<String, Map<String, BigDecimal>>> known = new ConcurrentHashMap<>();

    PeerMiddles(FigureStore figures, PlatformTransactionManager transactions) {
        this.figures = figures;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setReadOnly(true);
    }

    /** By rule, for an industry of two digits or more. To be asked before a transaction begins, since it may need its own. */
    Map<String, BigDecimal> of(Form form, Period period, String industry) {
        var division = industry.substring(0, 2);
        var middles = new HashMap<String, BigDecimal>();
        all(form, period).forEach((rule, byDivision) -> {
            if (byDivision.containsKey(division)) {
                middles.put(rule, byDivision.get(division));
            }
        });
        return middles;
    }

    private Map<String, Map<String, BigDecimal>> all(Form form, Period period) {
        return known.computeIfAbsent(form.id() + period.code(), key ->
                Acting.as(Actor.SYSTEM, () -> apart.execute(status -> work(form, form.before(period)))));
    }

    private Map<String, Map<String, BigDecimal>> work(Form form, Period before) {
        var middles = new HashMap<String, Map<String, BigDecimal>>();
        for (var check : form.checks()) {
            if (check.rule() instanceof Check.Peers peers) {
                middles.put(check.id(), figures.middles(form, peers.left(), peers.right(), before.lastDay(), LEAST));
            }
        }
        return Map.copyOf(middles);
    }
}
