package io.touhao.plan.reading.grammar;

import io.touhao.plan.reading.grammar.Quantity.Sense;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds every quantity of a folded text: number, unit, bound.
 *
 * <pre>
 * quantity = [hedge] number [- number] [余|多] unit [hedge]
 *          | 百分之 number | 翻 number 番 | 前 number [位|名|强] | 全…覆盖
 * </pre>
 */
public final class QuantityGrammar {

    private static final Pattern COVERAGE = Pattern.compile(
            "全(?:市域|域|县域|区域|面|部|员|省|市|县|区|行业|领域|镇域|社会|口径)?覆盖");
    private static final Pattern WHOLE_STREAM = Pattern.compile(
            "全(?:部|量)(?:实现|得到|进行)?(?:无害化|资源化|规范化|集中|安全|综合)?(?:处理|处置|回收|利用|收集|消纳|收运|治理|焚烧|清运|达标)");
    private static final String RANK_FOES = "年月天季期述款项次置半个台沿列端后提日周轮";
    private static final String RANK_LEADS = "底之以年月日目当此提向空面生超职课会岗";

    private final String text;
    private final List<Quantity> found = new ArrayList<>();

    private QuantityGrammar(String text) {
        this.text = text;
    }

    /** All quantities in the order of the text. */
    public static List<Quantity> scan(String text) {
        var grammar = new QuantityGrammar(text);
        int place = 0;
        while (place < text.length()) {
            place = grammar.readAt(place);
        }
        return List.copyOf(grammar.found);
    }

    private int readAt(int place) {
        return switch (text.charAt(place)) {
            case '前' -> rank(place).map(this::keep).orElse(place + 1);
            case '第' -> ordinal(place);
            case '翻' -> multiplication(place).map(this::keep).orElse(place + 1);
            case '全' -> coverage(place).map(this::keep).orElse(place + 1);
            default -> text.startsWith("百分之", place) ? percentInWords(place) : number(place);
        };
    }

    private int keep(Quantity quantity) {
        found.add(quantity);
        return quantity.end();
    }

    private int number(int place) {
        var token = NumberToken.at(text, place);
        if (token.isEmpty()) {
            return place + 1;
        }
        int next = token.get().end();
        if (text.startsWith("分之", next)) {
            return next + 2;
        }
        return isPartOfName(token.get()) ? next : measured(token.get()).map(this::keep).orElse(next);
    }

    /** 5G, 1+N, 7×24, PM2.5, 每10万人: the number names something. */
    private boolean isPartOfName(NumberToken token) {
        char before = token.start() == 0 ? ' ' : text.charAt(token.start() - 1);
        if ("+×.每/*#几_".indexOf(before) >= 0 || before == '数' && token.chinese() || before == '-' && isNameSign(token.start() - 2)) {
            return true;
        }
        char after = token.end() < text.length() ? text.charAt(token.end()) : ' ';
        if (after == '+' || after == '×') {
            return true;
        }
        return isLatin(before) && latinRun(token.start()) < 3;
    }

    private boolean isNameSign(int place) {
        return place < 0 || isLatin(text.charAt(place));
    }

    private int latinRun(int end) {
        int start = end;
        while (start > 0 && end - start < 4 && isLatin(text.charAt(start - 1))) {
            start--;
        }
        return end - start;
    }

    private static boolean isLatin(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
    }

    private Optional<Quantity> measured(NumberToken low) {
        var range = range(low);
        NumberToken last = range.orElse(low);
        int unitStart = afterMore(last.end());
        int length = unitStart < text.length() ? Measure.unitLength(text, unitStart) : 0;
        if (length == 0) {
            return isMoneyWithoutUnit(last) ? Optional.of(money(low, range, last.end(), "元")) : Optional.empty();
        }
        String unit = text.substring(unitStart, unitStart + length);
        if (isFalseUnit(unit, unitStart + length)) {
            return Optional.empty();
        }
        if (Measure.of(unit) == Measure.MONEY) {
            int moneyEnd = afterEvents(unitStart + length);
            return Optional.of(money(low, range, moneyEnd, text.substring(unitStart, moneyEnd)));
        }
        int end = afterEvents(unitStart + length);
        String whole = text.substring(unitStart, end).replace("(", "").replace(")", "");
        return Optional.of(quantity(low, range, end, whole, Measure.of(unit), BigDecimal.ONE));
    }

