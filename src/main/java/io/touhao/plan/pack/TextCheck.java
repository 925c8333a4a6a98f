package io.touhao.plan.pack;

import io.touhao.plan.reading.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a text promises and no commitment carries: figures, frequencies, due dates, and whole duties. */
public final class TextCheck {

    private final PlanDocument document;
    private final Set<Sentence> prose;
    private final Map<Integer, List<DraftCommitment>> bound = new HashMap<>();
    private final List<Flaw> flaws = new ArrayList<>();

    private TextCheck(PlanDocument document, List<DraftCommitment> commitments) {
        this.document = document;
        this.prose = Set.copyOf(document.prose());
        commitments.forEach(commitment -> commitment.anchor().ifPresent(anchor ->
                bound.computeIfAbsent(anchor.start(), start -> new ArrayList<>()).add(commitment)));
    }

    /** Holds commitments, with their anchors in this very text, against it. */
    public static List<Flaw> flaws(PlanDocument document, List<DraftCommitment> commitments) {
        var check = new TextCheck(document, commitments);
        document.sentences().forEach(check::check);
        return List.copyOf(check.flaws);
    }

    private void check(Sentence sentence) {
        var commitments = bound.getOrDefault(sentence.span().start(), List.of());
        document.targets(sentence).stream()
                .filter(target -> commitments.stream().noneMatch(one -> Carrying.carries(one.judgement(), target)))
                .forEach(target -> tell(sentence, Problem.Sort.FIGURE_NOT_CARRIED,
                        "“%s”没有事项承接。".formatted(target.quote()), "请新增事项，目标写 %s%s。".formatted(
                                target.value().toPlainString(), target.unit())));
        document.recurrences(sentence).stream()
                .filter(found -> commitments.stream().noneMatch(one -> Carrying.carries(one.judgement(), found)))
                .forEach(found -> tell(sentence, Problem.Sort.FIGURE_NOT_CARRIED,
                        "“%s”没有事项承接。".formatted(found.quote()), "请新增定期类事项。"));
        document.deadlines(sentence).stream()
                .filter(found -> commitments.stream().noneMatch(one -> Carrying.carries(one.timing(), found)))
                .forEach(found -> tell(sentence, Problem.Sort.FIGURE_NOT_CARRIED,
                        "时限“%s”没有事项承接。".formatted(found.quote()), "请把有关事项的时限写成 %s。".formatted(found.by())));
        if (commitments.isEmpty() && prose.contains(sentence) && DutyGrammar.isDuty(sentence.text())) {
            tell(sentence, Problem.Sort.DUTY_NOT_CARRIED,
                    "“%s”有任务，没有事项承接。".formatted(DutyGrammar.shortened(sentence.text())),
                    "请新增事项，或确认它只是说明。");
        }
    }

    private void tell(Sentence sentence, Problem.Sort sort, String what, String advice) {
        flaws.add(Flaw.at(sentence.span().start(), sort,
                "条款 %s %s".formatted(sentence.clausePath(), what), advice));
    }
}
