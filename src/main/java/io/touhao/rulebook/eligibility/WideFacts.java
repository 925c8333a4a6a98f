package io.touhao.rulebook.eligibility;

import io.touhao.rulebook.Fact;
import io.touhao.rulebook.FactCatalogue;
import io.touhao.rulebook.sql.SqlColumn;
import io.touhao.rulebook.sql.SqlColumns;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Facts of many subjects side by side (宽表): a relation with {@code subject} and one column for each fact, null where it is
 * unknown. {@code yearsInSegment} stands in {@code years_in_segment}; numbers are double precision.
 */
public final class WideFacts implements SqlColumns {

    private final List<Fact> facts;
    private final Map<String, SqlColumn> columns = new HashMap<>();

    private WideFacts(List<Fact> facts) {
        this.facts = List.copyOf(facts);
        facts.forEach(fact -> columns.put(fact.key(), new SqlColumn(column(fact.key()), type(fact))));
    }

    public static WideFacts of(FactCatalogue catalogue) {
        return new WideFacts(catalogue.facts());
    }

    @Override
    public Optional<SqlColumn> find(String fact) {
        return Optional.ofNullable(columns.get(fact));
    }

    /** The column of a fact. */
    public static String column(String key) {
        return key.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** Columns with their types, as a create table wants them, without {@code subject}. */
    public String declaration() {
        return facts.stream().map(fact -> column(fact.key()) + " " + sqlType(fact)).collect(Collectors.joining(", "));
    }

    /** A query that lays a relation of {@code subject} and sheets of facts (jsonb, as of FactSheet) out side by side. */
    public String overSheets(String relation, String sheet) {
        return "select subject, %s from %s".formatted(
                facts.stream().map(fact -> read(fact, sheet) + " as " + column(fact.key())).collect(Collectors.joining(", ")), relation);
    }

    private static String read(Fact fact, String sheet) {
        return switch (fact.type()) {
            case NUMBER, TRUTH, WORD -> "(%s->>'%s')::%s".formatted(sheet, fact.key(), sqlType(fact));
            case WORDS -> "case when jsonb_typeof(%1$s->'%2$s') = 'array' then array(select jsonb_array_elements_text(%1$s->'%2$s')) end"
                    .formatted(sheet, fact.key());
        };
    }

    private static String sqlType(Fact fact) {
        return switch (fact.type()) {
            case NUMBER -> "float8";
            case TRUTH -> "boolean";
            case WORD -> "text";
            case WORDS -> "text[]";
        };
    }

    private static SqlColumn.Type type(Fact fact) {
        return switch (fact.type()) {
            case NUMBER -> SqlColumn.Type.FIGURE;
            case TRUTH -> SqlColumn.Type.FLAG;
            case WORD -> SqlColumn.Type.WORD;
            case WORDS -> SqlColumn.Type.WORDS;
        };
    }
}
