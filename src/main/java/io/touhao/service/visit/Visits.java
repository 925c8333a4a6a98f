package io.touhao.service.visit;

import io.touhao.directory.Actor;
import java.util.List;

/**
 * Visits to enterprises (走访). Each command guards itself, writes the trail, and is refused by {@link VisitRefusal},
 * {@link io.touhao.page.StaleVersion}, and {@link io.touhao.page.NotFound} for an enterprise that is not the actor's.
 */
public interface Visits {

    /**
     * Records a visit (签到并保存). What is sent again with the same key is recorded once; the same key with other words is
     * refused, and what came first stays.
     */
    Recorded record(Actor actor, VisitDraft draft);

    /** Adds to what was found, by whoever went (补记); a visit without content may count from then on. */
    void complete(Actor actor, VisitId id, int version, List<String> topics, String found);

    Visit visit(Actor actor, VisitId id);

    /** The visits to an enterprise that the actor may see, latest first. */
    List<Visit> ofEnterprise(Actor actor, long enterprise);

    List<Photo> photos(Actor actor, VisitId id);

    Photo.Content photo(Actor actor, long photo);

    /** What each visit counted as before, latest first. */
    List<Former> former(Actor actor, VisitId id);

    /** A photo of a visit. */
    record Photo(long id, String name, int size) {

        /** Its content, for whoever may see it. */
        public record Content(VisitId visit, String name, String type, byte[] content) {}
    }

    /** What a visit counted as until something changed, and what that was. */
    record Former(Standing standing, java.time.Instant until, String why, String actor) {}
}
