package io.touhao.monitoring.warning;

import java.util.List;

/**
 * A warning with what happened to it and what its page shows beside it.
 *
 * @param steps newest first
 * @param shows the facts beside the grounds, as title and printed value
 * @param causes why it may not be true, as the pack names them
 * @param questions what a visit may ask
 * @param held whether the actor may move it
 * @param alike others of the same rule that were judged, in the county and of the same kind
 */
public record WarningDetail(
        Warning warning, List<WarningStep> steps, RuleRecord rule, List<Shown> shows, List<String> causes, List<String> questions,
        boolean held, Alike alike) {

    /** A fact as it is shown. */
    public record Shown(String title, String value, String source) {}

    /** Judged warnings of the same rule: all and true ones, in the unit and everywhere the actor sees. */
    public record Alike(int inUnit, int trueInUnit, int all, int trueOfAll) {}
}
