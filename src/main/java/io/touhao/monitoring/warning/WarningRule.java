package io.touhao.monitoring.warning;

import io.touhao.rulebook.Expression;
import java.util.List;
import java.util.Optional;

/**
 * A rule of a warning (预警规则).
 *
 * @param id as people name it: R-01
 * @param brief the condition in words
 * @param verify whether it asks somebody to look, and says nothing of what comes: then only visits can confirm it
 * @param score which go out first where there are more than the budget allows
 * @param grounds words with facts in braces: 用电 {electricity_yoy}，产值 {output_yoy}
 * @param budget warnings a period at most
 * @param outcome what it warns of; none for a rule that only asks to look
 * @param horizon so many periods ahead it may look
 * @param quiet so many periods after a warning the same subject is not warned of again
 * @param shows facts that stand beside the grounds
 */
record WarningRule(
        String id, WarningLevel level, SubjectKind subject, String title, String brief, boolean verify, Expression when,
        Expression score, String grounds, int budget, Optional<Outcome> outcome, int horizon, int quiet, List<String> shows,
        List<Variant> variants) {

    WarningRule {
        shows = List.copyOf(shows);
        variants = List.copyOf(variants);
    }

    /** The same rule with another condition, tried before it is changed. */
    record Variant(String title, Expression when) {}

    /** The rule as the variant would have it. */
    WarningRule as(Variant variant) {
        return new WarningRule(id, level, subject, title, variant.title(), verify, variant.when(), score, grounds, budget,
                outcome, horizon, quiet, shows, List.of());
    }
}
