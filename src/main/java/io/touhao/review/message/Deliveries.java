package io.touhao.review.message;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands deliveries over, each in a transaction of its own. A receiver that does not take one is tried again after a
 * wait that doubles, always with the same key; after so many tries the delivery is given up and shown to the
 * administrator.
 */
@Service
class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final int AT_ONCE = 500;

    private final DeliveryStore store;
    private final List<Channel> channels;
    private final MessageSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Deliveries(
            DeliveryStore store, List<Channel> channels, MessageSettings settings, Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.channels = channels;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Hands over what is due, and tells how many were tried. */
    int deliver() {
        var tried = 0;
        while (tried < AT_ONCE && Boolean.TRUE.equals(transaction.execute(status -> deliverNext()))) {
            tried++;
        }
        return tried;
    }

    private boolean deliverNext() {
        var due = store.next(clock.instant(), settings.perMinute());
        due.ifPresent(this::hand);
        return due.isPresent();
    }

    private void hand(Delivery delivery) {
        try {
            channel(delivery).send(delivery);
            store.sent(delivery, clock.instant());
        } catch (Channel.NotTaken failed) {
            var failures = delivery.attempts() + 1;
            var givenUp = failures >= settings.attempts();
            LOG.warn("delivery {} by {} not taken, try {}{}: {}", delivery.id(), delivery.channel(), failures,
                    givenUp ? ", given up" : "", failed.getMessage());
            store.failed(delivery, failed.getMessage(), clock.instant().plus(settings.pauseAfter(failures)), givenUp);
        }
    }

    private Channel channel(Delivery delivery) {
        return channels.stream().filter(channel -> channel.serves(delivery.channel())).findFirst().orElseThrow();
    }
}
