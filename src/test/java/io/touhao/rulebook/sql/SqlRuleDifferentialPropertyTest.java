package io.touhao.rulebook.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.touhao.TestDatabase;
import io.touhao.rulebook.Answer;
import io.touhao.rulebook.BadExpression;
import io.touhao.rulebook.Expression;
import io.touhao.rulebook.Fact;
import io.touhao.rulebook.FactCatalogue;
import io.touhao.rulebook.FactValue;
import io.touhao.rulebook.Facts;
import io.touhao.rulebook.RuleCompiler;
import io.touhao.rulebook.sql.SqlColumn.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Random rules over random records, by the rule engine and by PostgreSQL: both give the same answer, unknown too. */
class SqlRuleDifferentialPropertyTest {

    private static final long SEED = 20230418L;
    private static final int RULES = 300;
    private static final int RECORDS = 80;
    private static final List<String> WORDS = List.of("26", "27", "2614", "SUBMITTED", "化工", "");

    private static final Map<String, SqlColumn.Type> TYPES = Map.of("output", Type.FIGURE, "output_before", Type.FIGURE, "people", Type.FIGURE,
            "industry", Type.WORD, "stage", Type.WORD, "key_firm", Type.FLAG, "left_on", Type.DAY, "happened_on", Type.DAY, "titles", Type.WORDS);
    private static final SqlColumns COLUMNS = fact -> Optional.ofNullable(TYPES.get(fact)).map(type -> new SqlColumn(fact, type));

    private static JdbcClient jdbc;
    private static final List<Row> ROWS = new ArrayList<>();
    private static final RuleCompiler COMPILER = new RuleCompiler(catalogue());

    private final Random random = new Random(SEED);

    @BeforeAll
    static void layRecords() {
        jdbc = JdbcClient.create(new DriverManagerDataSource(TestDatabase.fresh(), "touhao", ""));
        jdbc.sql("""
                create table record (record text not null, output numeric, output_before numeric, people float8, industry text,
                    stage text, key_firm boolean, left_on date, happened_on date, titles text[])""").update();
        var random = new Random(SEED);
        for (var number = 0; number < RECORDS; number++) {
            var row = new Row("r" + number, perhaps(random, figure(random)), perhaps(random, figure(random)), perhaps(random, figure(random)),
                    perhaps(random, WORDS.get(random.nextInt(WORDS.size()))), perhaps(random, WORDS.get(random.nextInt(WORDS.size()))),
                    perhaps(random, random.nextBoolean()), perhaps(random, LocalDate.of(2023, 1 + random.nextInt(12), 1 + random.nextInt(28))),
                    LocalDate.of(2023, 1 + random.nextInt(9), 1 + random.nextInt(28)),
                    perhaps(random, WORDS.stream().filter(word -> random.nextInt(3) == 0).toList()));
            ROWS.add(row);
            write(row);
        }
    }

    private static void write(Row row) {
        jdbc.sql("insert into record values (:record, :output, :before, :people, :industry, :stage, :key, :left, :day, :titles::text[])")
                .param("record", row.record())
                .param("output", row.output())
                .param("before", row.before())
                .param("people", row.people())
                .param("industry", row.industry())
                .param("stage", row.stage())
                .param("key", row.keyFirm())
                .param("left", row.leftOn())
                .param("day", row.day())
                .param("titles", row.titles() == null ? null : row.titles().toArray(String[]::new))
                .update();
    }

    /** A record of the test: figures, words, a flag, days and a list of words. */
    private record Row(
            String record, @Nullable BigDecimal output, @Nullable BigDecimal before, @Nullable BigDecimal people, @Nullable String industry,
            @Nullable String stage, @Nullable Boolean keyFirm, @Nullable LocalDate leftOn, LocalDate day, @Nullable List<String> titles) {}

    private static FactCatalogue catalogue() {
        return new FactCatalogue("test", "测试事实", Map.of(), TYPES.keySet().stream().sorted().map(key -> new Fact(
                key, type(TYPES.get(key)), key, "", Optional.empty(), Optional.empty(), BigDecimal.ONE, Fact.Source.RECORDS, false, key, List.of())).toList());
    }

