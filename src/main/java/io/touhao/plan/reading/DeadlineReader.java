package io.touhao.plan.reading;

import io.touhao.plan.reading.grammar.TimeExpression;
import io.touhao.plan.reading.grammar.TimeExpression.Kind;
import io.touhao.plan.reading.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the due dates among the times of a plan. */
final class DeadlineReader {

    private static final Pattern VALIDITY =
            Pattern.compile("有效期|延续|延长|执行至|执行到|实施至|施行|之日起|生效|征求意见|公示期|执行期|试行期|废止|为期|截止日|成立于|始建");
    private static final Pattern BENEFIT = Pattern.compile("享受|给予|补贴|补助|奖励|免收|免缴|免租|减免|租金|连续|缴纳|分[0-9一二三四五]年");
    private static final Pattern GOAL_BEFORE = Pattern.compile("(?:力争|确保|争取|力促|预计|计划|拟|实现|其中|目标为?|时限:?|时间:?)$");
    private static final Pattern PREDICATE = Pattern.compile("达到|达|增长|下降|实现|力争|确保|建成|完成|突破|超过|不断|目标|提高|提升|高于|低于|保持|新增|培育|打造|全面|基本|显著|明显|降低|降至|控制在|不少于|不低于|以上|左右|力促|争取");
    private static final Pattern NAME_AFTER = Pattern.compile("^(?:[\\u4e00-\\u9fa5“”]{0,24})(?:行动|方案|要点|计划|清单|工程|大会|活动|任务书|报告|预算|名单|规划|项目库|考核)(?:[,;。、》)]|$)");
    private static final Pattern VERB_AFTER = Pattern.compile("(?:要|将|力争|确保)?(?:达到|达|实现|超过|突破|完成|建成|提高到|提升到|增长|下降|控制在|降到|降至|增加到|基本建成|基本实现|全面完成|全面建成)");
    private static final Pattern OPENING = Pattern.compile("[-(“]*|[一二三四五]是|[0-9]+[.、]|\\(?[一二三四五六七八九十]+[)、]|第[一二三四五],");
    private static final Pattern RETROSPECT = Pattern.compile("同比|[增下]长了|完成了|实现了|已经?完成");

    private final Layout layout;
    private final Tense tense;

    DeadlineReader(Layout layout, Tense tense) {
        this.layout = layout;
        this.tense = tense;
    }

    /** The times that bind: due dates, terms, and years within a goal. */
    List<TimeExpression> binding() {
        return layout.times().stream().filter(time -> binds(time) && (time.kind() != Kind.YEAR || isGoal(time))).toList();
    }

    /** The times that govern what follows them: those that bind, and years that a sentence opens with. */
    List<TimeExpression> governing() {
        return layout.times().stream().filter(this::binds).toList();
    }

    List<Deadline> deadlines(List<TimeExpression> binding) {
        return binding.stream().map(this::deadline).toList();
    }

    private Deadline deadline(TimeExpression time) {
        Span span = layout.plan().printed(time.start(), time.end());
        return new Deadline(layout.outline().pathAt(time.start()), span, span.of(layout.plan().text()), time.date().orElseThrow());
    }

    private boolean binds(TimeExpression time) {
        if (time.date().isEmpty() || isName(time) || isBeforeBody(time) || tense.isPast(time.start() + 1)) {
            return false;
        }
        Span piece = layout.pieceAround(time.start(), time.end());
        if (VALIDITY.matcher(layout.text()).region(piece.start(), piece.end()).find()) {
            return false;
        }
        return switch (time.kind()) {
            case DUE -> !isRetrospect(time);
            case TERM -> !BENEFIT.matcher(layout.text()).region(piece.start(), piece.end()).find();
            case YEAR -> isPlaced(time, piece);
            case PAST, OTHER -> false;
        };
    }

    private boolean isName(TimeExpression time) {
        return layout.marks().bookAt(time.start()) >= 0
                || layout.marks().quoteAt(time.start()) >= 0 && layout.words(time.start(), time.start() + 30).indexOf('”') < 20;
    }

    /** Titles and dates of signing stand before the first heading; only whole sentences there set due dates. */
    private boolean isBeforeBody(TimeExpression time) {
        if (layout.outline().headings().isEmpty() || layout.outline().ownerOf(time.start()) != Outline.NONE || time.kind() != Kind.YEAR) {
            return false;
        }
        var sentence = layout.sentenceAt(time.start());
        char last = layout.text().charAt(sentence.end() - 1);
        return last != '。' && last != ';' && last != ':';
    }

    /** 上半年 and 一季度 also tell of what was. */
    private boolean isRetrospect(TimeExpression time) {
        String words = layout.words(time.start(), time.end());
        boolean period = words.endsWith("半年") || words.endsWith("季度");
        Span sentence = layout.sentenceAround(time.end());
        return period && RETROSPECT.matcher(layout.text()).region(time.end(), sentence.end()).find();
    }

    /** Whether a year opens its piece or follows a word of aim, and is no part of a name. */
    private boolean isPlaced(TimeExpression time, Span piece) {
        String before = layout.words(piece.start(), time.start());
        String after = afterOf(time);
        boolean opens = before.isEmpty() || GOAL_BEFORE.matcher(before).find() || OPENING.matcher(before).matches()
                || VERB_AFTER.matcher(after).lookingAt();
        return opens && !after.isEmpty() && !isTitle(time) && !NAME_AFTER.matcher(after).find();
    }

    private boolean isGoal(TimeExpression time) {
        String after = afterOf(time);
        return !after.startsWith("是") && PREDICATE.matcher(after).find();
    }

    private String afterOf(TimeExpression time) {
        return layout.words(time.end(), Math.min(layout.sentenceAt(time.start()).end(), time.end() + 300));
    }

    /** A year within a title: the heading does not say anything of it. */
    private boolean isTitle(TimeExpression time) {
        int owner = layout.outline().ownerOf(time.start());
        if (owner == Outline.NONE) {
            return false;
        }
        var heading = layout.outline().heading(owner);
        boolean within = time.start() < heading.contentEnd();
        return within && heading.contentEnd() - heading.content() < 40
                && layout.words(heading.content(), heading.contentEnd()).indexOf(',') < 0;
    }
}
