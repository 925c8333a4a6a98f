package io.touhao.indicator.official;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A column of the file that official figures come in. */
enum SeriesColumn {
    SERIES("数列", true, "编码或名称，见“数列”页", "数列编码"),
    PLACE("地区", true, "00 全国，其余为省级代码或名称", "地区代码"),
    PERIOD("报告期", true, "2023-05、2023-Q1、2023、2023-01/P8M（1—8月累计）或 2023年1—8月"),
    VALUE("数值", true, "数，不带单位和百分号"),
    STANDING("数据状态", true, "初步、修订、最终"),
    BASIS("依据", false, "公布或推算；空着为公布"),
    SOURCE("来源", true, "哪个部门、哪份公报"),
    PUBLISHED("发布日期", false, "2023-09-15；不知道就空着"),
    NOTE("说明", false, "推算的须写明怎么算的", "备注");

    private final String title;
    private final boolean required;
    private final String hint;
    private final List<String> others;

    SeriesColumn(String title, boolean required, String hint, String... others) {
        this.title = title;
        this.required = required;
        this.hint = hint;
        this.others = List.of(others);
    }

    String title() {
        return title;
    }

    boolean isRequired() {
        return required;
    }

    String hint() {
        return hint;
    }

    static Optional<SeriesColumn> titled(String head) {
        var plain = head.replaceAll("[\\s*]", "");
        return Arrays.stream(values())
                .filter(column -> column.title.equals(plain) || column.others.contains(plain))
                .findFirst();
    }
}
