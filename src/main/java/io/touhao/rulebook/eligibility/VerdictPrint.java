package io.touhao.rulebook.eligibility;

import io.touhao.rulebook.Fact;
import io.touhao.rulebook.FactValue;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** A verdict as lines of text: every condition, what is had, what is needed, and what it rests on. */
final class VerdictPrint {

    private final StringBuilder lines = new StringBuilder();

    private VerdictPrint() {}

    static String of(Verdict verdict) {
        var print = new VerdictPrint();
        print.line("%s：%s".formatted(verdict.pack().title(), verdict.outcome().title()));
        print.line("标准 %s，依据 %s".formatted(verdict.pack().version(), verdict.pack().citation().words()));
        print.finding(verdict.root(), "");
        verdict.score().ifPresent(score -> print.lines.append(score.print()));
        return print.lines.toString();
    }

    private void finding(Finding finding, String margin) {
        line("%s%s %s%s〔%s〕".formatted(margin, mark(finding.outcome()), finding.condition().words(), figures(finding),
                finding.condition().citation().words()));
        finding.parts().forEach(part -> finding(part, margin + "   "));
    }

    private static String mark(Outcome outcome) {
        return switch (outcome) {
            case MET -> "✓";
            case UNMET -> "✗";
            case UNKNOWN -> "？";
        };
    }

    private static String figures(Finding finding) {
        if (!finding.missing().isEmpty()) {
            return "：缺 " + finding.missing().stream().map(Fact::title).collect(Collectors.joining("、"));
        }
        var have = finding.have().map(value -> "：现有 " + value.words()).orElse("");
        return have + finding.gap().filter(gap -> gap.signum() > 0).map(gap -> "，差 " + plain(gap)).orElse("");
    }

    private static String plain(BigDecimal figure) {
        return FactValue.of(figure).words();
    }

    private void line(String text) {
        lines.append(text).append('\n');
    }
}
