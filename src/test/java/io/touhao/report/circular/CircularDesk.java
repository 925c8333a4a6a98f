package io.touhao.report.circular;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.review.round.RoundId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The desk at which a story drafts and issues the circular of a round, and has it made again. */
public final class CircularDesk {

    private final Circulars circulars;
    private final Replay replay;

    CircularDesk(Circulars circulars, Replay replay) {
        this.circulars = circulars;
        this.replay = replay;
    }

    /** Drafts and issues the round's circular; answers its number. */
    public String issue(Actor supervisor, RoundId round) {
        Acting.as(supervisor, () -> circulars.draft(supervisor, round));
        var draft = Acting.as(supervisor, () -> circulars.ofRound(round).getFirst());
        Acting.as(supervisor, () -> {
            circulars.issue(supervisor, draft.id(), draft.version());
            return 0;
        });
        return Acting.as(supervisor, () -> circulars.circular(supervisor, draft.id())).seal().orElseThrow().issue().number();
    }

    /** Whether every issued file of the round comes out the same again, to the byte. */
    public boolean comesOutTheSame(RoundId round) {
        return Acting.as(Actor.SYSTEM, () -> replay.of(round)).agrees();
    }

    /** Makes the desk a bean of tests that import it. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Desks {

        @Bean
        CircularDesk circularDesk(Circulars circulars, Replay replay) {
            return new CircularDesk(circulars, replay);
        }
    }
}
