package io.touhao.review.order;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import java.time.LocalDate;
import java.util.List;

/** Interviews (约谈), opened by the orders themselves. */
public interface Interviews {

    /** One interview, for the issuing and the interviewed unit. */
    Interview interview(Actor actor, InterviewId id);

    /** Whether one that the issuer opened with the unit is not held yet. */
    boolean isOpen(UnitPath issuer, UnitPath unit);

    /** Opens one because of these red orders; they lead to no other. */
    InterviewId open(Actor actor, SupervisionOrder last, List<SupervisionOrder> reds, String grounds);

    /** Records what was held and closes it; only through the issuing unit, and there not by its divisions. */
    void close(Actor actor, InterviewId id, int version, LocalDate held, String by, String attended, String notes);
}
