package io.touhao.plan.reading;

import io.touhao.plan.reading.grammar.Numeral;
import io.touhao.plan.reading.text.PlanText;
import io.touhao.plan.reading.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the signs that may number headings.
 *
 * <pre>
 * marker = 第 n (编|章|节|条) | n 、 | (n) | 1. | 1、 | (1) | 1) | ① | ⒈ | ㈠
 * </pre>
 *
 * Signs within quotation marks, book marks or brackets are left out, and so are numbers that go on (1.5, 1、2、3号楼).
 */
final class MarkerGrammar {

    private static final String CHINESE = "[一二三四五六七八九十百零〇]{1,5}";
    private static final Pattern MARKER = Pattern.compile("第(?<ordinal>" + CHINESE + "|[0-9]{1,3})(?<rank>[编章节条])(?![第款项例件至])"
            + "|(?<chinese>" + CHINESE + ")(?:、|\\.(?![0-9])|,(?=[\\u4e00-\\u9fa5]))"
            + "|\\((?<bracketed>" + CHINESE + ")\\)[、.]?"
            + "|\\((?<inner>[0-9]{1,2})\\)[、.]?"
            + "|(?<arabic>[0-9]{1,3})(?:[、.](?![0-9])|\\.(?=[0-9]{1,4}[\\u4e00-\\u9fa5])|\\)(?=[\\u4e00-\\u9fa5“]))"
            + "|(?<single>[①-⒇⒈-⒛㈠-㈩])");
    private static final String ENDS = "。;!?:”)》\t…";

    private final PlanText plan;
    private final String text;

    MarkerGrammar(PlanText plan) {
        this.plan = plan;
        this.text = plan.folded();
    }

    /** The candidates of one line. */
    List<Marker> of(Span line) {
        var markers = new ArrayList<Marker>();
        Matcher match = MARKER.matcher(text).region(line.start(), line.end());
        match.useTransparentBounds(true);
        var nesting = new Nesting(text, line);
        int first = firstSign(line);
        while (match.find()) {
            if (nesting.isOutside(match.start())) {
                marker(match, match.start() <= first).ifPresent(markers::add);
            }
        }
        return markers;
    }

    private int firstSign(Span line) {
        int place = line.start();
        while (place < line.end() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
        return place;
    }

    private Optional<Marker> marker(Matcher match, boolean opens) {
        if (!opens && continuesNumber(match.start())) {
            return Optional.empty();
        }
        if (match.group("rank") != null) {
            int number = Numeral.small(match.group("ordinal")).orElse(0);
            return made(match, kindOf(match.group("rank")), number, match.group(), opens);
        }
        if (match.group("chinese") != null) {
            return chinese(match, opens);
        }
        if (match.group("bracketed") != null) {
            return bracketed(match, opens);
        }
        if (match.group("inner") != null) {
            int number = Integer.parseInt(match.group("inner"));
            return made(match, MarkerKind.BRACKETED_ARABIC, number, "(" + number + ")", opens);
        }
        if (match.group("arabic") != null) {
            return arabic(match, opens);
        }
        return single(match, opens);
    }

    private Optional<Marker> chinese(Matcher match, boolean opens) {
        String words = match.group("chinese");
        boolean comma = match.group().endsWith(",");
        if (comma && !opens) {
            return Optional.empty();
        }
        return made(match, MarkerKind.CHINESE, Numeral.small(words).orElse(0), words, opens);
    }

    private Optional<Marker> bracketed(Matcher match, boolean opens) {
        char next = match.end() < text.length() ? text.charAt(match.end()) : ' ';
        boolean cited = !opens && ("款、和至".indexOf(next) >= 0 || next == '项' && !text.startsWith("项目", match.end()));
        String words = match.group("bracketed");
        return cited ? Optional.empty()
                : made(match, MarkerKind.BRACKETED_CHINESE, Numeral.small(words).orElse(0), "(" + words + ")", opens);
    }

    private Optional<Marker> arabic(Matcher match, boolean opens) {
        int number = Integer.parseInt(match.group("arabic"));
        boolean bracket = match.group().endsWith(")");
        MarkerKind kind = bracket ? MarkerKind.BRACKETED_ARABIC : MarkerKind.ARABIC;
        return made(match, kind, number, bracket ? "(" + number + ")" : String.valueOf(number), opens);
    }

    private Optional<Marker> single(Matcher match, boolean opens) {
        char sign = match.group("single").charAt(0);
        if (sign <= '⑳') {
            return made(match, MarkerKind.CIRCLED, sign - '①' + 1, String.valueOf(sign), opens);
        }
        if (sign >= '㈠') {
            int number = sign - '㈠' + 1;
            return made(match, MarkerKind.BRACKETED_CHINESE, number, "(" + "一二三四五六七八九十".charAt(number - 1) + ")", opens);
        }
        if (sign >= '⒈') {
            return made(match, MarkerKind.ARABIC, sign - '⒈' + 1, String.valueOf(sign - '⒈' + 1), opens);
        }
        int number = sign - '⑴' + 1;
        return made(match, MarkerKind.BRACKETED_ARABIC, number, "(" + number + ")", opens);
    }

    private Optional<Marker> made(Matcher match, MarkerKind kind, int number, String label, boolean opens) {
        int content = match.end();
        while (content < text.length() && "、.:,".indexOf(text.charAt(content)) >= 0) {
            content++;
        }
        boolean numbered = number > 0 && content < text.length();
        return numbered ? Optional.of(new Marker(match.start(), content, kind, number, label, opens)) : Optional.empty();
    }

    /** 十一、 must not be read from its second sign, nor 2.1. from its second number. */
    private boolean continuesNumber(int start) {
        char before = text.charAt(start - 1);
        char sign = text.charAt(start);
        boolean chinese = Numeral.isChinese(sign) && (Numeral.isChinese(before) || before == '第' || before == '、');
        boolean arabic = Numeral.isArabic(sign) && (Numeral.isArabic(before) || before == '.' || before == '-' || before == '、');
        return chinese || arabic;
    }

    /** Whether the sign before this place lets a heading begin in the middle of a line. */
    boolean followsEnd(int place) {
        return place == 0 || ENDS.indexOf(text.charAt(place - 1)) >= 0 || plan.gapBefore(place);
    }

    private static MarkerKind kindOf(String rank) {
        return switch (rank) {
            case "编" -> MarkerKind.PART;
            case "章" -> MarkerKind.CHAPTER;
            case "节" -> MarkerKind.SECTION;
            default -> MarkerKind.ARTICLE;
        };
    }
}
