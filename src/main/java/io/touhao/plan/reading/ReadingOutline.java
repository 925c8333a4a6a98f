package io.touhao.plan.reading;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a reading for the eye: the head, then clause by clause what was found. */
public final class ReadingOutline {

    private ReadingOutline() {}

    /** The reading as an indented outline. */
    public static String write(PlanReading reading) {
        var lines = new StringBuilder();
        head(lines, reading);
        findings(lines, reading, "", 1);
        for (Clause clause : reading.clauses().stream().distinct().toList()) {
            lines.append("  ".repeat(clause.level() - 1)).append(clause.marker()).append(' ').append(clause.heading()).append('\n');
            findings(lines, reading, clause);
        }
        lines.append(summary(reading));
        return lines.toString();
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

    /** What stands within the clause itself, and not in a clause below it that has the same path. */
    private static void findings(StringBuilder lines, PlanReading reading, Clause clause) {
        int next = reading.clauses().stream()
                .mapToInt(other -> other.span().start())
                .filter(start -> start > clause.span().start())
                .min()
                .orElse(Integer.MAX_VALUE);
        findings(lines, within(reading, clause.path(), clause.span().start(), next), clause.level() + 1);
    }

    private static void findings(StringBuilder lines, PlanReading reading, String path, int level) {
        findings(lines, within(reading, path, 0, Integer.MAX_VALUE), level);
    }

    private static List<String> within(PlanReading reading, String path, int from, int to) {
        return java.util.stream.Stream.of(
                        reading.targets().stream().filter(target -> target.clause().equals(path) && in(target.span().start(), from, to)).map(ReadingOutline::target),
                        reading.deadlines().stream().filter(deadline -> deadline.clause().equals(path) && in(deadline.span().start(), from, to)).map(ReadingOutline::deadline),
                        reading.recurrences().stream().filter(one -> one.clause().equals(path) && in(one.span().start(), from, to)).map(ReadingOutline::recurrence),
                        reading.attributions().stream().filter(one -> one.clause().equals(path) && in(one.span().start(), from, to)).map(ReadingOutline::attribution))
                .flatMap(stream -> stream)
                .toList();
    }

    private static boolean in(int place, int from, int to) {
        return from <= place && place < to;
    }

    private static void findings(StringBuilder lines, List<String> findings, int level) {
        findings.forEach(finding -> lines.append("  ".repeat(level)).append(finding).append('\n'));
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
        return names.stream().collect(Collectors.joining("、"));
    }

    private static String summary(PlanReading reading) {
        return "%n条款 clauses %d, 目标 targets %d, 时限 deadlines %d, 定期 recurrences %d, 责任 attributions %d%n".formatted(
                reading.clauses().size(), reading.targets().size(), reading.deadlines().size(), reading.recurrences().size(),
                reading.attributions().size());
    }
}
