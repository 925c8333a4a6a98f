package io.touhao.report.ledger;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grammar of deadlines as offices write them (完成时限): 3月底前, 二季度, 2023.6.30, 4月—11月, 长期坚持.
 *
 * <p>A text is a run of moments. Each moment is a day, a part of a month, a month, a quarter, half a year or a year,
 * and stands for its last day; a year or a month once named holds for the moments after it. The deadline is the last
 * day named. Recurrences (每月5日前) and standing duties (长期坚持) name no day.
 */
final class DueText {

    private static final Pattern RECURRENCE =
            Pattern.compile("每[个半隔一二两三四五六双单\\d]{0,3}(?:年|季|月|周|旬|日|天|星期)[^,;。]*|[按逐](?:年|季|月|周|旬|日)[^,;。]*");
    private static final Pattern STANDING = Pattern.compile("长期|常年|常态|持续|随时|即时|立行立改|立即|实时|动态|适时|定期|日常|经常|滚动");
    private static final Pattern OPEN_END = Pattern.compile("^(?:起(?!至|到)|开始|以来|以后|之后)");
    private static final Pattern SPAN = Pattern.compile("(?:前|起|开始)?[-—–~至到]+");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Pattern MOMENT = Pattern.compile(String.join("|",
            "(?<!\\d)(?<ymdYear>(?:19|20)\\d{2})(?<sep>[-./])(?<ymdMonth>\\d{1,2})\\k<sep>(?<ymdDay>\\d{1,2})(?!\\d)",
            "(?<!\\d)(?<packedYear>20\\d{2})(?<packedMonth>0[1-9]|1[0-2])(?<packedDay>0[1-9]|[12]\\d|3[01])?(?!\\d)",
            "(?<!\\d)(?<ymYear>20\\d{2})[-./](?<ymMonth>\\d{1,2})(?![\\d月])",
            "(?<engDay>\\d{1,2})-?(?<engMonth>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-,]?(?<engYear>\\d{4}|\\d{2})(?!\\d)",
            "(?<amMonth>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?(?:(?<amDay>\\d{1,2})(?:st|nd|rd|th)?,|-)(?<amYear>\\d{4}|\\d{2})(?!\\d)",
            "(?<year>(?<!\\d)20\\d{2}(?!\\d)年?(?:度(?!末|底))?|(?<!\\d)[23]\\d年)(?<yearEnd>底|末|终|内|度末|度底|年底|年末|年内)?",
            "(?<turn>明年|次年|来年|翌年|今年|本年度?|当年)(?<turnEnd>底|末|内)?",
            "(?<mdMonth>\\d{1,2})月份?(?<mdDay>\\d{1,2})(?:[-—–~至到、](?<mdLast>\\d{1,2}))?(?:[日号]|(?=前|之前|以前|止|$|[-—–~至到,;)]))",
            "(?<month>\\d{1,2})月份?(?<part>[上中下、]*[上中下]旬|初|中(?!旬)|底|末)?",
            "前(?<firstQuarters>[1-3])个?季度?",
            "第?(?<quarter>[1-4])季度?|q(?<englishQuarter>[1-4])",
            "(?<half>上半年|下半年|年中|半年)",
            "(?<whole>年底|年末|年终|岁末|年内|全年|年度内|年度末|年度底|年度)",
            "(?<day>\\d{1,2})[日号]",
            "(?<![\\d./])(?<dotMonth>\\d{1,2})[./](?<dotDay>\\d{1,2})(?![\\d./%])"));

    private final int planYear;
    private final String text;
    private int year;
    private int month;
    private int end = -1;
    private boolean bareYear;
    private boolean yearGiven;
    private Optional<LocalDate> last = Optional.empty();

    private DueText(String text, int planYear) {
        this.planYear = planYear;
        this.year = planYear;
        this.text = text;
    }