    /** The second number of a range: 1-2个, 6%-8%, 3至5家. */
    private Optional<NumberToken> range(NumberToken low) {
        int place = low.end();
        int unit = place < text.length() ? Measure.unitLength(text, place) : 0;
        int joint = place + unit;
        int next = joint;
        while (next < text.length() && next - joint < 2 && text.charAt(next) == '-') {
            next++;
        }
        if (next == joint && joint < text.length() && (text.charAt(joint) == '至' || text.charAt(joint) == '到')) {
            next++;
        }
        if (next == joint || next >= text.length()) {
            return Optional.empty();
        }
        return NumberToken.at(text, next)
                .filter(high -> high.chinese() == low.chinese())
                .filter(high -> unit == 0 || sameUnit(place, unit, high.end()))
                .filter(high -> high.value().compareTo(low.coefficient()) > 0);
    }

    private boolean sameUnit(int place, int unit, int other) {
        return text.startsWith(text.substring(place, place + unit), other);
    }

    private int afterMore(int place) {
        boolean more = place < text.length() && "余多几".indexOf(text.charAt(place)) >= 0;
        return more ? place + 1 : place;
    }

    /** 家(次), 万元/人, 台/万人: the second unit belongs to the first. */
    private int afterEvents(int place) {
        if (place + 1 < text.length() && text.charAt(place) == '/') {
            int scale = text.charAt(place + 1) == '万' ? 1 : 0;
            int unit = Measure.unitLength(text, place + 1 + scale);
            return unit > 0 ? place + 1 + scale + unit : place;
        }
        if (place < text.length() && text.charAt(place) == '(') {
            int close = text.indexOf(')', place);
            boolean unit = close > place && close - place <= 3
                    && Measure.unitLength(text, place + 1) == close - place - 1;
            return unit ? close + 1 : place;
        }
        return place;
    }

    /** 三位一体, 10项目, 3家庭, 20名单: the sign is the first of another word. */
    private boolean isFalseUnit(String unit, int next) {
        return switch (unit) {
            case "位" -> text.startsWith("一体", next) || text.startsWith("数", next);
            case "家" -> text.startsWith("庭", next);
            case "名" -> text.startsWith("单", next) || text.startsWith("称", next) || text.startsWith("牌", next);
            case "分" -> text.startsWith("类", next) || text.startsWith("级", next) || text.startsWith("散", next);
            case "起" -> !text.startsWith("以", next);
            case "人" -> text.startsWith("工", next) || text.startsWith("才", next);
            case "方" -> text.startsWith("面", next) || text.startsWith("向", next) || text.startsWith("式", next);
            case "度电", "P算力" -> false;
            default -> false;
        };
    }

    private boolean isMoneyWithoutUnit(NumberToken token) {
        if (token.scale().isEmpty() || token.chinese()) {
            return false;
        }
        char next = token.end() < text.length() ? text.charAt(token.end()) : '。';
        boolean ends = ",;。、)”\n".indexOf(next) >= 0 || Hedges.behind(text, token.end()).length() > 0;
        return ends && Words.MONEY_NOUN.matcher(text).region(Math.max(0, token.start() - 16), token.start()).find();
    }

    private Quantity money(NumberToken low, Optional<NumberToken> range, int end, String unit) {
        String scale = range.orElse(low).scale();
        BigDecimal lift = low.scale().equals(scale) || low.scale().isEmpty() ? BigDecimal.ONE : BigDecimal.ZERO;
        return quantity(low, range, end, scale + unit.replace("元人民币", "元"), Measure.MONEY, lift);
    }

    private Quantity quantity(
            NumberToken low, Optional<NumberToken> range, int unitEnd, String unit, Measure measure, BigDecimal lift) {
        boolean money = measure == Measure.MONEY && lift.signum() > 0;
        var before = Hedges.before(text, low.start());
        var behind = behind(unitEnd, measure);
        BigDecimal value = money ? low.coefficient() : lowValue(low, range);
        Optional<BigDecimal> upper = range.map(high -> money ? high.coefficient() : high.value());
        return new Quantity(
                low.start() - before.length(), low.start(), unitEnd, unitEnd + behind.length(), value, upper, unit,
                measure, bound(before, behind, low, unitEnd), Sense.PLAIN, low.chinese(), low.bare());
    }

    /** In 10-20万人 the scale holds for both ends. */
    private static BigDecimal lowValue(NumberToken low, Optional<NumberToken> range) {
        if (range.isPresent() && low.scale().isEmpty() && !range.get().scale().isEmpty()) {
            var scale = new NumberToken(0, 0, low.coefficient(), range.get().scale(), false, false, false);
            return scale.value();
        }
        return low.value();
    }

