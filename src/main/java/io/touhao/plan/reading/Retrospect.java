package io.touhao.plan.reading;

import java.util.regex.Pattern;

/**
 * Finds the parts of a document that look back (工作回顾, 发展基础).
 *
 * <p>Headings say so; where there are none, as in many work reports, the opening of a paragraph does (过去一年…), until
 * another opening turns to what lies ahead (今年工作总体要求…).
 */
final class Retrospect {

    private static final Pattern BACK = Pattern.compile("回顾|工作情况|完成情况|进展情况|执行情况|(?:工作|发展|主要|的|取得|显著)成效$|成就|成绩|发展基础|现实基础|工作基础|现状|过去|去年|上年|背景|发展形势|形势与|(?:存在|主要|面临)(?:的)?(?:主要)?(?:困难|问题)|[一二三四五]年来|基本情况");
    private static final Pattern AHEAD = Pattern.compile("目标|任务|安排|部署|打算|举措|要求|思路|措施|今年|今后|未来|下一步|重点工作|工作重点|建议|意见|保障|政策");
    private static final Pattern BACK_OPENING = Pattern.compile("^[^。]{0,30}(?:过去(?:的)?[一二三五]?年|[一二三五]年来|去年|回顾)");
    private static final Pattern AHEAD_OPENING = Pattern.compile("^[^。;]{0,16}(?:今年|新的一年|今后|未来|下一步)[^。]{0,24}(?:总体要求|预期目标|目标|工作|要|重点|任务|思路|打算|,)|^[^。]{0,10}(?:总体要求|总体思路|主要预期目标|工作安排|重点工作)");
    private static final int TITLE = 40;

    private final Layout layout;
    private final TimeMarks marks;
    private final boolean isReport;

    Retrospect(Layout layout, TimeMarks marks) {
        this.layout = layout;
        this.marks = marks;
        this.isReport = layout.words(0, Math.min(layout.text().length(), 600)).contains("报告");
    }

    /** For each sentence, whether it belongs to a part that looks back. */
    boolean[] sentences() {
        var all = layout.sentences().all();
        var back = new boolean[all.size()];
        boolean opened = false;
        for (int i = 0; i < all.size(); i++) {
            boolean opens = i == 0 || all.get(i - 1).paragraph() != all.get(i).paragraph();
            opened = opens ? afterOpening(all.get(i), opened) : opened;
            back[i] = ofHeading(all.get(i).owner(), opened);
        }
        return back;
    }

    private boolean afterOpening(Sentences.Piece sentence, boolean opened) {
        String words = layout.words(sentence.start(), Math.min(sentence.end(), sentence.start() + 60));
        if (AHEAD_OPENING.matcher(words).find() && !BACK_OPENING.matcher(words).find()) {
            return false;
        }
        boolean title = words.length() < 25 && BACK.matcher(words).find() && layout.outline().ownerOf(sentence.start()) == Outline.NONE;
        return opened || title || isReport && (BACK_OPENING.matcher(words).find() || beginsInThePast(sentence));
    }

    private boolean beginsInThePast(Sentences.Piece sentence) {
        return marks.first(sentence.start(), Math.min(sentence.end(), sentence.start() + 12)).filter(TimeMark::past).isPresent();
    }

    /** The nearest heading that says which way it looks decides; else how the paragraphs opened. */
    private boolean ofHeading(int owner, boolean opened) {
        for (int index = owner; index != Outline.NONE; index = layout.outline().heading(index).parent()) {
            var heading = layout.outline().heading(index);
            if (heading.contentEnd() - heading.content() > TITLE) {
                continue;
            }
            String words = layout.words(heading.content(), heading.contentEnd());
            boolean dated = marks.first(heading.content(), heading.contentEnd()).filter(TimeMark::past).isPresent();
            boolean ahead = AHEAD.matcher(words).find();
            if ((dated || BACK.matcher(words).find()) && !words.contains("目标")) {
                return true;
            }
            if (ahead) {
                return false;
            }
        }
        return opened && isReport;
    }
}
