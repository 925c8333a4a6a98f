package io.touhao.monitoring.meter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A column of the file that figures come in. */
enum MeterColumn {
    KIND("种类", true, "用电量或入库税收"),
    CODE("统一社会信用代码", true, "十八位", "信用代码", "社会信用代码"),
    NAME("企业名称", false, "供核对，以信用代码为准", "户名", "纳税人名称"),
    MONTH("月份", true, "2023-08 或 2023年8月；按月，不填累计", "所属月份", "所属期"),
    FIGURE("数值", true, "用电量为万千瓦时，入库税收为千元", "用电量", "税额"),
    SOURCE("来源", true, "哪家供电公司、哪个税务局", "数据来源");

    private final String title;
    private final boolean required;
    private final String hint;
    private final List<String> others;

    MeterColumn(String title, boolean required, String hint, String... others) {
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

    static Optional<MeterColumn> titled(String head) {
        var plain = head.replaceAll("[\\s*]|[（(].*[)）]", "");
        return Arrays.stream(values()).filter(column -> column.title.equals(plain) || column.others.contains(plain)).findFirst();
    }
}
