package io.touhao.plan.reading;

import io.touhao.plan.reading.text.PlanText;
import io.touhao.plan.reading.text.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads title, document number, issuer, date and addressees. */
final class HeadReader {

    private static final String KINDS = "方案|计划|意见|办法|措施|规划|要点|细则|决定|规定|条例|报告|通知|清单|政策|纲要|建议|公告|公报|指引|通告|批复|分工|任务";
    private static final Pattern TITLE = Pattern.compile("^[\\u4e00-\\u9fa5“《0-9A-Z][^。;,:]{1,90}(?:" + KINDS + ")(?:\\([^()]{1,30}\\))*$");
    private static final Pattern NOTICE = Pattern.compile("通知(?:\\([^()]{1,20}\\))*$");
    private static final Pattern NUMBER = Pattern.compile("^[\\u4e00-\\u9fa5]{1,14}\\((?:19|20)[0-9]{2}\\)(?:第)?[0-9]{1,4}号");
    private static final String DAY = "((?:19|20)[0-9]{2})年([0-9]{1,2})月([0-9]{1,2})日";
    private static final Pattern SIGNED = Pattern.compile("^(?:[\\u4e00-\\u9fa5]{2,30})?" + DAY + "$");
    private static final Pattern DELIVERED = Pattern.compile("^-*\\(?-*" + DAY + "在.{2,60}(?:会议|大会|全会|会)上");
    private static final Pattern PUBLISHED = Pattern.compile("((?:19|20)[0-9]{2})[-年./]([0-9]{1,2})[-月./]([0-9]{1,2})日?");
    private static final Pattern ISSUED = Pattern.compile(DAY + "(?:发布|印发|公布)");
    private static final Pattern IN_FORCE = Pattern.compile("自" + DAY + "起?(?:施行|实施|执行|生效)");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?:年|-)");
    private static final Pattern REACHED = Pattern.compile("(?:到|至)((?:19|20)[0-9]{2})年");
    private static final Pattern ISSUED_BY = Pattern.compile("(?:发布部门|发布机构|发文机关|来源|制定机关|发布单位):([\\u4e00-\\u9fa5]{3,30})");
    private static final Pattern ENDED = Pattern.compile("[。;:,!?]$|(?:" + KINDS + ")$|[0-9]");
    private static final int HEAD_LINES = 60;

    private final PlanText plan;
    private final String text;
    private final int bodyStart;

    HeadReader(PlanText plan, Outline outline) {
        this.plan = plan;
        this.text = plan.folded();
        this.bodyStart = outline.headings().isEmpty() ? text.length() : outline.heading(0).start();
    }

    PlanHead read() {
        Optional<Span> title = title();
        Optional<LocalDate> date = date();
        Optional<Span> number = lines().filter(line -> NUMBER.matcher(words(line)).lookingAt()).findFirst();
        return new PlanHead(
                title.map(span -> plan.quote(span.start(), span.end()).strip()),
                number.map(this::numberOf),
                issuer(title),
                date,
                addressees(),
                year(title.map(this::words).orElse(""), date, number.map(this::words).orElse("")));
    }

    private java.util.stream.Stream<Span> lines() {
        return plan.lines().stream().filter(line -> line.length() > 0).limit(HEAD_LINES);
    }

    private String words(Span line) {
        return text.substring(line.start(), Math.min(line.end(), line.start() + 300));
    }

    private Optional<Span> title() {
        List<Span> titles = lines()
                .filter(line -> line.start() < bodyStart && TITLE.matcher(words(line)).matches())
                .toList();
        Optional<Span> plain = titles.stream().filter(line -> !NOTICE.matcher(words(line)).find()).reduce((one, other) -> other);
        return plain.or(() -> titles.stream().reduce((one, other) -> other)).map(this::withOpening);
    }

    /** A title printed on several lines: it takes in the lines above it back to 关于, and the issuer before that. */
    private Span withOpening(Span title) {
        List<Span> above = plan.lines().stream().filter(line -> line.length() > 0 && line.end() < title.start()).toList();
        int start = title.start();
        boolean opened = words(title).contains("关于") && !words(title).startsWith("关于");
        for (int i = above.size() - 1; i >= Math.max(0, above.size() - 3) && !opened; i--) {
            String line = words(above.get(i));
            boolean begins = line.contains("关于");
            boolean issues = words(new Span(start, title.end())).startsWith("关于") && line.matches("[\\u4e00-\\u9fa5]{3,40}");
            if (!begins && !issues || ENDED.matcher(line).find()) {
                break;
            }
            start = above.get(i).start();
            opened = issues || begins && !line.startsWith("关于");
        }
        return new Span(start, title.end());
    }

    private String numberOf(Span line) {
        Matcher match = NUMBER.matcher(words(line));
        return match.lookingAt() ? plan.quote(line.start(), line.start() + match.end()) : "";
    }

    private Optional<String> issuer(Optional<Span> title) {
        Optional<String> named = lines().map(line -> ISSUED_BY.matcher(words(line))).filter(Matcher::find)
                .map(match -> match.group(1)).findFirst();
        return signer().or(() -> title.map(this::words).map(words -> words.indexOf("关于") > 2
                ? words.substring(0, words.indexOf("关于")) : "").map(String::strip).filter(words -> !words.isEmpty())).or(() -> named);
    }

    /** The line above the date of signing. */
    private Optional<String> signer() {
        Span before = new Span(0, 0);
        for (Span line : plan.lines()) {
            if (line.length() == 0) {
                continue;
            }
            boolean signed = line.length() < 50 && SIGNED.matcher(words(line)).matches();
            if (signed && words(before).matches("[\\u4e00-\\u9fa5]{3,40}") && !TITLE.matcher(words(before)).matches()) {
                return Optional.of(words(before));
            }
            before = line;
        }
        return Optional.empty();
    }

    private Optional<LocalDate> date() {
        Optional<LocalDate> signed = plan.lines().stream()
                .filter(line -> line.length() > 7 && line.length() < 60)
                .map(line -> SIGNED.matcher(words(line)))
                .filter(Matcher::matches)
                .flatMap(match -> day(match).stream())
                .findFirst();
        return signed
                .or(() -> dayIn(DELIVERED, lines()))
                .or(() -> dayIn(PUBLISHED, lines().limit(8).filter(line -> line.length() < 80)))
                .or(() -> dayIn(ISSUED, plan.lines().reversed().stream().limit(4).filter(line -> line.length() < 80)))
                .or(() -> dayIn(IN_FORCE, plan.lines().reversed().stream().limit(12)));
    }

    private Optional<LocalDate> dayIn(Pattern pattern, java.util.stream.Stream<Span> lines) {
        return lines.map(line -> pattern.matcher(words(line))).filter(Matcher::find).flatMap(match -> day(match).stream()).findFirst();
    }

    private static Optional<LocalDate> day(Matcher match) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private List<String> addressees() {
        return lines()
                .filter(line -> line.start() < bodyStart && text.charAt(line.end() - 1) == ':' && line.length() < 300)
                .filter(line -> words(line).matches("(?:各|有关|市|省|县|区|国务院).*"))
                .findFirst()
                .map(line -> Names.split(plan, line.start(), line.end() - 1))
                .orElse(List.of());
    }

    /** The year in the title where it is near the date; else the year of the date or number; else the first year named. */
    private OptionalInt year(String title, Optional<LocalDate> date, String number) {
        OptionalInt titled = yearIn(title);
        OptionalInt signed = date.map(day -> OptionalInt.of(day.getYear())).orElseGet(() -> yearIn(number.replace(')', '年')));
        if (signed.isPresent()) {
            boolean near = titled.isPresent() && Math.abs(titled.getAsInt() - signed.getAsInt()) <= 1;
            return near ? titled : signed;
        }
        return titled.isPresent() ? titled : earliestNamed();
    }

    /** The first year named at all, or an earlier one that something is due in. */
    private OptionalInt earliestNamed() {
        OptionalInt first = yearIn(text);
        OptionalInt due = REACHED.matcher(text).results().mapToInt(match -> Integer.parseInt(match.group(1))).min();
        return first.isPresent() && due.isPresent() && due.getAsInt() < first.getAsInt() ? due : first;
    }

    private static OptionalInt yearIn(String words) {
        Matcher match = YEAR.matcher(words);
        return match.find() ? OptionalInt.of(Integer.parseInt(match.group(1))) : OptionalInt.empty();
    }
}
