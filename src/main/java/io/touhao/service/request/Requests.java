package io.touhao.service.request;

import io.touhao.directory.Actor;
import java.time.Instant;
import java.util.List;

/**
 * Requests of enterprises (诉求) and what is done with them. Commands guard themselves, write the history and the trail, and
 * are refused by {@link RequestRefusal}, {@link io.touhao.page.StaleVersion} and {@link io.touhao.page.NotFound}.
 */
public interface Requests {

    /** Raises one: the firm for itself, an officer or the hotline for a firm of the own subtree. */
    Request raise(Actor actor, RequestDraft draft);

    /** Does something with it. */
    void act(Actor actor, RequestId id, int version, RequestDeed deed);

    /** Keeps what was learnt, without the firm's name (归入知识库). */
    void keep(Actor actor, RequestId id, String title, String answer);

    /** Marks it, and those like it, as a common problem (共性问题), or no longer. */
    void mark(Actor actor, RequestId id, boolean common);

    Request request(Actor actor, RequestId id);

    List<RequestStep> steps(Actor actor, RequestId id);

    List<Filed> files(Actor actor, RequestId id);

    Filed.Content file(Actor actor, long file);

    /** The requests of an enterprise that the actor may see, latest first. */
    List<Request> ofEnterprise(Actor actor, long enterprise);

    /** Requests of other days that are nearly the same, the most alike first. */
    List<Request> alike(Actor actor, RequestId id);

    /** What was learnt from requests like these words. */
    List<Lesson> lessons(String words);

    /** How many wait for the actor's unit. */
    long waiting(Actor actor);

    /** Hands up what its unit has not solved in time, once; how many. */
    int raiseOverdue();

    /** A file of a request. */
    record Filed(long id, String name, int size, boolean evidence, Instant at, String by) {

        /** Its content. */
        public record Content(RequestId request, String name, String type, byte[] content) {}
    }

    /** What was learnt (知识). */
    record Lesson(long id, String kind, String title, String answer, Instant at) {}
}
