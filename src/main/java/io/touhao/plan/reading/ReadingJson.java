package io.touhao.plan.reading;

import io.touhao.plan.reading.grammar.Bound;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a reading in the form that readings of plans are exchanged and compared in. */
public final class ReadingJson {

    private ReadingJson() {}

    /** The reading as one JSON object. */
    public static String write(PlanReading reading) {
        return "{\n  \"doc\": " + string(reading.document())
                + rows("headings", reading.clauses(), ReadingJson::heading)
                + rows("targets", reading.targets(), ReadingJson::target)
                + rows("deadlines", reading.deadlines(), ReadingJson::deadline)
                + rows("recurrences", reading.recurrences(), ReadingJson::recurrence)
                + rows("units", reading.attributions(), ReadingJson::attribution)
                + "\n}\n";
    }

    private static <T> String rows(String name, List<T> rows, Function<T, String> row) {
        String body = rows.stream().map(row).collect(Collectors.joining(",\n    ", "\n    ", "\n  "));
        return ",\n  " + string(name) + ": [" + (rows.isEmpty() ? "" : body) + "]";
    }

    private static String heading(Clause clause) {
        return "{\"path\": %s, \"text\": %s}".formatted(string(clause.path()), string(clause.heading()));
    }

    private static String target(Target target) {
        return "{\"clause\": %s, \"quote\": %s, \"subject\": %s, \"value\": %s, \"unit\": %s, \"bound\": %s, \"kind\": %s, \"by\": %s}"
                .formatted(string(target.clause()), string(target.quote()), string(target.subject()), number(target.value()),
                        string(target.unit()), bound(target.bound()), string(target.kind().word()), date(target.by()));
    }

    private static String deadline(Deadline deadline) {
        return "{\"clause\": %s, \"quote\": %s, \"by\": %s}"
                .formatted(string(deadline.clause()), string(deadline.quote()), date(Optional.of(deadline.by())));
    }

    private static String recurrence(Recurrence recurrence) {
        return "{\"clause\": %s, \"quote\": %s, \"every\": %s, \"times\": %d, \"bound\": %s}".formatted(
                string(recurrence.clause()), string(recurrence.quote()), string(period(recurrence)), recurrence.times(),
                bound(recurrence.bound()));
    }

    /** Weeks are written as weeks, which a period of days does not do by itself. */
    private static String period(Recurrence recurrence) {
        int days = recurrence.every().getDays();
        return days > 0 && days % 7 == 0 ? "P" + days / 7 + "W" : recurrence.every().toString();
    }

    private static String attribution(Attribution attribution) {
        return "{\"clause\": %s, \"lead\": %s, \"support\": %s}"
                .formatted(string(attribution.clause()), names(attribution.lead()), names(attribution.support()));
    }

    private static String names(List<String> names) {
        return names.stream().map(ReadingJson::string).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String bound(Bound bound) {
        return string(bound.word());
    }

    private static String number(BigDecimal value) {
        return value.toPlainString();
    }

    private static String date(Optional<LocalDate> date) {
        return date.map(day -> string(day.toString())).orElse("null");
    }

    private static String string(String words) {
        var json = new StringBuilder("\"");
        for (char sign : words.toCharArray()) {
            switch (sign) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> json.append(isPlain(sign) ? String.valueOf(sign) : "\\u%04x".formatted((int) sign));
            }
        }
        return json.append('"').toString();
    }

    /** Control signs and halves of pairs are written by number. */
    private static boolean isPlain(char sign) {
        return sign >= ' ' && sign != 0x7F && sign != 0x2028 && sign != 0x2029;
    }

}
