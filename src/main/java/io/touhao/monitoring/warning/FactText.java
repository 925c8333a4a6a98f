package io.touhao.monitoring.warning;

import io.touhao.page.Figures;
import io.touhao.rulebook.Fact;
import io.touhao.rulebook.FactCatalogue;
import io.touhao.rulebook.FactValue;
import io.touhao.rulebook.Facts;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Facts as people read them: a change with its sign, a share without. */
final class FactText {

    private static final Pattern NAMED = Pattern.compile("\\{([a-z0-9_]+)}");

    private FactText() {}

    static String of(Fact fact, FactValue value) {
        return value instanceof FactValue.Figure(var figure) ? figure(fact, figure) : value.words();
    }

    private static String figure(Fact fact, java.math.BigDecimal figure) {
        var signed = fact.least().isEmpty();
        return switch (fact.unit()) {
            case "%" -> (signed ? Figures.difference(figure, 1) : Figures.rate(figure)) + "%";
            case "个百分点" -> Figures.difference(figure, 1) + " 个百分点";
            case "倍" -> Figures.difference(figure, 1) + " 倍";
            case "千元", "期", "人", "家" -> Figures.count(figure.longValue()) + " " + fact.unit();
            default -> Figures.rate(figure) + " " + fact.unit();
        };
    }

    /** All that is known, printed, by key. */
    static Map<String, String> all(FactCatalogue catalogue, Facts facts) {
        var printed = new TreeMap<String, String>();
        catalogue.facts().forEach(fact -> facts.find(fact.key()).ifPresent(value -> printed.put(fact.key(), of(fact, value))));
        return printed;
    }

    /** Words with facts in braces; what is not known is a dash. */
    static String fill(String words, Map<String, String> facts) {
        return NAMED.matcher(words).replaceAll(name -> java.util.regex.Matcher.quoteReplacement(
                facts.getOrDefault(name.group(1), Figures.NONE)));
    }
}
