package io.touhao.monitoring.form;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sum of items, each with a factor or a divisor: {@code revenue - cost}, {@code 1.2 * output}, {@code 100 * sales /
 * output}. An item left empty counts as nought; nothing comes of a division by nought.
 */
public record Terms(List<Term> terms) {

    private static final Pattern TERM = Pattern.compile(
            "\\s*([+-]?)\\s*(?:(\\d+(?:\\.\\d+)?)\\s*(?:\\*\\s*)?)?([a-z][a-z_]*)?(?:\\s*/\\s*([a-z][a-z_]*))?\\s*");

    public Terms {
        terms = List.copyOf(terms);
    }

    /** A factor, the item it goes with (none for a plain number), and the item it is divided by. */
    public record Term(BigDecimal factor, Optional<String> item, Optional<String> divisor) {}

    /** Reads the text; an {@link IllegalArgumentException} where it is no sum of items. */
    public static Terms parse(String text) {
        var terms = new ArrayList<Term>();
        var matcher = TERM.matcher(text);
        var at = 0;
        while (at < text.length() && matcher.find(at) && matcher.start() == at && matcher.end() > at) {
            terms.add(term(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4), text, at));
            at = matcher.end();
        }
        if (at < text.length() || terms.isEmpty()) {
            throw new IllegalArgumentException("not a sum of items: " + text);
        }
        return new Terms(terms);
    }

    private static Term term(String sign, String number, String item, String divisor, String text, int at) {
        if (number == null && item == null || at > 0 && sign.isEmpty()) {
            throw new IllegalArgumentException("not a sum of items: " + text);
        }
        var factor = number == null ? BigDecimal.ONE : new BigDecimal(number);
        return new Term(sign.equals("-") ? factor.negate() : factor, Optional.ofNullable(item), Optional.ofNullable(divisor));
    }

    /** The items it asks. */
    public List<String> items() {
        return terms.stream()
                .flatMap(term -> java.util.stream.Stream.concat(term.item().stream(), term.divisor().stream()))
                .toList();
    }

    /** What comes out; nothing where all items are empty, or something is divided by nought. */
    public Optional<BigDecimal> of(Function<String, Optional<BigDecimal>> figures) {
        var sum = BigDecimal.ZERO;
        var known = items().isEmpty();
        for (var term : terms) {
            var figure = term.item().map(figures).orElse(Optional.of(BigDecimal.ONE));
            known |= figure.isPresent();
            var value = term.factor().multiply(figure.orElse(BigDecimal.ZERO));
            if (term.divisor().isPresent()) {
                var divisor = figures.apply(term.divisor().get()).orElse(BigDecimal.ZERO);
                if (divisor.signum() == 0) {
                    return Optional.empty();
                }
                value = value.divide(divisor, MathContext.DECIMAL64);
            }
            sum = sum.add(value);
        }
        return known ? Optional.of(sum) : Optional.empty();
    }

    /** As people read it: 营业收入 − 营业成本. */
    public String words(Function<String, String> titles) {
        return terms.stream().map(term -> words(term, titles)).collect(Collectors.joining(" ")).replaceFirst("^＋ ", "")
                .replace("＋", "+");
    }

    private static String words(Term term, Function<String, String> titles) {
        var factor = term.factor().abs();
        var plain = term.item().isPresent() && factor.compareTo(BigDecimal.ONE) == 0;
        return (term.factor().signum() < 0 ? "− " : "＋ ")
                + (plain ? "" : factor.stripTrailingZeros().toPlainString() + (term.item().isPresent() ? " × " : ""))
                + term.item().map(titles).orElse("")
                + term.divisor().map(titles).map(title -> " ÷ " + title).orElse("");
    }
}
