package io.touhao.programme.assessment;

import io.touhao.directory.Actor;
import io.touhao.programme.application.ApplicationId;
import io.touhao.programme.application.BulkReport;
import io.touhao.programme.application.CallId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How the province assesses what cities recommend (省级评审). Done by its divisions alone.
 *
 * <p>Refused with {@link io.touhao.page.Refused}: with an {@link AssessmentRefusal}, and as applications refuse.
 */
public interface Assessments {

    /** The assessment of a call as it stands. */
    Room room(Actor actor, CallId call);

    /** What the experts came to on one application. */
    Reading reading(Actor actor, ApplicationId application);

    /** How each expert judged beside the others, over all calls of a programme. */
    List<ReviewerQuality> quality(Actor actor, String programme);

    List<SiteCheck> checks(ApplicationId application);

    /** Draws experts for every recommended application that has none (抽取专家). */
    Draw draw(Actor actor, CallId call, String seed, String witness);

    /** Keeps what an expert gave; a sheet is filed once. */
    void file(Actor actor, long sheet, Map<String, BigDecimal> parts, String words, int minutes);

    /** Settles on a score where experts disagree (复议); their sheets stay as they are. */
    void resolve(Actor actor, ApplicationId application, BigDecimal score, String reason);

    /** Keeps what was seen on the spot. */
    void check(Actor actor, ApplicationId application, SiteCheck check);

    /** Passes or fails each by its score; those whose sheets are not complete or that are disputed stay. */
    BulkReport conclude(Actor actor, CallId call, List<ApplicationId> applications);
}
