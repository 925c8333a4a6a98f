package io.touhao.plan.reading;

import io.touhao.plan.reading.Outline.Heading;
import io.touhao.plan.reading.text.PlanText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells how far the words of each heading reach: to the first 。 or ：, to the end of the line, or to the next heading. */
final class HeadingTexts {

    private static final Pattern ATTRIBUTION = Pattern.compile("\\([\\u4e00-\\u9fa5]{0,6}(?:单位|部门|处室|牵头|责任)[\\u4e00-\\u9fa5]{0,4}:");
    private static final int SHORT_TITLE = 30;

    private final PlanText plan;
    private final String text;
    private final List<Heading> headings;

    HeadingTexts(PlanText plan, List<Heading> headings) {
        this.plan = plan;
        this.text = plan.folded();
        this.headings = headings;
    }

    List<Heading> fitted() {
        var fitted = new ArrayList<Heading>();
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            int next = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
            boolean cut = next < heading.contentEnd();
            int end = endOf(heading.content(), Math.min(next, heading.contentEnd()), cut);
            fitted.add(new Heading(heading.start(), heading.content(), end, heading.parent(), heading.level(),
                    heading.marker(), heading.path()));
        }
        return fitted;
    }

    private int endOf(int start, int limit, boolean cut) {
        int end = start;
        while (end < limit && text.charAt(end) != '。' && text.charAt(end) != ':') {
            if (text.charAt(end) == '(' && isAttribution(end) || cut && isLostBreak(start, end)) {
                break;
            }
            end++;
        }
        while (end > start && ",;、 \t".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private boolean isAttribution(int place) {
        return ATTRIBUTION.matcher(text).region(place, Math.min(text.length(), place + 24)).lookingAt();
    }

    /** In a line that has lost its breaks, white space between two Chinese signs stands for one. */
    private boolean isLostBreak(int start, int place) {
        return place > start + 1 && place - start <= SHORT_TITLE && plan.gapBefore(place)
                && isChinese(text.charAt(place)) && isChinese(text.charAt(place - 1));
    }

    private static boolean isChinese(char sign) {
        return sign >= '\u4e00' && sign <= '\u9fa5';
    }
}
