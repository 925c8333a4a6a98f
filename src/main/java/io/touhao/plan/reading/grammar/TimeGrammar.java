package io.touhao.plan.reading.grammar;

import io.touhao.plan.reading.grammar.TimeExpression.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds every time in a folded text.
 *
 * <pre>
 * time  = [到] (year | 今年 | 明年) [point] | [到] point | years-年内 | 用 years 年 | “十四五”末 | year-year年
 * point = 年底 | 上半年 | 第 n 季度 | month [底 | 日] , each with [前]
 * </pre>
 */
public final class TimeGrammar {

    private static final String YEAR = "(?:19|20)[0-9]{2}|[一二][〇零九][〇零一二三四五六七八九]{2}";
    private static final String MONTH = "1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]";
    private static final String SOME = "[0-9]{1,2}|[一二两三四五六七八九十]{1,3}";
    private static final String INNER = "[蒙部容需外地生涵控循资贸陆河销]";
    private static final String END = "底(?![线层盘座稿蕴])|末(?!端)|内(?!" + INNER + ")|终(?!端)";
    private static final String POINT = "(?:(?<whole>年?(?:" + END + "))|(?<half>[上下])半年|第?(?<quarter>[一二三四1-4])季度"
            + "|(?<month>" + MONTH + ")月份?(?:(?<day>[0-9]{1,2})日|(?<part>[上中下]旬))?)";
    private static final String EDGE = "(?<edge>" + END + ")?(?<before>之前|以前|前(?![后瞻沿期提景置列端往来三])|之内|内(?!" + INNER + "))?";

    private static final Pattern DATED = Pattern.compile("(?<to>截止到|截至到|截至|截止|到|至|于|在)?(?:(?<![0-9])(?<year>" + YEAR
            + ")年|(?<relative>今年|本年度?|明年|去年|上年|上一年|前年))" + POINT + "?" + EDGE
            + "(?<tail>起|开始|以来|以后|之后|后|初(?![步级中心期])|中期|中(?![国心小外央部])|度(?!假))?");
    private static final Pattern UNDATED = Pattern.compile("(?<to>到|至)?(?:(?<![0-9一二三四五六七八九十几当每往去近多数半前后整周百千今明来历次同青少])(?=年[底末内]|年终前)"
            + "|(?<![0-9年前每月-])(?=第?[一二三四1-4]季度|[上下]半年|(?:" + MONTH + ")月))" + POINT + EDGE
            + "(?<tail>起|开始|以来|以后|之后|后)?");
    private static final Pattern WHOLE_YEAR = Pattern.compile("(?<![每去])全年(?!龄)|本年度内?|年度内");
    private static final Pattern YEARS = Pattern.compile(
            "(?<![0-9])(?:" + YEAR + ")年?(?:-|至|到)(?<year>" + YEAR + ")年(?<before>底|末|期间)?");
    private static final Pattern FIVE_YEARS = Pattern.compile(
            "(?<to>到)?“?十(?<plan>[一二三四五六])五”?(?:规划)?(?<end>时?期?末期?|规划期末)?(?<during>期间|时期|期内)?");
    private static final Pattern TERM = Pattern.compile("(?:(?<year>" + YEAR + ")年(?:起|开始),?)?(?<![0-9.一二两三四五六七八九十第])"
            + "(?:(?:用|利用|通过|经过|(?<=力争|争取|确保)(?=[0-9一二三四五]年(?:新增|实现|完成|达到|建成|培育|打造|突破)))(?<used>" + SOME + ")(?:(?:-|至|到)(?<usedTo>" + SOME + "))?年(?:左右)?的?(?:时间|努力|建设|攻坚)?(?:之内|以内|内)?"
            + "|(?:未来|今后|今后的|未来的)(?<coming>" + SOME + ")(?:(?:-|至|到)(?<comingTo>" + SOME + "))?年(?:时间)?(?:之内|以内|内)?"
            + "|(?<years>" + SOME + ")(?:(?:-|至|到)(?<yearsTo>" + SOME + "))?年(?:左右)?(?:的?时间)?(?:之内|以内|内))");

