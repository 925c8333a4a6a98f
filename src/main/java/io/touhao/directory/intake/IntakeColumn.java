package io.touhao.directory.intake;

import java.util.Arrays;
import java.util.Optional;

/** A column of the template; heads are told by their words, wherever they stand. */
enum IntakeColumn {
    UNIT_CODE("单位代码", 12, "如 370102；市填四位或六位"),
    UNIT_NAME("单位名称", 14, "如 历下区；与代码核对"),
    OFFICE("机构", 28, "如 历下区工业和信息化局"),
    POST("岗位", 20, "如 经济运行科科长"),
    ROLE("角色", 12, "领导、督查、处室、市局、县局或三类管理员"),
    FIELDS("负责领域", 16, "01 至 13、G、O，用顿号分开"),
    PRINCIPAL("主岗", 8, "是或留空"),
    PERSON("姓名", 12, "岗位空缺时留空"),
    MOBILE("手机", 16, "可不填"),
    FROM("开始日期", 14, "如 2023-01-01");

    private final String title;
    private final int width;
    private final String hint;

    IntakeColumn(String title, int width, String hint) {
        this.title = title;
        this.width = width;
        this.hint = hint;
    }

    String title() {
        return title;
    }

    int width() {
        return width;
    }

    String hint() {
        return hint;
    }

    boolean isRequired() {
        return this == OFFICE || this == POST || this == ROLE || this == PERSON || this == FROM;
    }

    static Optional<IntakeColumn> titled(String head) {
        var plain = head.replaceAll("[\\s**]", "");
        return Arrays.stream(values()).filter(column -> column.title.equals(plain)).findFirst();
    }
}
