package io.touhao.review.order;

import io.touhao.directory.Actor;
import java.time.LocalDate;
import java.util.List;

/** Interviews (约谈), opened by the orders themselves. */
public interface Interviews {

    /** One interview, for the issuing and the interviewed unit. */
    Interview interview(Actor actor, InterviewId id);

    /** Opens one because of these red orders; they lead to no other. */
    InterviewId open(Actor actor, SupervisionOrder last, List<SupervisionOrder> reds, String grounds);

    /** Records what was held and closes it; only through the issuing unit. */
    void close(Actor actor, InterviewId id, int version, LocalDate held, String by, String attended, String notes);
}
