package io.touhao.plan.reading;

import io.touhao.plan.reading.grammar.Bound;
import io.touhao.plan.reading.grammar.Measure;
import io.touhao.plan.reading.grammar.Quantity;
import io.touhao.plan.reading.grammar.Quantity.Sense;
import io.touhao.plan.reading.text.Span;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a promised quantity is by the words around it: how it binds, what kind of number it is, whether it falls. */
final class QuantityNature {

    private static final Pattern RATIO_NOUN = Pattern.compile("占比|比重|率|比例|占|覆盖面|渗透|浓度");
    private static final Pattern RISE_OR_FALL = Pattern.compile("增长|增幅|增速|下降|降低|提高|提升|上升|减少|增加(?!值)|年均|递增|压减|压缩|缩减|降幅|回升|翻|倍增");
    private static final Pattern FALL = Pattern.compile("(?:下降|降低|减少|压减|压缩|缩减|削减|降幅|缩短|精简|下调)[^,;。增升高]{0,8}$");
    private static final Pattern BEFORE_VERB = Pattern.compile("(?:(?<min>至少|最少)|最多|至多)[\\u4e00-\\u9fa5]{1,5}$");
    private static final Pattern SHARED = Pattern.compile("(?:分别|均)(?:达到|控制在|为)?(?:(?<min>超过|突破|不低于|不少于|高于)|(?:不超过|不高于|低于))[0-9][^,;。]*[、和及](?:[0-9.]+)?$");
    private static final Pattern SHARED_BEHIND = Pattern.compile("(?:[、和及][0-9.]+[万亿]?[\\u4e00-\\u9fa5%]{1,3}?)+(以上|左右|以内)");
    private static final Pattern TO_LEVEL = Pattern.compile("(?:到|至|为|在)(?:约|不低于|不超过|不高于)?$");

    private final Layout layout;

    QuantityNature(Layout layout) {
        this.layout = layout;
    }

    Bound boundOf(Quantity quantity) {
        Span piece = layout.pieceAround(quantity.start(), quantity.end());
        String before = layout.words(Math.max(piece.start(), quantity.number() - 8), quantity.number());
        if (quantity.bound() != Bound.EXACT) {
            return quantity.bound();
        }
        boolean capped = before.contains("控制在");
        if (capped) {
            return Bound.MAX;
        }
        String start = layout.words(piece.start(), quantity.number());
        Matcher verb = BEFORE_VERB.matcher(start);
        if (verb.find()) {
            return verb.group("min") != null ? Bound.MIN : Bound.MAX;
        }
        return start.contains("分别") ? shared(start, layout.words(quantity.end(), piece.end())) : Bound.EXACT;
    }

    /** In 分别超过90家和870家, 分别达到90家、870家以上 one hedge holds for all. */
    private static Bound shared(String before, String after) {
        Matcher behind = SHARED_BEHIND.matcher(after);
        if (behind.matches()) {
            return "以上".equals(behind.group(1)) ? Bound.MIN : "左右".equals(behind.group(1)) ? Bound.ABOUT : Bound.MAX;
        }
        Matcher match = SHARED.matcher(before);
        return match.find() ? match.group("min") != null ? Bound.MIN : Bound.MAX : Bound.EXACT;
    }

    TargetKind kindOf(Quantity quantity) {
        Span piece = layout.pieceAround(quantity.start(), quantity.end());
        String before = layout.words(piece.start(), quantity.start());
        String after = layout.words(quantity.end(), piece.end());
        if (quantity.sense() == Sense.COVERAGE) {
            return TargetKind.COVERAGE;
        }
        if (quantity.sense() == Sense.RANK) {
            return TargetKind.RANK;
        }
        return switch (quantity.measure()) {
            case COUNT -> TargetKind.COUNT;
            case MONEY, PHYSICAL -> TargetKind.AMOUNT;
            case TIME, SCORE -> TargetKind.LEVEL;
            case TIMES -> TargetKind.GROWTH;
            case PERCENT -> ofPercent(quantity, before, after);
        };
    }

    private static TargetKind ofPercent(Quantity quantity, String before, String after) {
        if (before.contains("覆盖") && quantity.value().compareTo(BigDecimal.valueOf(100)) == 0) {
            return TargetKind.COVERAGE;
        }
        boolean moves = quantity.sense() == Sense.MULTIPLICATION || after.startsWith("增长") || after.startsWith("的增")
                || RISE_OR_FALL.matcher(before).find() && !(TO_LEVEL.matcher(before).find() && RATIO_NOUN.matcher(before).find());
        return moves ? TargetKind.GROWTH : RATIO_NOUN.matcher(before).find() ? TargetKind.RATIO : TargetKind.LEVEL;
    }

    /** A fall by so much is a negative growth. */
    boolean isFall(Quantity quantity, TargetKind kind) {
        if (quantity.measure() != Measure.PERCENT || kind == TargetKind.COVERAGE) {
            return false;
        }
        Span piece = layout.pieceAround(quantity.start(), quantity.end());
        String before = layout.words(piece.start(), quantity.start());
        return FALL.matcher(before).find() && !TO_LEVEL.matcher(before).find();
    }
}
