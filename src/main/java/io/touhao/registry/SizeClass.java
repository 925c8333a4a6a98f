package io.touhao.registry;

import java.math.BigDecimal;

/**
 * The size of an industrial enterprise (企业划型) after 工信部联企业〔2011〕300号: a class is reached where both staff and
 * revenue reach its lower bounds, else the next one down is looked at.
 */
public enum SizeClass {
    LARGE("大型", 1_000, 40_000),
    MEDIUM("中型", 300, 2_000),
    SMALL("小型", 20, 300),
    MICRO("微型", 0, 0);

    /** The document that sets the bounds; storage computes by the same. */
    public static final String CLAUSE = "工信部联企业〔2011〕300号";

    private final String title;
    private final int staff;
    private final BigDecimal revenue;

    SizeClass(String title, int staff, int revenue) {
        this.title = title;
        this.staff = staff;
        this.revenue = BigDecimal.valueOf(revenue);
    }

    /**
     * The class of an industrial enterprise.
     *
     * @param persons employed
     * @param income operating revenue of the year, 万元
     */
    public static SizeClass ofIndustry(int persons, BigDecimal income) {
        for (var size : values()) {
            if (persons >= size.staff && income.compareTo(size.revenue) >= 0) {
                return size;
            }
        }
        return MICRO;
    }

    public String title() {
        return title;
    }
}
