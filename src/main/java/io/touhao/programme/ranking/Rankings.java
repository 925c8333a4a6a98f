package io.touhao.programme.ranking;

import io.touhao.directory.Actor;
import java.util.List;

/**
 * Rankings by points. Done by divisions of the province alone; whoever has signed in sees what is frozen.
 *
 * <p>Refused with {@link io.touhao.page.Refused}: with a {@link RankingRefusal}.
 */
public interface Rankings {

    List<Ranking> all();

    Ranking ranking(long id);

    /** Its lines by place; those taken off stay, marked. */
    List<Ranking.Line> lines(long id);

    List<Ranking.Objection> objections(long id);

    /** Works the list out from what is known of firms today and freezes it; firms that a condition bars are left out. */
    Ranking freeze(Actor actor, int year);

    /** Notes an objection while it is before the public. */
    long object(Actor actor, long ranking, long enterprise, String raisedBy, String words);

    /** Upheld, the firm is taken off; the frozen places stay as they are. */
    void decide(Actor actor, long objection, boolean upheld, String decision);

    /** Publishes what was not taken off, once the days are over and every objection is decided. */
    void publish(Actor actor, long ranking, String document);
}