    /** The day by which the text wants the task done, reckoned in the plan year where it names none. */
    static Optional<LocalDate> read(String text, int planYear) {
        String plain = ChineseNumerals.toDigits(Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", ""))
                .toLowerCase(Locale.ROOT);
        return new DueText(RECURRENCE.matcher(plain).replaceAll(""), planYear).read();
    }

    /** The years that the text prints with four digits. */
    static List<Integer> printedYears(String text) {
        Matcher years = Pattern.compile("(?<!\\d)20\\d{2}(?=年|[-./]\\d|[01]\\d[0-3]\\d(?!\\d)|$|[-—~至到])")
                .matcher(ChineseNumerals.toDigits(Normalizer.normalize(text, Normalizer.Form.NFKC)));
        return years.results().map(MatchResult::group).map(Integer::valueOf).toList();
    }

    private Optional<LocalDate> read() {
        Matcher moments = MOMENT.matcher(text);
        while (moments.find()) {
            boolean spans = end >= 0 && SPAN.matcher(text.substring(end, moments.start())).matches();
            take(moments, spans);
            end = moments.end();
        }
        if (bareYear && !STANDING.matcher(text).find()) {
            name(year, 12, 31);
        }
        return last;
    }

    private void take(Matcher found, boolean spans) {
        boolean opensOnly = OPEN_END.matcher(text.substring(found.end())).find();
        Optional<LocalDate> before = last;
        if (found.group("year") != null || found.group("turn") != null) {
            takeYear(found);
        } else {
            bareYear = false;
            takeMoment(found, spans);
        }
        if (opensOnly) {
            bareYear = false;
            last = before;
        }
    }

    private void takeYear(Matcher found) {
        year = found.group("year") != null ? fullYear(found.group("year").replaceAll("\\D", "")) : turned(found.group("turn"));
        yearGiven = true;
        bareYear = true;
        if (found.group("yearEnd") != null || found.group("turnEnd") != null) {
            bareYear = false;
            name(year, 12, 31);
        }
    }

    private int turned(String turn) {
        return turn.startsWith("今") || turn.startsWith("本") || turn.startsWith("当") ? planYear : planYear + 1;
    }

    private static int fullYear(String digits) {
        return Integer.parseInt(digits) + (digits.length() == 2 ? 2000 : 0);
    }

    private void takeMoment(Matcher found, boolean spans) {
        if (found.group("ymdYear") != null) {
            full(found.group("ymdYear"), found.group("ymdMonth"), found.group("ymdDay"));
        } else if (found.group("packedYear") != null) {
            full(found.group("packedYear"), found.group("packedMonth"), found.group("packedDay"));
        } else if (found.group("ymYear") != null) {
            full(found.group("ymYear"), found.group("ymMonth"), null);
        } else if (found.group("engMonth") != null) {
            full(found.group("engYear"), monthNamed(found.group("engMonth")), found.group("engDay"));
        } else if (found.group("amMonth") != null) {
            full(found.group("amYear"), monthNamed(found.group("amMonth")), found.group("amDay"));
        } else {
            takeWithinYear(found, spans);
        }
    }

    private void takeWithinYear(Matcher found, boolean spans) {
        if (found.group("mdMonth") != null) {
            turnYear(number(found.group("mdMonth")), spans);
            String lastDay = found.group("mdLast");
            name(year, month, number(lastDay == null ? found.group("mdDay") : lastDay));
        } else if (found.group("month") != null) {
            turnYear(number(found.group("month")), spans);
            part(found.group("part"));
        } else if (found.group("day") != null) {
            if (month > 0) {
                name(year, month, number(found.group("day")));
            }
        } else if (found.group("dotMonth") != null) {
            turnYear(number(found.group("dotMonth")), spans);
            name(year, month, number(found.group("dotDay")));
        } else {
            takePartOfYear(found);
        }
    }

    private void takePartOfYear(Matcher found) {
        if (found.group("firstQuarters") != null) {
            quarter(found.group("firstQuarters"));
        } else if (found.group("quarter") != null) {
            quarter(found.group("quarter"));
        } else if (found.group("englishQuarter") != null) {
            quarter(found.group("englishQuarter"));
        } else if (found.group("half") != null) {
            monthEnd(found.group("half").equals("下半年") ? 12 : 6);
        } else {
            monthEnd(12);
        }
    }

    /** A span that runs past December ends in the next year: 11月至2月. */
    private void turnYear(int next, boolean spans) {
        if (spans && next < month && !yearGiven) {
            year++;
        }
        yearGiven = false;
        month = next;
    }

    private void full(String year, String month, String day) {
        this.year = fullYear(year);
        this.month = number(month);
        if (day == null) {
            monthEnd(this.month);
        } else {
            name(this.year, this.month, number(day));
        }
    }

    private void quarter(String number) {
        monthEnd(number(number) * 3);
    }

    private void part(String part) {
        String kind = part == null ? "" : part.substring(part.length() - 1).equals("旬") ? part.substring(part.length() - 2) : part;
        switch (kind) {
            case "上旬", "初" -> name(year, month, 10);
            case "中旬" -> name(year, month, 20);
            case "中" -> name(year, month, 15);
            default -> monthEnd(month);
        }
    }

    private void monthEnd(int month) {
        if (month >= 1 && month <= 12) {
            this.month = month;
            keep(YearMonth.of(year, month).atEndOfMonth());
        }
    }

    /** Keeps the day; a 31 June is the month's last day. */
    private void name(int year, int month, int day) {
        if (month >= 1 && month <= 12 && day >= 1 && day <= 31) {
            keep(LocalDate.of(year, month, Math.min(day, YearMonth.of(year, month).lengthOfMonth())));
        }
    }

    private void keep(LocalDate day) {
        last = Optional.of(last.filter(other -> other.isAfter(day)).orElse(day));
    }

    private static String monthNamed(String word) {
        return String.valueOf(MONTHS.indexOf(word) + 1);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
