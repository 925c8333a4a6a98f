package io.touhao.review.round;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds the sheets of a round still while it is frozen. The lock is taken in a transaction of its own before the
 * freezing one begins, so that the moment that one sees holds every sheet handed in before.
 */
@Component
class Standstill {

    private final RoundStore rounds;
    private final TransactionTemplate apart;
    private final TransactionTemplate moment;

    Standstill(RoundStore rounds, PlatformTransactionManager transactions) {
        this.rounds = rounds;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.moment = new TransactionTemplate(transactions);
        this.moment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.moment.setName("round freeze");
        this.moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    <T> T during(RoundId round, Supplier<T> freezing) {
        return apart.execute(status -> {
            rounds.still(round);
            return moment.execute(inner -> freezing.get());
        });
    }
}
