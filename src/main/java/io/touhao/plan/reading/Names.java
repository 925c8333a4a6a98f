package io.touhao.plan.reading;

import io.touhao.plan.reading.text.PlanText;
import io.touhao.plan.reading.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits a list of bodies (单位) into the printed names: at 、 ， ； and 及, never within brackets, and never within one
 * distributive name (各区、县（市）政府; 市直有关部门、单位).
 */
final class Names {

    private static final String REGION = "(?:区|县|市|旗|乡|镇|街道|乡镇|镇街|园区|功能区|开发区|管理区|县级市|县区|区县|县市区|市区|县\\([市、区]+\\)|市\\([县、区]+\\)|区\\([县、市]+\\)|县市)";
    private static final Pattern OPEN_DISTRIBUTIVE = Pattern.compile("(?:各|全市各|全省各|有关|各有关|各相关|相关)(?:有关|相关)?(?:" + REGION
            + "|" + REGION + "、" + REGION + "|市州|地|部门|级部门|地区)|(?:市直|省直|县直|区直|各级|中央|驻[\\u4e00-\\u9fa5])?(?:各)?(?:有关|相关)?部门");
    private static final Pattern CLOSING_DISTRIBUTIVE =
            Pattern.compile(REGION + "(?:级)?(?:人民政府|政府|管委会?|办事处|党工委|政府\\(管委会\\))?(?:\\([\\u4e00-\\u9fa5、]{1,12}\\))?|(?:各)?(?:有关|直属)?(?:单位|机构)(?:等)?");

    private Names() {}

    /** The printed names within a folded span. */
    static List<String> split(PlanText plan, int start, int end) {
        return spans(plan, start, end).stream().map(name -> plan.quote(name.start(), name.end()).strip()).toList();
    }

    /** The folded spans of the names within a folded span. */
    static List<Span> spans(PlanText plan, int start, int end) {
        return joined(plan.folded(), cuts(plan, start, end)).stream()
                .map(bound -> cleaned(plan.folded(), bound))
                .filter(name -> name.length() > 0)
                .toList();
    }

    private static List<int[]> cuts(PlanText plan, int start, int end) {
        String text = plan.folded();
        var pieces = new ArrayList<int[]>();
        int depth = 0;
        int from = start;
        for (int place = start; place < end; place++) {
            char sign = text.charAt(place);
            depth += sign == '(' || sign == '《' ? 1 : sign == ')' || sign == '》' ? -1 : 0;
            if (depth <= 0 && parts(text, place, start, end)) {
                pieces.add(new int[] {from, place});
                from = place + 1;
            } else if (depth <= 0 && plan.gapBefore(place) && Bodies.isBody(text.substring(from, place))) {
                pieces.add(new int[] {from, place});
                from = place;
            }
        }
        pieces.add(new int[] {from, end});
        return pieces;
    }

    private static boolean parts(String text, int place, int start, int end) {
        char sign = text.charAt(place);
        if (sign == '及') {
            boolean starts = place > start && place + 1 < end && text.charAt(place - 1) != '普' && text.charAt(place - 1) != '涉';
            return starts && text.charAt(place + 1) != '其';
        }
        return "、,;".indexOf(sign) >= 0 || sign == '\n' || sign == '\t';
    }

    private static List<int[]> joined(String text, List<int[]> pieces) {
        var whole = new ArrayList<int[]>();
        for (int[] piece : pieces) {
            boolean joins = !whole.isEmpty() && piece[0] > 0 && text.charAt(piece[0] - 1) == '、'
                    && OPEN_DISTRIBUTIVE.matcher(text).region(whole.getLast()[0], whole.getLast()[1]).matches()
                    && CLOSING_DISTRIBUTIVE.matcher(text).region(piece[0], piece[1]).matches();
            if (joins) {
                whole.getLast()[1] = piece[1];
            } else {
                whole.add(piece);
            }
        }
        return whole;
    }

    private static Span cleaned(String text, int[] bound) {
        int start = bound[0];
        int end = bound[1];
        while (start < end && "由以:".indexOf(text.charAt(start)) >= 0 && end - start > 2) {
            start++;
        }
        while (end > start && "以。.:;,".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Span(start, Math.max(start, end));
    }
}
