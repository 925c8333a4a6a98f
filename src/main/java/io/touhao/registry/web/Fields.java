package io.touhao.registry.web;

import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.registry.industry.Industries;
import io.touhao.registry.profile.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** Fields as pages print them. */
final class Fields {

    private Fields() {}

    /** The value in words; units by their path. */
    static String print(Field field, String value, Map<String, String> units) {
        if (value.isEmpty()) {
            return Figures.NONE;
        }
        return switch (field) {
            case NAME, LEGAL_PERSON, ADDRESS -> value;
            case UNIT -> units.getOrDefault(value, value);
            case INDUSTRY -> Industries.IN_FORCE.words(value);
            case FOUNDED -> Dates.full(LocalDate.parse(value));
            case STAFF -> Figures.count(Long.parseLong(value)) + " 人";
            case REVENUE -> Figures.number(new BigDecimal(value)) + " 万元";
            case FIGURES_YEAR -> value + "年";
            case ABOVE_SCALE_FROM, ABOVE_SCALE_TO -> "%d年%d月".formatted(LocalDate.parse(value).getYear(), LocalDate.parse(value).getMonthValue());
        };
    }

    /** The value as it is typed. */
    static String typed(Field field, String value) {
        return switch (field) {
            case ABOVE_SCALE_FROM, ABOVE_SCALE_TO -> value.isEmpty() ? "" : value.substring(0, 7);
            default -> value;
        };
    }
}