    private static Fact.Type type(Type type) {
        return switch (type) {
            case FIGURE -> Fact.Type.NUMBER;
            case FLAG -> Fact.Type.TRUTH;
            case WORD, DAY -> Fact.Type.WORD;
            case WORDS -> Fact.Type.WORDS;
        };
    }

    private static <T> T perhaps(Random random, T value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    /** Tenths, where binary and decimal fractions part company. */
    private static BigDecimal figure(Random random) {
        return random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(41) - 20L) : BigDecimal.valueOf(random.nextInt(401) - 200L, 1);
    }

    @Test
    void conditionsComeToTheSameAnswer() throws BadExpression {
        var answers = new HashMap<String, Integer>();
        for (var number = 0; number < RULES; number++) {
            var rule = COMPILER.compile(truth(3), Fact.Type.TRUTH);
            assertThat(SqlRule.faults(COLUMNS, rule)).as(rule.text()).isEmpty();
            var parameters = new Parameters();
            var sql = SqlRule.condition(COLUMNS, rule, parameters);
            var found = answered("(" + sql + ")::text", parameters);
            for (var row : ROWS) {
                var expected = switch (rule.answer(facts(row))) {
                    case Answer.Truth(var value) -> String.valueOf(value);
                    case Answer.Unknown unknown -> "unknown";
                    case Answer.Undefined shareOfNothing -> "unknown";
                    case Answer.Figure other -> throw new IllegalStateException(rule.text() + ": " + other);
                };
                answers.merge(expected, 1, Integer::sum);
                if (!expected.equals(found.get(row.record()))) {
                    fail("seed %d: %s on %s is %s, and as %s it is %s", SEED, rule.text(), row, expected, sql, found.get(row.record()));
                }
            }
        }
        assertThat(answers.keySet()).containsExactlyInAnyOrder("true", "false", "unknown");
        assertThat(answers.values()).allMatch(count -> count > 500);
    }

    @Test
    void figuresComeToTheSameSum() throws BadExpression {
        for (var number = 0; number < RULES / 4; number++) {
            var rule = COMPILER.compile(figure(3, false), Fact.Type.NUMBER);
            var parameters = new Parameters();
            var found = answered("trim_scale((" + SqlRule.figure(COLUMNS, rule, parameters) + ")::numeric)::text", parameters);
            for (var row : ROWS) {
                var expected = rule.answer(facts(row));
                var got = found.get(row.record());
                if (expected instanceof Answer.Figure(var figure)) {
                    assertThat(new BigDecimal(got)).as("seed %d, rule %s on %s", SEED, rule.text(), row).isCloseTo(figure,
                            org.assertj.core.data.Offset.offset(new BigDecimal("0.000001")));
                } else {
                    assertThat(got).as("seed %d, rule %s on %s", SEED, rule.text(), row).isEqualTo("unknown");
                }
            }
        }
    }

    private Map<String, String> answered(String sql, Parameters parameters) {
        var found = new TreeMap<String, String>();
        jdbc.sql("select record, coalesce(%s, 'unknown') as answer from %s as f".formatted(sql, "record"))
                .params(parameters.values())
                .query(row -> {
                    found.put(row.getString("record"), row.getString("answer"));
                });
        return found;
    }

    private static Facts facts(Row row) {
        var known = new HashMap<String, FactValue>();
        known.put("happened_on", FactValue.of(row.day().toString()));
        putFigure(known, "output", row.output());
        putFigure(known, "output_before", row.before());
        putFigure(known, "people", row.people());
        putWord(known, "industry", row.industry());
        putWord(known, "stage", row.stage());
        putWord(known, "left_on", row.leftOn() == null ? null : row.leftOn().toString());
        if (row.titles() != null) {
            known.put("titles", FactValue.of(row.titles()));
        }
        if (row.keyFirm() != null) {
            known.put("key_firm", FactValue.of(row.keyFirm()));
        }
        return new Facts(known);
    }

    private static void putFigure(Map<String, FactValue> known, String key, BigDecimal value) {
        if (value != null) {
            known.put(key, FactValue.of(value));
        }
    }

