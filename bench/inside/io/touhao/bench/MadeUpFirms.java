package io.touhao.bench;

import io.touhao.rulebook.Fact;
import io.touhao.rulebook.FactValue;
import io.touhao.rulebook.Facts;
import io.touhao.rulebook.eligibility.WideFacts;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Firms out of hashes, about three facts in a hundred unknown; shares of one figure in another are plausible. */
final class MadeUpFirms {

    /** Facts that are a share of another: of which, from, and how much more. */
    private static final Map<String, String> SHARES = Map.of(
            "mainRevenue", "revenue * (0.4 + 0.6 * %s)", "rdExpense", "revenue * 0.12 * %s", "rdExpensePrior", "revenue * 0.12 * %s",
            "revenuePrior", "revenue * (0.8 + 0.3 * %s)", "rdStaff", "staff * 0.5 * %s");

    private final JdbcClient jdbc;
    private final List<Fact> facts;

    MadeUpFirms(JdbcClient jdbc, List<Fact> facts) {
        this.jdbc = jdbc;
        this.facts = List.copyOf(facts);
    }

    void lay(String table, int count) {
        var known = new ArrayList<String>();
        var shared = new ArrayList<String>();
        for (var place = 0; place < facts.size(); place++) {
            var fact = facts.get(place);
            var column = WideFacts.column(fact.key());
            known.add("case when (hashint8(n * 97 + %d) & 63) < 2 then null else %s end as %s".formatted(place + 500, value(fact, place), column));
            shared.add(SHARES.containsKey(fact.key()) ? "round((%s)::numeric, 1)::float8 as %s".formatted(SHARES.get(fact.key()).formatted(column), column) : column);
        }
        jdbc.sql("create table %s as select n as subject, %s from (select n, %s from generate_series(1, %d::bigint) as n) f".formatted(
                table, String.join(", ", shared), String.join(", ", known), count)).update();
        jdbc.sql("vacuum analyze " + table).update();
    }

    private String value(Fact fact, int place) {
        var u = "((hashint8(n * 131 + %d) & 1048575) / 1048576.0)".formatted(place);
        return switch (fact.type()) {
            case NUMBER -> SHARES.containsKey(fact.key()) ? u + "::float8" : number(fact, u);
            case TRUTH -> u + (bars(fact) ? " < 0.03" : " < 0.8");
            case WORD -> "(array[%s])[1 + floor(%s * %d)::int]".formatted(words(fact), u, fact.choices().size());
            case WORDS -> "array_remove(array[%s], null)".formatted(fact.choices().stream()
                    .map(choice -> "case when (hashint8(n * 17 + %d) & 7) = 0 then '%s' end".formatted(fact.choices().indexOf(choice) + place * 31, choice.word()))
                    .collect(Collectors.joining(", ")));
        };
    }

    private static boolean bars(Fact fact) {
        return List.of("dishonest", "majorAccident3y", "clusterAccident3y", "removedFromList", "inspectionUnrectified").contains(fact.key());
    }

    private static String words(Fact fact) {
        return fact.choices().stream().map(choice -> "'" + choice.word() + "'").collect(Collectors.joining(", "));
    }

    private static String number(Fact fact, String u) {
        var figure = switch (fact.unit()) {
            case "万元" -> "round((exp(%s * 9 + 2))::numeric, 1)";
            case "%" -> fact.most().isPresent() ? "round((%s * 100)::numeric, 1)" : "round((%s * 80 - 20)::numeric, 1)";
            case "年" -> "round((%s * 14)::numeric, 1)";
            case "人" -> "floor(exp(%s * 6 + 1))";
            case "级" -> "1 + floor(%s * 5)";
            case "项" -> fact.most().isPresent() ? "floor(%s * 5)" : "floor(%s * 150)";
            case "分" -> fact.most().filter(Fact.Limit.At.class::isInstance).map(at -> "round((%s * " + ((Fact.Limit.At) at).value() + ")::numeric, 1)").orElse("floor(%s * 100)");
            default -> "floor(%s * 60)";
        };
        return "(" + figure.formatted(u) + ")::float8";
    }

    /** The firms as the rule engine takes them. */
    List<Facts> read(String table, int count) {
        return jdbc.sql("select * from %s order by subject limit %d".formatted(table, count)).query((row, place) -> read(row)).list();
    }

    private Facts read(ResultSet row) throws SQLException {
        var known = new HashMap<String, FactValue>();
        for (var fact : facts) {
            var value = row.getObject(WideFacts.column(fact.key()));
            if (value != null) {
                known.put(fact.key(), switch (fact.type()) {
                    case NUMBER -> FactValue.of(BigDecimal.valueOf((Double) value));
                    case TRUTH -> FactValue.of((Boolean) value);
                    case WORD -> FactValue.of((String) value);
                    case WORDS -> FactValue.of(Arrays.asList((String[]) row.getArray(WideFacts.column(fact.key())).getArray()));
                });
            }
        }
        return new Facts(known);
    }
}
