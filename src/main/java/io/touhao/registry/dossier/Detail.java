package io.touhao.registry.dossier;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a kind of record has of its own.
 *
 * @param unit of a figure; empty else
 * @param options of a choice; empty else
 */
public record Detail(String key, String title, Form form, String unit, List<String> options) {

    private static final int LONGEST = 500;

    public Detail {
        options = List.copyOf(options);
    }

    /** How it is typed. */
    public enum Form {
        TEXT, FIGURE, DAY, CHOICE
    }

    static Detail text(String key, String title) {
        return new Detail(key, title, Form.TEXT, "", List.of());
    }

    static Detail figure(String key, String title, String unit) {
        return new Detail(key, title, Form.FIGURE, unit, List.of());
    }

    static Detail day(String key, String title) {
        return new Detail(key, title, Form.DAY, "", List.of());
    }

    static Detail choice(String key, String title, String... options) {
        return new Detail(key, title, Form.CHOICE, "", List.of(options));
    }

    /** What is wrong with it as typed; nothing where it reads. */
    Optional<String> fault(String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return switch (form) {
            case TEXT -> typed.length() > LONGEST ? Optional.of("%s不超过 %d 字。".formatted(title, LONGEST)) : Optional.empty();
            case FIGURE -> read(typed).matches("\\d{1,12}(?:\\.\\d{1,4})?") ? Optional.empty() : Optional.of("%s“%s”应是不小于零的数，单位%s。".formatted(title, typed, unit));
            case DAY -> isDay(typed) ? Optional.empty() : Optional.of("%s“%s”读不成日期，写成 2024-06-18。".formatted(title, typed));
            case CHOICE -> options.contains(typed) ? Optional.empty() : Optional.of("%s没有“%s”，应是%s。".formatted(title, typed, String.join("、", options)));
        };
    }

    /** As it is kept. */
    String read(String typed) {
        return form == Form.FIGURE ? Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[,\\s]", "") : typed;
    }

    /** The figure as a number; none where nothing is kept. */
    public Optional<BigDecimal> number(String kept) {
        return kept.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(kept));
    }

    private static boolean isDay(String typed) {
        try {
            return !LocalDate.parse(typed).isBefore(LocalDate.of(1900, 1, 1));
        } catch (DateTimeException none) {
            return false;
        }
    }
}
