package io.touhao.plan.reading;

import io.touhao.plan.reading.text.Span;
import java.util.List;

/**
 * Brackets that hold nothing but names of bodies and close their sentence: (市甲局、市乙局).
 *
 * <p>They attribute where the plan states a rule of lead before them, or where the plan ends item after item so.
 */
final class AttributionLists {

    private static final int HABIT = 3;

    private final Layout layout;

    AttributionLists(Layout layout) {
        this.layout = layout;
    }

    /** The spans within such brackets that attribute, in the order of the text. */
    List<Span> from(int ruleStart) {
        List<Span> lists = layout.marks().brackets().stream().filter(this::isList).map(AttributionLists::inner).toList();
        boolean habit = lists.size() >= HABIT;
        return lists.stream().filter(list -> habit || ruleStart < list.end()).toList();
    }

    private static Span inner(Span bracket) {
        return new Span(bracket.start() + 1, bracket.end() - 1);
    }

    private boolean isList(Span bracket) {
        return bracket.length() > 5 && layout.marks().bracketAt(bracket.start()) < 0 && closesSentence(bracket)
                && layout.outline().ownerOf(bracket.start()) != Outline.NONE && holdsBodies(inner(bracket));
    }

    private boolean closesSentence(Span bracket) {
        String text = layout.text();
        boolean last = bracket.end() >= text.length() || "\n。".indexOf(text.charAt(bracket.end())) >= 0
                || layout.outline().opensAt(bracket.end()) || layout.plan().gapBefore(bracket.end());
        boolean behind = bracket.start() > 0 && "。;”)".indexOf(text.charAt(bracket.start() - 1)) >= 0;
        return last && (behind || bracket.end() >= text.length() || text.charAt(bracket.end()) != '。') || behind && last;
    }

    private boolean holdsBodies(Span inner) {
        int stop = layout.text().indexOf('。', inner.start());
        int end = stop < 0 || stop > inner.end() ? inner.end() : stop;
        List<String> names = Names.split(layout.plan(), inner.start(), end).stream()
                .filter(name -> !SpokenDuties.isRider(name))
                .toList();
        return !names.isEmpty() && names.stream().allMatch(Bodies::isBody);
    }
}
