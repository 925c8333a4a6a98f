package io.touhao.plan.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes a reading for the eye: the head, then clause by clause what was found. */
public final class ReadingOutline {

    /** A finding and where it begins in the printed text. */
    private record Finding(int start, String words) {}

    private ReadingOutline() {}

    /** The reading as an indented outline. */
    public static String write(PlanReading reading) {
        var lines = new StringBuilder();
        head(lines, reading);
        List<Finding> findings = findings(reading);
        List<Clause> clauses = reading.clauses();
        body(lines, findings, 0, clauses.isEmpty() ? Integer.MAX_VALUE : clauses.getFirst().span().start(), 1);
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            int next = i + 1 < clauses.size() ? clauses.get(i + 1).span().start() : Integer.MAX_VALUE;
            lines.append("  ".repeat(clause.level() - 1)).append(clause.marker()).append(' ').append(clause.heading()).append('\n');
            body(lines, findings, clause.span().start(), next, clause.level() + 1);
        }
        return lines.append(summary(reading)).toString();
    }

    private static List<Finding> findings(PlanReading reading) {
        var findings = new ArrayList<Finding>();
        reading.targets().forEach(one -> findings.add(new Finding(one.span().start(), target(one))));
        reading.deadlines().forEach(one -> findings.add(new Finding(one.span().start(), deadline(one))));
        reading.recurrences().forEach(one -> findings.add(new Finding(one.span().start(), recurrence(one))));
        reading.attributions().forEach(one -> findings.add(new Finding(one.span().start(), attribution(one))));
        findings.sort(Comparator.comparingInt(Finding::start));
        return findings;
    }

    private static void body(StringBuilder lines, List<Finding> findings, int from, int to, int level) {
        for (int i = Places.firstFrom(findings, Finding::start, from); i < findings.size() && findings.get(i).start() < to; i++) {
            lines.append("  ".repeat(level)).append(findings.get(i).words()).append('\n');
        }
    }

    private static void head(StringBuilder lines, PlanReading reading) {
        PlanHead head = reading.head();
        line(lines, "文件 document", reading.document());
        head.title().ifPresent(title -> line(lines, "标题 title", title.replaceAll("\\s+", " ")));
        head.number().ifPresent(number -> line(lines, "文号 number", number));
        head.issuer().ifPresent(issuer -> line(lines, "发文机关 issuer", issuer));
        head.date().ifPresent(date -> line(lines, "成文日期 date", date.toString()));
        if (!head.addressees().isEmpty()) {
            line(lines, "主送 addressees", String.join("、", head.addressees()));
        }
        lines.append('\n');
    }

    private static void line(StringBuilder lines, String label, String words) {
        lines.append(label).append(": ").append(words).append('\n');
    }

    private static String target(Target target) {
        String by = target.by().map(day -> " by " + day).orElse("");
        return "目标 target: %s = %s %s (%s, %s)%s".formatted(target.subject(), target.value().toPlainString(), target.unit(),
                target.bound().word(), target.kind().word(), by);
    }

    private static String deadline(Deadline deadline) {
        return "时限 deadline: %s = %s".formatted(deadline.quote(), deadline.by());
    }

    private static String recurrence(Recurrence recurrence) {
        return "定期 recurrence: %s = %s × %d (%s)".formatted(recurrence.quote(), recurrence.every(), recurrence.times(),
                recurrence.bound().word());
    }

    private static String attribution(Attribution attribution) {
        String support = attribution.support().isEmpty() ? "" : "; 配合 support: " + names(attribution.support());
        return "责任 lead: " + names(attribution.lead()) + support;
    }

    private static String names(List<String> names) {
        return String.join("、", names);
    }

    private static String summary(PlanReading reading) {
        return "%n条款 clauses %d, 目标 targets %d, 时限 deadlines %d, 定期 recurrences %d, 责任 attributions %d%n".formatted(
                reading.clauses().size(), reading.targets().size(), reading.deadlines().size(), reading.recurrences().size(),
                reading.attributions().size());
    }
}
