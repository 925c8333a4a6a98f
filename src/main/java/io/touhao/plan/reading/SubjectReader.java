package io.touhao.plan.reading;

import io.touhao.plan.reading.grammar.Measure;
import io.touhao.plan.reading.grammar.Quantity;
import io.touhao.plan.reading.text.Span;
import java.util.regex.Pattern;

/** Names what a target is about: the words behind a counting number, or those before a measured one. */
final class SubjectReader {

    private static final Pattern LEADING = Pattern.compile("^(?:力争|确保|争取|实现|其中|全面|重点|累计|计划|预计|推动|促进|使|着力|大力|积极|每年|年内|新增|新建|打造|建成|建设|培育|引进|培养|选拔|组织|开展|举办|形成|认定|评选|完成|力促|有序|稳步|持续|深入|加快|扎实)+");
    private static final Pattern TRAILING = Pattern.compile("(?:达到|达|实现|增长|下降|提高到|提高|提升至|提升到|提升|保持在|保持|稳定在|稳居|控制在|突破|超过|超|不少于|不低于|不超过|增加到|增加|减少|降低|完成|至|到|为|在|约|年均|力争|压缩|缩短|比上年|较上年)+$");

    private final Layout layout;

    SubjectReader(Layout layout) {
        this.layout = layout;
    }

    String subjectOf(Quantity quantity, Span piece) {
        String before = LEADING.matcher(layout.words(piece.start(), quantity.start())).replaceFirst("");
        String behind = layout.words(quantity.end(), piece.end());
        boolean counted = quantity.measure() == Measure.COUNT && quantity.sense() == Quantity.Sense.PLAIN && behind.length() > 1;
        String subject = counted ? behind : TRAILING.matcher(before).replaceFirst("");
        return subject.isBlank() ? before.isBlank() ? behind : before : subject;
    }
}
