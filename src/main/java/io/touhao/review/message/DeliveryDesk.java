package io.touhao.review.message;

import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator does with deliveries. */
@Service
@Transactional
public class DeliveryDesk {

    private final DeliveryStore store;
    private final Trail trail;
    private final Clock clock;

    DeliveryDesk(DeliveryStore store, Trail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /** Lets deliveries that were given up be tried anew (重投), and tells how many. */
    public int revive(Actor actor, List<Long> ids) {
        var revived = store.revive(ids, clock.instant());
        if (revived > 0) {
            trail.record(actor, "delivery.revive", "delivery/*", revived + " deliveries");
        }
        return revived;
    }
}