    private Hedges.Hedge behind(int place, Measure measure) {
        var hedge = Hedges.behind(text, place);
        boolean within = hedge.length() == 0 && measure == Measure.TIME && text.startsWith("内", place);
        return within ? new Hedges.Hedge(1, Bound.MAX) : hedge;
    }

    private Bound bound(Hedges.Hedge before, Hedges.Hedge behind, NumberToken low, int unitEnd) {
        if (behind.bound() == Bound.ABOUT) {
            return Bound.ABOUT;
        }
        if (before.length() > 0 && before.bound() != Bound.ABOUT) {
            return before.bound();
        }
        if (behind.length() > 0) {
            return behind.bound();
        }
        boolean more = low.more() || afterMore(low.end()) > low.end() && low.end() < unitEnd;
        return more ? Bound.MIN : before.length() > 0 ? before.bound() : Bound.EXACT;
    }

    private int percentInWords(int place) {
        int start = place + 3;
        var token = start < text.length() ? NumberToken.at(text, start) : Optional.<NumberToken>empty();
        if (token.isEmpty()) {
            return start;
        }
        var number = token.get();
        var value = number.chinese() && number.bare() ? BigDecimal.valueOf(100) : number.value();
        var whole = new NumberToken(place, number.end(), value, "", false, false, false);
        return keep(quantity(whole, Optional.empty(), number.end(), "%", Measure.PERCENT, BigDecimal.ONE));
    }

    private Optional<Quantity> multiplication(int place) {
        int start = place + 1;
        int end = Numeral.endOfChinese(text, start);
        if (!text.startsWith("番", end)) {
            return Optional.empty();
        }
        int times = end == start ? 1 : Numeral.ofChinese(text.substring(start, end)).intValue();
        if (times < 1 || times > 9) {
            return Optional.empty();
        }
        var value = BigDecimal.valueOf((1L << times) - 1).multiply(BigDecimal.valueOf(100));
        return Optional.of(special(place, end + 1, value, "%", Measure.PERCENT, Bound.EXACT, Sense.MULTIPLICATION));
    }

    private Optional<Quantity> coverage(int place) {
        for (Pattern pattern : List.of(COVERAGE, WHOLE_STREAM)) {
            var match = pattern.matcher(text).region(place, Math.min(text.length(), place + 16));
            if (match.lookingAt()) {
                return Optional.of(special(
                        place, match.end(), BigDecimal.valueOf(100), "%", Measure.PERCENT, Bound.EXACT, Sense.COVERAGE));
            }
        }
        return Optional.empty();
    }

    private Optional<Quantity> rank(int place) {
        if (place > 0 && RANK_LEADS.indexOf(text.charAt(place - 1)) >= 0 || place + 1 >= text.length()) {
            return Optional.empty();
        }
        var token = NumberToken.at(text, place + 1).filter(number -> number.scale().isEmpty() && !number.bare()
                || number.chinese() && number.coefficient().intValue() == 10);
        if (token.isEmpty() || token.get().coefficient().compareTo(BigDecimal.valueOf(500)) > 0) {
            return Optional.empty();
        }
        int end = token.get().end();
        char next = end < text.length() ? text.charAt(end) : ' ';
        if (RANK_FOES.indexOf(next) >= 0 || next == '%') {
            return Optional.empty();
        }
        int unitEnd = next == '位' || next == '名' || next == '强' ? end + 1 : end;
        return Optional.of(special(
                place, unitEnd, token.get().coefficient(), "位", Measure.COUNT, Bound.MAX, Sense.RANK));
    }

    /** 第一, 第3位 after a word of standing is a rank; any other ordinal is no quantity. */
    private int ordinal(int place) {
        int start = place + 1;
        var token = start < text.length() ? NumberToken.at(text, start) : Optional.<NumberToken>empty();
        if (token.isEmpty()) {
            return start;
        }
        int end = token.get().end();
        char next = end < text.length() ? text.charAt(end) : '。';
        boolean stands = Words.STANDING.matcher(text).region(Math.max(0, place - 12), place).find();
        boolean closes = ",;。、”\n)位名".indexOf(next) >= 0;
        if (!stands || !closes) {
            return end;
        }
        int unitEnd = next == '位' || next == '名' ? end + 1 : end;
        return keep(special(place, unitEnd, token.get().value(), "位", Measure.COUNT, Bound.EXACT, Sense.RANK));
    }

    private static Quantity special(
            int start, int end, BigDecimal value, String unit, Measure measure, Bound bound, Sense sense) {
        return new Quantity(
                start, start, end, end, value, Optional.empty(), unit, measure, bound, sense, false, false);
    }
}
