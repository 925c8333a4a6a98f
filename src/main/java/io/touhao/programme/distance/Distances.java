package io.touhao.programme.distance;

import io.touhao.directory.Actor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** How far firms are from titles. */
public interface Distances {

    /** Works out where every firm stands towards every title that takes applications today. Done every night. */
    void run();

    /** The same for one title alone. */
    void run(String programme);

    /** Counts by county of what the actor sees, with those of a month ago. */
    List<Pool> pools(Actor actor, String programme);

    /** Firms that want one condition, the nearest first. */
    List<Distance> near(Actor actor, String programme, int most);

    /** Where one firm stands towards every title; what it has first. */
    List<Distance> ofFirm(long enterprise);

    /**
     * What a changed standard would do (如果改标准): the firms that the actor sees, judged by the rules of today and by the same
     * with thresholds set otherwise. Nothing is kept.
     *
     * @param changes what is needed instead, by id of the condition
     */
    Simulation simulate(Actor actor, String programme, Map<String, BigDecimal> changes);
}
