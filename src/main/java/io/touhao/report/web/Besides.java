package io.touhao.report.web;

import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.likeness.Likenesses;
import io.touhao.directory.Actor;
import io.touhao.review.confidence.Confidences;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Gathers what stands beside a commitment's report. */
@Component
class Besides {

    private final Likenesses likenesses;
    private final Confidences confidences;
    private final Clock clock;

    Besides(Likenesses likenesses, Confidences confidences, Clock clock) {
        this.likenesses = likenesses;
        this.confidences = confidences;
        this.clock = clock;
    }

    Beside of(Actor actor, long id) {
        var commitment = new CommitmentId(id);
        return new Beside(
                likenesses.of(actor, commitment), confidences.of(actor, commitment),
                "/commitments/" + id + "/confidence", clock.getZone());
    }
}
