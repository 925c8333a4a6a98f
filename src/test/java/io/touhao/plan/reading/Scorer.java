package io.touhao.plan.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;

/** Compares readings with labels as the shared scorer does. */
final class Scorer {

    private static final Map<String, BiPredicate<JsonNode, JsonNode>> SAME = Map.of(
            "headings", (gold, read) -> same(gold, read, "path") && same(gold, read, "text"),
            "targets", (gold, read) -> number(gold, "value") == number(read, "value") && unit(gold).equals(unit(read))
                    && same(gold, read, "bound") && same(gold, read, "by") && same(gold, read, "clause") && overlap(gold, read),
            "deadlines", (gold, read) -> same(gold, read, "by") && same(gold, read, "clause") && overlap(gold, read),
            "recurrences", (gold, read) -> same(gold, read, "every") && number(gold, "times") == number(read, "times")
                    && same(gold, read, "clause") && overlap(gold, read),
            "units", (gold, read) -> same(gold, read, "clause") && names(gold, "lead").equals(names(read, "lead"))
                    && sorted(gold).equals(sorted(read)));

    private final String part;
    private int found;
    private int gold;
    private int read;

    Scorer(String part) {
        this.part = part;
    }

    static List<String> parts() {
        return SAME.keySet().stream().sorted().toList();
    }

    void add(JsonNode labels, JsonNode reading) {
        var left = new ArrayList<JsonNode>();
        reading.path(part).forEach(left::add);
        var rows = new ArrayList<JsonNode>();
        labels.path(part).forEach(rows::add);
        rows.sort(Comparator.comparing(Scorer::isDoubtful));
        for (JsonNode row : rows) {
            boolean hit = left.stream().filter(one -> SAME.get(part).test(row, one)).findFirst().map(left::remove).orElse(false);
            boolean counts = !isDoubtful(row);
            gold += counts ? 1 : 0;
            found += counts && hit ? 1 : 0;
            read += counts && hit ? 1 : 0;
        }
        read += left.size();
    }

    double f1() {
        return gold + read == 0 ? 1 : 2.0 * found / (gold + read);
    }

    private static boolean isDoubtful(JsonNode row) {
        return row.path("doubtful").asBoolean(false);
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("[\\s“”\"'‘’《》、,，。:：;；]", "");
    }

    private static String word(JsonNode row, String name) {
        JsonNode value = row.path(name);
        return value.isNull() || value.isMissingNode() ? "" : plain(value.asString());
    }

    private static boolean same(JsonNode gold, JsonNode read, String name) {
        return word(gold, name).equals(word(read, name));
    }

    private static double number(JsonNode row, String name) {
        return row.path(name).asDouble(1);
    }

    private static String unit(JsonNode row) {
        return word(row, "unit").replaceAll("[()]", "");
    }

    private static List<String> names(JsonNode row, String name) {
        var names = new ArrayList<String>();
        row.path(name).forEach(one -> names.add(plain(one.asString())));
        return names;
    }

    private static List<String> sorted(JsonNode row) {
        return names(row, "support").stream().sorted().toList();
    }

    private static boolean overlap(JsonNode gold, JsonNode read) {
        String one = word(gold, "quote");
        String other = word(read, "quote");
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        int half = (shorter.length() + 1) / 2;
        for (int i = 0; i <= shorter.length() / 2; i++) {
            if (longer.contains(shorter.substring(i, Math.min(shorter.length(), i + half)))) {
                return true;
            }
        }
        return longer.contains(shorter);
    }
}
