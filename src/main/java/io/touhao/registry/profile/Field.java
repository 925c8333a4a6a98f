package io.touhao.registry.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A field of an enterprise's record (档案字段), in the order pages and templates show them. */
public enum Field {
    NAME("企业名称", "name", "全称，不超过120字"),
    UNIT("县（市、区）", "unit_path", "名称或6位代码；重名的写“济南市市中区”"),
    INDUSTRY("行业代码", "industry", "GB/T 4754-2017，2 至 4 位数字"),
    LEGAL_PERSON("法定代表人", "legal_person", "姓名"),
    ADDRESS("注册地址", "address", "不超过200字"),
    FOUNDED("成立日期", "founded", "2014-06-18 或 2014年6月18日"),
    STAFF("从业人员", "staff", "人，整数"),
    REVENUE("营业收入", "revenue", "万元，数据年度全年"),
    FIGURES_YEAR("数据年度", "figures_year", "从业人员、营业收入是哪一年的"),
    ABOVE_SCALE_FROM("入规月份", "above_scale_from", "2023-09 或 2023年9月；不是规上的空着"),
    ABOVE_SCALE_TO("退规月份", "above_scale_to", "从哪个月起不在名录；仍在的空着");

    private final String title;
    private final String column;
    private final String hint;

    Field(String title, String column, String hint) {
        this.title = title;
        this.column = column;
        this.hint = hint;
    }

    /** The words of the head. */
    public String title() {
        return title;
    }

    /** What belongs in it. */
    public String hint() {
        return hint;
    }

    /** The field's name in forms. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column that holds it. */
    public String column() {
        return column;
    }

    public static Optional<Field> named(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }
}
