package io.touhao.plan.web;

import io.touhao.plan.reading.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/** Bodies (主体) that a sentence names in passing: offices, systems and zones that act. */
final class BodyNames {

    private static final Pattern NAME = Pattern.compile(
            "(?:全省|省市县三级|市县|省级|各市|各级|省|市|县|厅)[\\u4e00-\\u9fa5]{0,10}?"
                    + "(?:指挥部|厅机关|厅党组|工信系统|工信部门|工业和信息化[厅局]|主管部门|牵头部门|人民政府|政府办公室)"
                    + "|厅机关|厅党组|党组会|中心组|省厅|开发区|高新区|化工园区");

    private BodyNames() {}

    static List<Span> in(String sentence) {
        return NAME.matcher(sentence).results().map(found -> new Span(found.start(), found.end())).toList();
    }
}
