package io.touhao.service.visit.plan;

import io.touhao.directory.Actor;
import io.touhao.directory.PostId;
import io.touhao.directory.Serving;
import io.touhao.directory.UnitPath;
import java.time.LocalDate;
import java.util.List;

/** The yearly plans of visits (走访计划), one a county. Commands are refused by {@link PlanRefusal}. */
public interface YearPlans {

    /**
     * Lays the year's plan out, or brings it up to date: who entered the list is put in, who left it is taken out with the
     * day and the reason, and what an officer had who no longer serves goes to those who do.
     */
    Laid lay(Actor actor);

    /** Gives the actor's own unvisited enterprises days, the coming working days in order, as many a day as there is time for. */
    int arrange(Actor actor);

    /** Means to go to an enterprise on a day; the actor's own or, for whoever leads the county, anybody's. */
    void plan(Actor actor, long enterprise, LocalDate day);

    /** Passes unvisited enterprises from one officer to another, whole neighbourhoods first. */
    int hand(Actor actor, PostId from, PostId to, int count);

    /** What is in the plan of a county. */
    List<PlanItem> of(Actor actor, UnitPath county);

    /** Who goes for a county, in the order of its posts. */
    List<Serving> officers(UnitPath county);

    /** What became of a plan. */
    record Laid(int put, int dropped, int passedOn, int kept) {}
}
