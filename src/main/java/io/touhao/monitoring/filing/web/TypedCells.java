package io.touhao.monitoring.filing.web;

import io.touhao.monitoring.filing.Cells;
import io.touhao.monitoring.form.Fill;
import io.touhao.monitoring.form.Form;
import io.touhao.monitoring.form.Item;
import io.touhao.monitoring.form.Measure;
import io.touhao.page.Refusal;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Figures as people type them: with thousands apart, full width, a true minus sign.
 *
 * @param words reasons by the key of their finding
 */
record TypedCells(Cells cells, Map<String, String> words, List<Refusal> refusals) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(?:\\.\\d{1,4})?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final String WHY = "why.";
    private static final int LONGEST = 1_000;

    /** Something typed that is no figure. */
    record NoFigure(String item, String title, String typed) implements Refusal {
        @Override
        public String what() {
            return "%s填了“%s”，不是数字。".formatted(title, typed);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请填数字，最多四位小数，不带单位。");
        }

        @Override
        public Optional<String> field() {
            return Optional.of(item);
        }
    }

    static TypedCells of(Form form, Map<String, String[]> parameters) {
        var figures = new HashMap<String, BigDecimal>();
        var refusals = new ArrayList<Refusal>();
        for (var item : form.items()) {
            for (var measure : List.of(Measure.NOW, Measure.BEFORE)) {
                if (item.kind().has(measure) && !(item.fill() instanceof Fill.Compute)) {
                    read(item, item.column(measure), parameters, figures, refusals);
                }
            }
        }
        repaired(form, parameters).ifPresent(repair -> figures.put(repair.getKey(), repair.getValue()));
        return new TypedCells(new Cells(figures), words(parameters), List.copyOf(refusals));
    }

    /** The figure that a check proposed and a button took over: {@code research=268}. */
    private static Optional<Map.Entry<String, BigDecimal>> repaired(Form form, Map<String, String[]> parameters) {
        return Arrays.stream(parameters.getOrDefault("repair", new String[0]))
                .map(text -> text.split("=", 2))
                .filter(parts -> parts.length == 2 && form.item(parts[0]).isPresent() && NUMBER.matcher(parts[1]).matches())
                .map(parts -> Map.entry(parts[0], new BigDecimal(parts[1])))
                .findFirst();
    }

    private static void read(
            Item item, String column, Map<String, String[]> parameters, Map<String, BigDecimal> figures, List<Refusal> refusals) {
        var typed = Arrays.stream(parameters.getOrDefault(column, new String[0])).map(TypedCells::plain).filter(text -> !text.isEmpty()).toList();
        if (typed.isEmpty()) {
            return;
        }
        if (!typed.stream().allMatch(text -> NUMBER.matcher(text).matches())) {
            refusals.add(new NoFigure(column, item.shortTitle(), String.join("、", typed)));
        } else {
            figures.put(column, typed.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    private static String plain(String text) {
        var narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).replace("−", "-").replaceAll("\\s", "");
        return GROUPED.matcher(narrow).matches() ? narrow.replace(",", "") : narrow;
    }

    private static Map<String, String> words(Map<String, String[]> parameters) {
        var words = new HashMap<String, String>();
        parameters.forEach((name, values) -> {
            var text = values.length == 0 ? "" : values[0].strip();
            if (name.startsWith(WHY) && !text.isEmpty()) {
                words.put(name.substring(WHY.length()), text.substring(0, Math.min(LONGEST, text.length())));
            }
        });
        return words;
    }
}