    /** No time is written longer than this. */
    private static final int LONGEST = 28;

    private final String text;
    private final int planYear;
    private final Map<Integer, Integer> openedTerms = new HashMap<>();

    private TimeGrammar(String text, int planYear) {
        this.text = text;
        this.planYear = planYear;
    }

    /** All times in the order of the text, seen from the year of the plan. */
    public static List<TimeExpression> scan(String text, int planYear) {
        var grammar = new TimeGrammar(text, planYear);
        var all = new ArrayList<TimeExpression>();
        grammar.each("年", TERM, grammar::term, all);
        grammar.each("年", YEARS, grammar::years, all);
        grammar.each("五", FIVE_YEARS, grammar::fiveYears, all);
        grammar.each("年", DATED, grammar::dated, all);
        grammar.each("年月季半", UNDATED, grammar::undated, all);
        grammar.each("年", WHOLE_YEAR, match -> grammar.time(match, Kind.YEAR, grammar.endOf(planYear)), all);
        return withoutOverlap(all);
    }

    /** Tries the pattern around each sign without which no such time is written. */
    private void each(String signs, Pattern pattern, Function<Matcher, TimeExpression> reading, List<TimeExpression> all) {
        Matcher match = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int from = 0;
        for (int place = next(signs, 0); place < text.length(); place = next(signs, Math.max(place + 1, from))) {
            match.region(Math.max(from, place - LONGEST), Math.min(text.length(), place + 2 * LONGEST));
            boolean found = match.find();
            if (found) {
                all.add(reading.apply(match));
            }
            from = found ? match.end() : place + LONGEST;
        }
    }

    private int next(String signs, int from) {
        int place = from;
        while (place < text.length() && signs.indexOf(text.charAt(place)) < 0) {
            place++;
        }
        return place;
    }

    private static List<TimeExpression> withoutOverlap(List<TimeExpression> all) {
        all.sort(Comparator.comparingInt(TimeExpression::start).thenComparing(time -> -time.end()));
        var kept = new ArrayList<TimeExpression>();
        for (var time : all) {
            if (kept.isEmpty() || kept.getLast().end() <= time.start()) {
                kept.add(time);
            }
        }
        return List.copyOf(kept);
    }

    private TimeExpression dated(Matcher match) {
        int year = match.group("year") != null ? yearOf(match.group("year")) : relativeYear(match.group("relative"));
        LocalDate last = lastDay(match, year);
        boolean past = year < planYear;
        if (past || match.group("relative") != null && "以来".equals(match.group("tail"))) {
            return time(match, Kind.PAST, last);
        }
        if (match.group("to") != null && match.group("to").startsWith("截")) {
            return time(match, Kind.OTHER, last);
        }
        return time(match, kindOfDated(match), last);
    }

    private static Kind kindOfDated(Matcher match) {
        boolean reaching = "到".equals(match.group("to")) || "至".equals(match.group("to"));
        String tail = match.group("tail");
        if (tail != null) {
            return "度".equals(tail) ? Kind.YEAR : Kind.OTHER;
        }
        if (match.group("month") != null) {
            return reaching || closes(match) ? Kind.DUE : Kind.OTHER;
        }
        boolean point = match.group("whole") != null || match.group("half") != null || match.group("quarter") != null;
        return reaching || point || match.group("before") != null ? Kind.DUE : Kind.YEAR;
    }

    private TimeExpression undated(Matcher match) {
        boolean reaching = match.group("to") != null;
        boolean bareMonth = match.group("month") != null && !closes(match) && !reaching;
        boolean open = match.group("tail") != null || recurs(match.start()) || planYear == 0 || bareMonth;
        return time(match, open ? Kind.OTHER : Kind.DUE, lastDay(match, Math.max(planYear, 1)));
    }

    /** Whether a month is closed by 底, 末, 前 or a third of it. */
    private static boolean closes(Matcher match) {
        return match.group("edge") != null || match.group("before") != null || match.group("part") != null;
    }

