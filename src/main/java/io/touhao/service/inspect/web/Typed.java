package io.touhao.service.inspect.web;

import io.touhao.service.inspect.InspectRefusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What is typed into the forms of inspection. */
final class Typed {

    private Typed() {}

    /** A count of up to four figures; 0, which every command refuses, for anything else. */
    static int count(String text) {
        return text.strip().matches("\\d{1,4}") ? Integer.parseInt(text.strip()) : 0;
    }

    /** @throws io.touhao.page.Refused where it is no day */
    static LocalDate day(String field, String title, String text) {
        return optionalDay(field, title, text).orElseThrow(() -> InspectRefusal.unfit(field, "请填写%s。".formatted(title), "写成 2023-09-28 的样子。"));
    }

    /** None where nothing is typed. */
    static Optional<LocalDate> optionalDay(String field, String title, String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException broken) {
            throw InspectRefusal.unfit(field, "%s“%s”不是日期。".formatted(title, text.strip()), "写成 2023-09-28 的样子。");
        }
    }
}
