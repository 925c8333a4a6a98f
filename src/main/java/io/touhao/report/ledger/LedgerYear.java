package io.touhao.report.ledger;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells of which year a ledger is. Its title says it, else the name of the sheet, else the years printed in its
 * deadlines; the day it was handed in says it only where nothing else does. A title left from last year over
 * deadlines of this year is forgiven.
 */
final class LedgerYear {

    private static final Pattern BRACKETED = Pattern.compile("[〔\\[【(（]20\\d{2}[〕\\]】)）](?=\\s*\\d+\\s*号)");
    private static final Pattern DATE = Pattern.compile(
            "(?:填报|填表|报送|制表|上报|更新|统计|印发)?(?:日期|时间)?[:：]?\\s*(?:数据)?(?:截至|截止|截止到)?\\s*20\\d{2}(?:年\\d{1,2}月(?:\\d{1,2}日|底|末)?|[-./]\\d{1,2}(?:[-./]\\d{1,2})?)");
    private static final Pattern SPAN = Pattern.compile("(20\\d{2})年?\\s*[-—–~至到]+\\s*(20\\d{2})");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d{2}(?!\\d)");

    private final int planYear;

    LedgerYear(int planYear) {
        this.planYear = planYear;
    }

    /** The other year that the ledger is of, or nothing when it may be of the plan year. */
    Optional<Integer> other(List<String> titles, String sheet, List<SheetRow> rows) {
        List<String> plain = titles.stream().map(LedgerYear::plain).toList();
        List<Integer> due = rows.stream()
                .flatMap(row -> DueText.printedYears(row.dueText()).stream().distinct())
                .toList();
        List<Integer> titled = plain.stream().flatMap(line -> years(DATE.matcher(line).replaceAll("")).stream()).toList();
        if (!titled.isEmpty()) {
            return titled.contains(planYear) || mostly(due).filter(year -> year == planYear).isPresent()
                    ? Optional.empty() : Optional.of(titled.getFirst());
        }
        List<Integer> named = years(plain(sheet));
        if (!named.isEmpty()) {
            return named.contains(planYear) || due.contains(planYear) ? Optional.empty() : Optional.of(named.getFirst());
        }
        return byDeadlines(due, rows.size()).or(() -> byDay(plain, due));
    }

    /** Deadlines speak for another year when none is of the plan year and they are many. */
    private Optional<Integer> byDeadlines(List<Integer> due, int rows) {
        boolean many = due.size() >= 2 && due.size() * 3 >= rows;
        return many && !due.contains(planYear) ? mostly(due) : Optional.empty();
    }

    /** A ledger is handed in during its year or soon after. */
    private Optional<Integer> byDay(List<String> titles, List<Integer> due) {
        List<Integer> days = titles.stream().flatMap(line -> years(line).stream()).toList();
        boolean near = days.stream().anyMatch(year -> year == planYear || year == planYear + 1);
        return days.isEmpty() || near || due.contains(planYear) ? Optional.empty() : Optional.of(days.getFirst());
    }

    private static Optional<Integer> mostly(List<Integer> years) {
        return years.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private static List<Integer> years(String line) {
        List<Integer> spanned = SPAN.matcher(line).results()
                .flatMap(span -> IntStream.rangeClosed(Integer.parseInt(span.group(1)), Integer.parseInt(span.group(2))).boxed())
                .toList();
        return spanned.isEmpty()
                ? YEAR.matcher(line).results().map(MatchResult::group).map(Integer::valueOf).toList()
                : spanned;
    }

    private static String plain(String text) {
        return BRACKETED.matcher(ChineseNumerals.toDigits(Normalizer.normalize(text, Normalizer.Form.NFKC))).replaceAll("");
    }
}