    private boolean recurs(int start) {
        return start > 1 && "每当次".indexOf(text.charAt(start - 2)) >= 0 || start > 0 && text.charAt(start - 1) == '每';
    }

    private TimeExpression years(Matcher match) {
        int year = yearOf(match.group("year"));
        boolean ends = match.group("before") != null && !"期间".equals(match.group("before"));
        return time(match, year < planYear ? Kind.PAST : ends ? Kind.DUE : Kind.YEAR, endOf(year));
    }

    private TimeExpression fiveYears(Matcher match) {
        int year = 2000 + 5 * (1 + "一二三四五六".indexOf(match.group("plan"))) + 5;
        if (year < planYear) {
            return time(match, Kind.PAST, endOf(year));
        }
        boolean ends = match.group("end") != null;
        boolean during = match.group("during") != null;
        return time(match, ends ? Kind.DUE : during ? Kind.YEAR : Kind.OTHER, endOf(year));
    }

    private TimeExpression term(Matcher match) {
        int first = match.group("year") == null ? startOf(match) : yearOf(match.group("year"));
        int years = yearsOf(match);
        boolean used = match.group("used") != null || match.group("coming") != null;
        boolean beneficiary = !used && isCounted(match.start());
        if (first == 0 || years == 0 || beneficiary) {
            return time(match, Kind.OTHER, endOf(Math.max(planYear, 1)));
        }
        return time(match, Kind.TERM, endOf(first + years - 1));
    }

    /** A term without a beginning starts where a term of the same length began before, or with the plan. */
    private int startOf(Matcher match) {
        var earlier = openedTerms.get(yearsOf(match));
        return earlier == null ? planYear : earlier;
    }

    private int yearsOf(Matcher match) {
        for (String group : List.of("usedTo", "used", "comingTo", "coming", "yearsTo", "years")) {
            if (match.group(group) != null) {
                int years = Numeral.small(match.group(group)).orElse(0);
                if (match.group("year") != null) {
                    openedTerms.put(years, yearOf(match.group("year")));
                }
                return years > 30 ? 0 : years;
            }
        }
        return 0;
    }

    /** 毕业5年内, 成立3年内, 之日起3年内, 近5年内: counted from what happens to someone, not from the plan. */
    private boolean isCounted(int start) {
        return Words.TERM_OF_SOMEONE.matcher(text).region(Math.max(0, start - 8), start).find();
    }

    private int relativeYear(String word) {
        return switch (word.charAt(0)) {
            case '今', '本' -> planYear;
            case '明' -> planYear + 1;
            default -> planYear - 1;
        };
    }

    private static int yearOf(String words) {
        return Numeral.isArabic(words.charAt(0)) ? Integer.parseInt(words) : Numeral.ofChinese(words).intValue();
    }

    private LocalDate lastDay(Matcher match, int year) {
        if (match.group("half") != null) {
            return YearMonth.of(year, "上".equals(match.group("half")) ? 6 : 12).atEndOfMonth();
        }
        if (match.group("quarter") != null) {
            return YearMonth.of(year, 3 * Numeral.small(match.group("quarter")).orElse(4)).atEndOfMonth();
        }
        if (match.group("month") != null) {
            return lastDayOfMonth(match, YearMonth.of(year, Numeral.small(match.group("month")).orElse(12)));
        }
        return endOf(year);
    }

    private static LocalDate lastDayOfMonth(Matcher match, YearMonth month) {
        if (match.group("day") != null) {
            int day = Integer.parseInt(match.group("day"));
            return month.atDay(Math.clamp(day, 1, month.lengthOfMonth()));
        }
        String part = String.valueOf(match.group("part"));
        return switch (part) {
            case "上旬" -> month.atDay(10);
            case "中旬" -> month.atDay(20);
            default -> month.atEndOfMonth();
        };
    }

    private LocalDate endOf(int year) {
        return LocalDate.of(year, 12, 31);
    }

    private TimeExpression time(Matcher match, Kind kind, LocalDate date) {
        return new TimeExpression(match.start(), match.end(), kind, Optional.of(date));
    }
}
