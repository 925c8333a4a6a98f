package io.touhao.programme.application;

import io.touhao.directory.Actor;
import io.touhao.page.file.BroughtFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Applications (申报): a firm fills one in and hands it in; county, city and province move it on or send it back.
 *
 * <p>Refused with {@link io.touhao.page.Refused}: with a {@link ProgrammeRefusal}, and with {@link io.touhao.page.NotFound} for
 * what is absent or out of scope.
 */
public interface Applications {

    Application application(Actor actor, ApplicationId id);

    /** Those of the actor's firm, the newest first. */
    List<Application> own(Actor actor);

    /** Those of a firm that the actor sees, the newest first. */
    List<Application> ofFirm(Actor actor, long enterprise);

    /** What happened, the newest first. */
    List<ApplicationStep> steps(ApplicationId id);

    List<AttachedFile> files(ApplicationId id);

    AttachedFile.Download file(Actor actor, long file);

    /** Begins an application under an open call, with all that is known of the firm filled in; one that is there is given back. */
    ApplicationId begin(Actor actor, CallId call);

    /** Keeps what was typed. Facts that differ from what was known are the firm's own statements from now on. */
    Application saveDraft(Actor actor, ApplicationId id, JsonNode typed);

    void attach(Actor actor, ApplicationId id, String document, Optional<LocalDate> validUntil, List<BroughtFile> files);

    void detach(Actor actor, ApplicationId id, long file);

    /** Hands it in. What was stated becomes known of the firm, with its source. */
    void submit(Actor actor, ApplicationId id);

    /** Moves one that is no {@linkplain Move#isConcluding() conclusion}. */
    void move(Actor actor, ApplicationId id, Move move, String reason);

    /** Moves several; those that are refused stay, and the others go on. */
    BulkReport moveAll(Actor actor, List<ApplicationId> ids, Move move, String reason);

    /** The order of a city under a call: as it moved them, else by points; those at the city or recommended. */
    List<Application> order(Actor actor, CallId call);

    /** Puts one at a place of the order, with the reason (移动排序). */
    void put(Actor actor, ApplicationId id, int place, String reason);

    /** Recommends the first so many of the order (上报推荐); all of them or, over quota, none. */
    void recommend(Actor actor, CallId call, int count);

    /** For what lies above: a conclusion, once its gates let it through. */
    void conclude(Actor actor, ApplicationId id, Move move, String reason, Optional<BigDecimal> finalScore, Optional<LocalDate> due);

    /** Those of a call that the actor sees and that stand so. */
    List<Application> standing(Actor actor, CallId call, State state);

    /** How many stand so in each city under a call. */
    Map<String, Map<State, Long>> funnel(Actor actor, CallId call);
}
