package io.touhao.programme.application;

import io.touhao.programme.pack.Programme;
import io.touhao.rulebook.eligibility.Finding;
import io.touhao.rulebook.eligibility.Outcome;
import io.touhao.rulebook.eligibility.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether an application can be handed in: what is missing of documents, and which conditions are not met. */
final class Readiness {

    private Readiness() {}

    /** Everything that stands in the way; empty where it can be handed in. What is unknown does not stand in the way. */
    static List<ProgrammeRefusal> of(Programme programme, Call call, List<AttachedFile> files, Verdict verdict, LocalDate today) {
        var documents = programme.documents().stream().flatMap(document -> faults(document, call, files, today).stream());
        var conditions = verdict.outcome() == Outcome.UNMET
                ? verdict.wanting().stream().filter(finding -> finding.outcome() == Outcome.UNMET).map(Readiness::unmet)
                : Stream.<ProgrammeRefusal>empty();
        return Stream.concat(documents, conditions).toList();
    }

    private static Optional<ProgrammeRefusal> faults(Programme.Document document, Call call, List<AttachedFile> files, LocalDate today) {
        var clause = call.number() + " 申报材料";
        var brought = files.stream().filter(file -> file.document().equals(document.key())).toList();
        if (brought.isEmpty()) {
            return document.required()
                    ? Optional.of(new ProgrammeRefusal.DocumentMissing(document.key(), document.title(), clause))
                    : Optional.empty();
        }
        return brought.stream()
                .filter(file -> document.expires() && file.validUntil().map(until -> until.isBefore(today)).orElse(true))
                .findFirst()
                .map(file -> new ProgrammeRefusal.DocumentExpired(document.key(), document.title(), file.validUntil(), clause));
    }

    private static ProgrammeRefusal unmet(Finding finding) {
        return new ProgrammeRefusal.NotEligible(
                finding.condition().words(), finding.have().map(have -> have.words()).orElse(""), finding.condition().citation().words());
    }
}
