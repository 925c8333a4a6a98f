package io.touhao.plan.reading;

import io.touhao.plan.reading.grammar.Bound;
import io.touhao.plan.reading.grammar.Numeral;
import io.touhao.plan.reading.text.Span;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what the plan's side is to do again and again.
 *
 * <pre>
 * recurrence = 每 [n] (年|半年|季度|月|周|日) … [bound n 次] | 按 (月|季度|…) 调度
 * </pre>
 */
final class RecurrenceReader {

    private static final Pattern EVERY = Pattern.compile("每(?:个)?(?<number>[0-9]{1,2}|[一二两三四五六])?(?:个)?(?<unit>年度?|季度|季|半年|月(?!租|薪|工资)|周|星期|日(?!均)|天|旬|学期)(?!均|龄|岁|内)");
    private static final Pattern STEADY = Pattern.compile("(?:按|逐)(?<unit>季度|季|月|周|半年|年|日)(?=(?:度)?(?:进行|开展|组织|定期)?(?:调度|通报|报送|汇总|监测|分析|评估|督导|检查|上报|更新|公布|发布|考核|统计|召开|跟踪|报告|反馈|梳理|排名|晾晒|推进|研判|会商|督查|总结))");
    private static final Pattern OFTEN = Pattern.compile("(?<hedge>不少于|不低于|至少|不超过|最多|不少|原则上)?(?:[\\u4e00-\\u9fa5]{0,6}?)?(?<times>[0-9]{1,3}|[一二两三四五六七八九十]{1,2})(?:余|多)?(?:-[0-9]{1,2})?次(?<more>以上|以内)?");
    private static final Pattern HEDGED = Pattern.compile("不少于|不低于|至少|以上");
    private static final Pattern SOMEONES = Pattern.compile("每人|每家|每户|单个|单家|同一|每名|每个(?!月|季|年|半)|对[^,;]{2,40}的|为[^,;]{2,40}提供$|连续[0-9一二三四五两]{1,2}年$|领取|申领|享受|可申请");
    private static final Pattern BENEFIT = Pattern.compile("^(?:再)?(?:给予|补助|补贴|奖励|享受|申领|最高|按|发给|可|[0-9.]+(?:万|亿)?元|每|免费|减免|递增|缴纳|提交|应)");

    /** Words farther away say nothing of a recurrence. */
    private static final int REACH = 60;

    private final Layout layout;
    private final Tense tense;
    private final List<Recurrence> found = new ArrayList<>();

    RecurrenceReader(Layout layout, Tense tense) {
        this.layout = layout;
        this.tense = tense;
    }

    List<Recurrence> read() {
        each(EVERY);
        each(STEADY);
        found.sort(java.util.Comparator.comparingInt(recurrence -> recurrence.span().start()));
        return found;
    }

    private void each(Pattern pattern) {
        Matcher match = pattern.matcher(layout.text());
        while (match.find()) {
            if (counts(match)) {
                recurrence(match, pattern == EVERY ? numberOf(match) : 1).ifPresent(found::add);
            }
        }
    }

    private static int numberOf(Matcher match) {
        String number = match.group("number");
        return number == null ? 1 : Numeral.small(number).orElse(1);
    }

    private boolean counts(Matcher match) {
        if (layout.marks().quoteAt(match.start()) >= 0 || layout.marks().bookAt(match.start()) >= 0 || tense.isPast(match.start())) {
            return false;
        }
        Span piece = layout.pieceAround(match.start(), match.end());
        String before = layout.words(Math.max(piece.start(), match.start() - REACH), match.start());
        String after = layout.words(match.end(), Math.min(piece.end(), match.end() + REACH));
        return !SOMEONES.matcher(before).find() && !BENEFIT.matcher(after).find() && !SOMEONES.matcher(after).find();
    }

    private Optional<Recurrence> recurrence(Matcher match, int number) {
        Optional<Period> every = period(match.group("unit"), number);
        if (every.isEmpty()) {
            return Optional.empty();
        }
        Span piece = layout.pieceAround(match.start(), match.end());
        Matcher often = OFTEN.matcher(layout.text()).region(match.end(), Math.max(match.end(), piece.end()));
        boolean counted = often.find() && !isRunningYear(match, often);
        int times = counted ? Numeral.small(often.group("times")).orElse(1) : 1;
        Bound bound = counted ? boundOf(match.end(), often) : Bound.EXACT;
        Span span = layout.plan().printed(match.start(), counted ? often.end() : piece.end());
        return Optional.of(new Recurrence(layout.outline().pathAt(match.start()), span, span.of(layout.plan().text()),
                every.get(), times, bound));
    }

    /** 一次性, 首次: no count. */
    private boolean isRunningYear(Matcher match, Matcher often) {
        int end = often.end();
        return layout.text().startsWith("性", end) || often.start() - match.end() > 40;
    }

    private Bound boundOf(int from, Matcher often) {
        String words = layout.words(from, often.end());
        if (words.contains("不超过") || words.contains("最多") || "以内".equals(often.group("more"))) {
            return Bound.MAX;
        }
        return HEDGED.matcher(words).find() ? Bound.MIN : Bound.EXACT;
    }

    private static Optional<Period> period(String unit, int number) {
        return switch (unit) {
            case "年", "年度" -> Optional.of(Period.ofYears(number));
            case "半年" -> Optional.of(Period.ofMonths(6));
            case "季度", "季" -> Optional.of(Period.ofMonths(3 * number));
            case "月" -> Optional.of(Period.ofMonths(number));
            case "周", "星期" -> Optional.of(Period.ofDays(7 * number));
            case "日", "天" -> Optional.of(Period.ofDays(number));
            case "旬" -> Optional.of(Period.ofDays(10));
            default -> Optional.empty();
        };
    }
}
