package io.touhao.programme.web;

import io.touhao.page.Figures;
import io.touhao.page.part.Requirement;
import io.touhao.rulebook.FactValue;
import io.touhao.rulebook.eligibility.Finding;
import io.touhao.rulebook.eligibility.Outcome;
import io.touhao.rulebook.eligibility.Verdict;
import java.util.List;

/** How each condition of a title came out, a line for each (逐项): what it asks, what there is, what is wanting. */
final class Reasons {

    private Reasons() {}

    static List<Requirement> of(Verdict verdict) {
        var wanting = verdict.wanting();
        return verdict.reasons().stream().map(finding -> line(finding, wanting.contains(finding))).toList();
    }

    private static Requirement line(Finding finding, boolean needed) {
        var state = switch (finding.outcome()) {
            case MET -> Requirement.State.MET;
            case UNMET -> needed ? Requirement.State.WRONG : Requirement.State.OPEN;
            case UNKNOWN -> Requirement.State.OPEN;
        };
        return new Requirement(
                state, finding.condition().words(), finding.condition().citation().words(),
                finding.have().map(Reasons::had).orElse(""), "", said(finding, needed));
    }

    private static String had(FactValue have) {
        return have instanceof FactValue.Figure(var value) ? Figures.measured(value) : have.words();
    }

    private static String said(Finding finding, boolean needed) {
        return switch (finding.outcome()) {
            case MET -> "满足";
            case UNMET -> !needed ? "另有一项已满足" : finding.gap().map(gap -> "差 " + Figures.gap(gap)).orElse("不满足");
            case UNKNOWN -> "未知";
        };
    }

    static long met(Verdict verdict) {
        return verdict.reasons().stream().filter(one -> one.outcome() == Outcome.MET).count();
    }

    static long unknown(Verdict verdict) {
        return verdict.wanting().stream().filter(one -> one.outcome() == Outcome.UNKNOWN).count();
    }
}
