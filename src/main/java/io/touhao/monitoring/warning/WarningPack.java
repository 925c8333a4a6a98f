package io.touhao.monitoring.warning;

import io.touhao.rulebook.FactCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of warnings, from {@code packs/warnings/}.
 *
 * @param facts the facts rules may ask, by kind of subject
 * @param days working days within which somebody must be sent, by colour; none where a colour has no term
 * @param causes why a warning was not true, as visits choose it
 * @param questions what a visit asks
 */
record WarningPack(
        String id, Map<SubjectKind, FactCatalogue> facts, Map<WarningLevel, Integer> days, int visitWithin,
        List<WarningRule> rules, List<String> causes, List<String> questions, Proposals proposals) {

    WarningPack {
        facts = Map.copyOf(facts);
        days = Map.copyOf(days);
        rules = List.copyOf(rules);
        causes = List.copyOf(causes);
        questions = List.copyOf(questions);
    }

    /**
     * When a rule is proposed for muting or change.
     *
     * @param least judged warnings without which nothing is proposed
     * @param mute share of warnings that came true, per cent, below which muting is proposed
     * @param adjust share below which a change is proposed
     */
    record Proposals(int least, double mute, double adjust) {}

    Optional<WarningRule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    FactCatalogue facts(SubjectKind kind) {
        return Optional.ofNullable(facts.get(kind)).orElseThrow();
    }
}