    private static void putWord(Map<String, FactValue> known, String key, String value) {
        if (value != null) {
            known.put(key, FactValue.of(value));
        }
    }

    private String truth(int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 8)) {
            case 0 -> figure(depth, true) + one(" < ", " <= ", " > ", " >= ", " == ", " != ") + figure(depth, true);
            case 1 -> word() + one(" == ", " != ") + word();
            case 2 -> one("industry", "stage") + " in [" + quoted() + ", " + quoted() + "]";
            case 3 -> one("industry", "stage") + one(".startsWith(", ".endsWith(", ".contains(") + quoted() + ")";
            case 4 -> one("left_on", "happened_on") + one(" < ", " <= ", " > ", " >= ", " == ", " != ")
                    + one("left_on", "happened_on", "\"2023-05-15\"", "\"2023-08-31\"");
            case 5 -> one("key_firm", "true", "false");
            case 6 -> one("people", "output") + " in [1, 2.5, -3, 0]";
            case 7 -> quoted() + " in titles";
            case 8 -> "(" + truth(depth - 1) + " && " + truth(depth - 1) + ")";
            case 9 -> "(" + truth(depth - 1) + " || " + truth(depth - 1) + ")";
            case 10 -> "!(" + truth(depth - 1) + ")";
            default -> "(" + truth(depth - 1) + " ? " + truth(depth - 1) + " : " + truth(depth - 1) + ")";
        };
    }

    private String figure(int depth, boolean condition) {
        return switch (random.nextInt(depth > 0 ? 8 : 2)) {
            case 0 -> one("output", "output_before", "people");
            case 1 -> one("0", "1", "2.5", "0.1", "0.3", "-3", "20");
            case 2 -> "(" + figure(depth - 1, condition) + one(" + ", " - ", " * ") + figure(depth - 1, condition) + ")";
            case 3 -> "(" + figure(depth - 1, condition) + one(" + ", " - ") + figure(depth - 1, condition) + ")";
            case 4 -> condition ? "(" + figure(depth - 1, true) + " / " + one("2.0", "0.1", "3") + ")" : "(-" + one("output", "people") + ")";
            case 5 -> "whole(" + figure(depth - 1, condition) + ")";
            case 6 -> condition ? "percent(" + figure(depth - 1, true) + ", " + figure(depth - 1, true) + ")" : "whole(output)";
            default -> "(" + truth(0) + " ? " + figure(depth - 1, condition) + " : " + figure(depth - 1, condition) + ")";
        };
    }

    private String word() {
        return one("industry", "stage", quoted());
    }

    private String quoted() {
        return "\"" + WORDS.get(random.nextInt(WORDS.size())) + "\"";
    }

    private String one(String... words) {
        return words[random.nextInt(words.length)];
    }

    private static Expression compiled(String text) throws BadExpression {
        return COMPILER.compile(text, Fact.Type.TRUTH);
    }

    @Test
    void saysWhatCannotBeSaidInSql() throws BadExpression {
        assertThat(SqlRule.faults(COLUMNS, compiled("output / people > 2"))).singleElement()
                .satisfies(fault -> assertThat(fault.advice()).contains("改写成乘法"));
        assertThat(SqlRule.faults(COLUMNS, compiled("industry < \"27\""))).singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("先后"));
        assertThat(SqlRule.faults(COLUMNS, compiled("left_on > \"5月\""))).singleElement()
                .satisfies(fault -> assertThat(fault.advice()).contains("2023-05-01"));
        assertThat(SqlRule.faults(COLUMNS, compiled("industry.matches(\"2.*\")"))).hasSize(1);
    }

    @Test
    void bindsWhatPacksSay() throws BadExpression {
        var rule = compiled("industry == \"x' or true --\" && stage in [\"a\", \"b\"]");
        var parameters = new Parameters();
        assertThat(SqlRule.condition(COLUMNS, rule, parameters)).doesNotContain("true --").doesNotContain("'");
        assertThat(parameters.values().values()).contains("x' or true --", "a", "b");
    }
}
