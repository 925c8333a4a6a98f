package io.touhao.plan.pack;

import io.touhao.plan.reading.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds a pack against a text: what of the pack is not there, and what of the text no commitment carries. */
final class TextCheck {

    private final PlanDocument document;
    private final Set<Sentence> prose;
    private final List<Placement> placements;
    private final List<Problem> problems = new ArrayList<>();

    TextCheck(PlanPack pack, PlanDocument document) {
        this.document = document;
        this.prose = Set.copyOf(document.prose());
        this.placements = Anchoring.place(pack, document);
    }

    List<Problem> problems() {
        placements.forEach(this::checkPlaced);
        var bound = placements.stream()
                .filter(Placement.Placed.class::isInstance)
                .map(Placement.Placed.class::cast)
                .collect(Collectors.groupingBy(
                        Placement.Placed::sentence,
                        Collectors.mapping(Placement.Placed::commitment, Collectors.toList())));
        document.sentences().forEach(sentence -> checkSentence(sentence, bound));
        return problems;
    }

    private void checkPlaced(Placement placement) {
        var commitment = placement.commitment();
        if (document.clause(commitment.clause()).isEmpty()) {
            problems.add(new Problem(commitment.at(), Problem.Sort.UNKNOWN_CLAUSE,
                    "%s 的条款 %s 在文中不存在。".formatted(commitment.id(), commitment.clause()), "请按文中的编号更正条款。"));
        } else if (placement instanceof Placement.Unplaced unplaced) {
            problems.add(new Problem(commitment.at(), Problem.Sort.NOT_PLACED,
                    "%s 找不到对应的句子:%s".formatted(commitment.id(), unplaced.reason()),
                    "请改定位关键词,或核对条款和数值。"));
        }
    }

    private void checkSentence(Sentence sentence, Map<Sentence, List<PackCommitment>> bound) {
        var commitments = bound.getOrDefault(sentence, List.of());
        document.targets(sentence).stream()
                .filter(target -> commitments.stream().noneMatch(one -> Carrying.carries(one.judgement(), target)))
                .forEach(target -> tell(sentence, Problem.Sort.FIGURE_NOT_CARRIED,
                        "“%s”没有事项承接。".formatted(target.quote()), "请新增事项,目标写 %s%s。".formatted(
                                target.value().toPlainString(), target.unit())));
        document.recurrences(sentence).stream()
                .filter(found -> commitments.stream().noneMatch(one -> Carrying.carries(one.judgement(), found)))
                .forEach(found -> tell(sentence, Problem.Sort.FIGURE_NOT_CARRIED,
                        "“%s”没有事项承接。".formatted(found.quote()), "请新增 kind 为 recurrence 的事项。"));
        document.deadlines(sentence).stream()
                .filter(found -> commitments.stream().noneMatch(one -> Carrying.carries(one.timing(), found)))
                .forEach(found -> tell(sentence, Problem.Sort.FIGURE_NOT_CARRIED,
                        "时限“%s”没有事项承接。".formatted(found.quote()), "请把有关事项的时限写成 %s。".formatted(found.by())));
        if (commitments.isEmpty() && prose.contains(sentence) && DutyGrammar.isDuty(sentence.text())) {
            tell(sentence, Problem.Sort.DUTY_NOT_CARRIED,
                    "“%s”有任务,没有事项承接。".formatted(DutyGrammar.shortened(sentence.text())),
                    "请新增事项,或确认它只是说明。");
        }
    }

    private void tell(Sentence sentence, Problem.Sort sort, String what, String advice) {
        var at = new PackLine(document.text().name(), document.line(sentence.span().start()));
        problems.add(new Problem(at, sort, "条款 %s %s".formatted(sentence.clausePath(), what), advice));
    }
}
