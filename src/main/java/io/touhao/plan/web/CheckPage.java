package io.touhao.plan.web;

import io.touhao.page.Heading;
import io.touhao.page.part.Link;
import io.touhao.plan.PlanDraft;
import io.touhao.plan.pack.Flaw;
import io.touhao.plan.pack.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that is wrong with a draft, and the way to its issue. */
record CheckPage(PlanDraft draft, List<Flaw> flaws, boolean plans, List<DifferencePage.Group> changes) {

    Heading heading() {
        return Heading.of("方案核查", "plan").child("text")
                .facts("%s · 第 %d 版 · %d 个事项，%d 个已绑定到句".formatted(
                        draft.edition().number(), draft.edition().edition(), draft.commitments().size(),
                        draft.commitments().stream().filter(one -> one.anchor().isPresent()).count()))
                .under(new Link(draft.edition().year() + "年度方案", address()));
    }

    String address() {
        return "/plans/" + draft.edition().id().value();
    }

    boolean issuable() {
        return plans && draft.issued().isEmpty() && blocking().isEmpty() && !draft.commitments().isEmpty();
    }

    /** How the commitments stand against the edition before: 改动 149 项，未变 15 项. */
    String changesInWords() {
        return changes.stream()
                .filter(group -> !group.rows().isEmpty())
                .map(group -> "%s %d 项".formatted(group.title(), group.rows().size()))
                .collect(Collectors.joining("，"));
    }

    /** What must be repaired before the issue. */
    List<Flaw> blocking() {
        return flaws.stream().filter(flaw -> blocks(flaw.sort())).toList();
    }

    /** What somebody should judge, but need not repair. */
    List<Flaw> hints() {
        return flaws.stream().filter(flaw -> !blocks(flaw.sort())).toList();
    }

    private static boolean blocks(Problem.Sort sort) {
        return switch (sort) {
            case NOT_PLACED, FIGURE_NOT_CARRIED, DUTY_NOT_CARRIED -> false;
            case FILE_MISSING, NOT_YAML, SCHEMA, UNKNOWN_KEY, NO_OWNER, NO_DUE_DATE, UNKNOWN_OFFICE, DUPLICATE_ID,
                    UNKNOWN_CLAUSE, UNIT_UNFIT, CASCADE_UNFIT, DUE_OUTSIDE_YEAR -> true;
        };
    }

    /** Where a flaw is repaired. */
    String repair(Flaw flaw) {
        return flaw.commitment()
                .map(id -> address() + "/commitments/" + id)
                .or(() -> flaw.place().map(place -> address() + "?sentence=" + place + "#s-" + place))
                .orElse(address());
    }

    String title(Flaw flaw) {
        return flaw.commitment()
                .flatMap(draft::commitment)
                .map(commitment -> commitment.id() + " " + commitment.title())
                .orElse("文本");
    }
}
