package io.touhao.monitoring.form;

import java.util.Optional;

/** Where a return lies: with the enterprise, or at a level of approval (企业—县—市—省). */
public enum Desk {
    ENTERPRISE("企业填报"),
    COUNTY("县级审核"),
    CITY("市级审核"),
    PROVINCE("省级审核");

    private final String title;

    Desk(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Who comes after; none after the province. */
    public Optional<Desk> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    /** The level of a unit's path: 1 the province, 2 a city, 3 a county or zone. */
    public static Desk ofDepth(int depth) {
        return switch (depth) {
            case 1 -> PROVINCE;
            case 2 -> CITY;
            default -> COUNTY;
        };
    }
}
