package io.touhao.report.ledger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Progress, problems and measures that share one cell under a head of several nouns, divided by their marks. */
final class Sections {

    private static final Pattern MARK = Pattern.compile(
            "(?<progress>(?:工作|目前|当前)?(?:进展|推进|完成|落实)(?:情况)?)\\s*[:：]"
                    + "|(?<problems>(?:存在|主要)?(?:的)?(?:问题|困难)(?:和困难|及困难|和问题)?)\\s*[:：]"
                    + "|(?<next>(?:下一?步|整改|工作|解决)(?:工作)?(?:措施|打算|计划|安排|建议)?|措施|打算)\\s*[:：]");

    private Sections() {}

    static Map<Meaning, String> divide(String cell, Meaning first, List<Meaning> besides) {
        Map<Meaning, String> parts = new EnumMap<>(Meaning.class);
        if (besides.isEmpty() || cell.isEmpty()) {
            if (!cell.isEmpty()) {
                parts.put(first, cell);
            }
            return parts;
        }
        Matcher marks = MARK.matcher(cell);
        Meaning current = first;
        int from = 0;
        while (marks.find()) {
            add(parts, current, cell.substring(from, marks.start()));
            current = marks.group("progress") != null ? Meaning.PROGRESS
                    : marks.group("problems") != null ? Meaning.PROBLEMS : Meaning.NEXT;
            from = marks.end();
        }
        add(parts, current, cell.substring(from));
        return parts;
    }

    private static void add(Map<Meaning, String> parts, Meaning meaning, String text) {
        String said = text.strip().replaceAll("[；;]$", "");
        if (!said.isEmpty()) {
            parts.merge(meaning, said, (one, other) -> one + "\n" + other);
        }
    }
}
