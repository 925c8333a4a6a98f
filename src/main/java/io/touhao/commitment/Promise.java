package io.touhao.commitment;

import io.touhao.directory.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is promised, in the words of the ledger (任务事项); shared by a commitment and all those below it but for the
 * target's figure.
 *
 * @param number number in the ledger: 05-02
 * @param action key of the special action: {@code 01} … {@code 13}; {@code 00} for goals, {@code 14} for organisation
 * @param from first day of the term; pro-rata progress is counted from here
 * @param supporting supporting offices (配合单位)
 * @param evidence what must be there before it is closed out (销号要件)
 * @param reviews the levels that review (审核层级), where more than the one right above is asked for
 * @param yardstick what records prove it by; none where nothing does
 */
public record Promise(
        String number, String action, String title, Target target, LocalDate from, Due due, Origin origin,
        List<String> supporting, List<EvidenceItem> evidence, List<Level> reviews,
        Optional<Yardstick> yardstick) {

    public Promise {
        supporting = List.copyOf(supporting);
        evidence = List.copyOf(evidence);
        reviews = List.copyOf(reviews);
    }

    /** A promise that no record proves. */
    public Promise(
            String number, String action, String title, Target target, LocalDate from, Due due, Origin origin,
            List<String> supporting, List<EvidenceItem> evidence, List<Level> reviews) {
        this(number, action, title, target, from, due, origin, supporting, evidence, reviews, Optional.empty());
    }

    /** The same, proved by records of an indicator. */
    public Promise measuredBy(Yardstick newYardstick) {
        return new Promise(
                number, action, title, target, from, due, origin, supporting, evidence, reviews, Optional.of(newYardstick));
    }

    Promise aiming(Target newTarget) {
        return new Promise(number, action, title, newTarget, from, due, origin, supporting, evidence, reviews, yardstick);
    }

    Promise due(Due newDue) {
        return new Promise(number, action, title, target, from, newDue, origin, supporting, evidence, reviews, yardstick);
    }
}
