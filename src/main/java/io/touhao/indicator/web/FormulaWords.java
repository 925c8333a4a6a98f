package io.touhao.indicator.web;

import io.touhao.indicator.FactColumn;
import io.touhao.indicator.FactSource;
import io.touhao.rulebook.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rule of a definition as people read it: columns by their titles, codes in words, signs as 且 and 或. */
final class FormulaWords {

    private static final Pattern TOKEN = Pattern.compile("\"([^\"]*)\"|[A-Za-z_][A-Za-z_0-9]*|&&|\\|\\||==|!=|>=|<=");
    private static final Map<String, String> SIGNS =
            Map.of("&&", "且", "||", "或", "==", "为", "!=", "不为", ">=", "≥", "<=", "≤", "null", "空", "true", "是", "false", "否");

    private final Optional<FactSource> source;

    FormulaWords(Optional<FactSource> source) {
        this.source = source;
    }

    String of(Expression rule) {
        var asked = rule.facts().stream().sorted().flatMap(name -> column(name).stream()).toList();
        return TOKEN.matcher(rule.text()).replaceAll(token -> Matcher.quoteReplacement(token(token.group(), asked)));
    }

    private String token(String text, List<FactColumn> asked) {
        return text.startsWith("\"")
                ? value(text.substring(1, text.length() - 1), asked)
                : column(text).map(FactColumn::title).or(() -> Optional.ofNullable(SIGNS.get(text))).orElse(text);
    }

    /** A code in the words of the column that knows it. */
    private static String value(String code, List<FactColumn> asked) {
        return "“%s”".formatted(asked.stream().filter(column -> column.type() == FactColumn.Type.WORD)
                .map(column -> column.words(code)).filter(words -> !words.equals(code)).findFirst().orElse(code));
    }

    private Optional<FactColumn> column(String name) {
        return source.flatMap(one -> one.column(name));
    }
}
