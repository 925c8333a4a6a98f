package io.touhao.indicator.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.touhao.TestDatabase;
import io.touhao.indicator.TestFacts;
import io.touhao.indicator.TestFacts.Row;
import io.touhao.rulebook.Answer;
import io.touhao.rulebook.BadExpression;
import io.touhao.rulebook.Expression;
import io.touhao.rulebook.Fact;
import io.touhao.rulebook.FactValue;
import io.touhao.rulebook.Facts;
import io.touhao.rulebook.RuleCompiler;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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

    private static JdbcClient jdbc;
    private static final List<Row> ROWS = new ArrayList<>();
    private static final RuleCompiler COMPILER = new RuleCompiler(FactSources.catalogue(TestFacts.RETURNS));

    private final Random random = new Random(SEED);

    @BeforeAll
    static void layRecords() {
        jdbc = JdbcClient.create(new DriverManagerDataSource(TestDatabase.fresh(), "touhao", ""));
        jdbc.sql("create extension if not exists ltree schema public").update();
        var facts = new TestFacts(jdbc);
        facts.create();
        var random = new Random(SEED);
        for (var number = 0; number < RECORDS; number++) {
            var row = new Row("r" + number, "37.3701.370101", LocalDate.of(2023, 1 + random.nextInt(9), 1 + random.nextInt(28)),
                    1L, perhaps(random, figure(random)), perhaps(random, figure(random)), perhaps(random, figure(random)),
                    perhaps(random, WORDS.get(random.nextInt(WORDS.size()))),
                    perhaps(random, WORDS.get(random.nextInt(WORDS.size()))), perhaps(random, random.nextBoolean()),
                    perhaps(random, LocalDate.of(2023, 1 + random.nextInt(12), 1 + random.nextInt(28))));
            ROWS.add(row);
            facts.write(row, Instant.parse("2023-09-01T00:00:00Z"));
        }
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
            assertThat(SqlRule.faults(TestFacts.RETURNS, rule)).as(rule.text()).isEmpty();
            var parameters = new Parameters();
            var sql = SqlRule.condition(TestFacts.RETURNS, rule, parameters);
            var found = answered("(" + sql + ")::text", parameters);
            for (var row : ROWS) {
                var expected = switch (rule.answer(facts(row))) {
                    case Answer.Truth(var value) -> String.valueOf(value);
                    case Answer.Unknown unknown -> "unknown";
                    case Answer other -> throw new IllegalStateException(rule.text() + ": " + other);
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
            var found = answered("trim_scale((" + SqlRule.figure(TestFacts.RETURNS, rule, parameters) + ")::numeric)::text", parameters);
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
        jdbc.sql("select record, coalesce(%s, 'unknown') as answer from %s as f".formatted(sql, TestFacts.RETURNS.view()))
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
        return switch (random.nextInt(depth > 0 ? 11 : 7)) {
            case 0 -> figure(depth, true) + one(" < ", " <= ", " > ", " >= ", " == ", " != ") + figure(depth, true);
            case 1 -> word() + one(" == ", " != ") + word();
            case 2 -> one("industry", "stage") + " in [" + quoted() + ", " + quoted() + "]";
            case 3 -> one("industry", "stage") + one(".startsWith(", ".endsWith(", ".contains(") + quoted() + ")";
            case 4 -> one("left_on", "happened_on") + one(" < ", " <= ", " > ", " >= ", " == ", " != ")
                    + one("left_on", "happened_on", "\"2023-05-15\"", "\"2023-08-31\"");
            case 5 -> one("key_firm", "true", "false");
            case 6 -> one("people", "output") + " in [1, 2.5, -3, 0]";
            case 7 -> "(" + truth(depth - 1) + " && " + truth(depth - 1) + ")";
            case 8 -> "(" + truth(depth - 1) + " || " + truth(depth - 1) + ")";
            case 9 -> "!(" + truth(depth - 1) + ")";
            default -> "(" + truth(depth - 1) + " ? " + truth(depth - 1) + " : " + truth(depth - 1) + ")";
        };
    }

    private String figure(int depth, boolean condition) {
        return switch (random.nextInt(depth > 0 ? 6 : 2)) {
            case 0 -> one("output", "output_before", "people");
            case 1 -> one("0", "1", "2.5", "0.1", "0.3", "-3", "20");
            case 2 -> "(" + figure(depth - 1, condition) + one(" + ", " - ", " * ") + figure(depth - 1, condition) + ")";
            case 3 -> "(" + figure(depth - 1, condition) + one(" + ", " - ") + figure(depth - 1, condition) + ")";
            case 4 -> condition ? "(" + figure(depth - 1, true) + " / " + one("2.0", "0.1", "3") + ")" : "(-" + one("output", "people") + ")";
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
        assertThat(SqlRule.faults(TestFacts.RETURNS, compiled("output / people > 2"))).singleElement()
                .satisfies(fault -> assertThat(fault.advice()).contains("改写成乘法"));
        assertThat(SqlRule.faults(TestFacts.RETURNS, compiled("industry < \"27\""))).singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("先后"));
        assertThat(SqlRule.faults(TestFacts.RETURNS, compiled("left_on > \"5月\""))).singleElement()
                .satisfies(fault -> assertThat(fault.advice()).contains("2023-05-01"));
        assertThat(SqlRule.faults(TestFacts.RETURNS, compiled("industry.matches(\"2.*\")"))).hasSize(1);
    }

    @Test
    void bindsWhatPacksSay() throws BadExpression {
        var rule = compiled("industry == \"x' or true --\" && stage in [\"a\", \"b\"]");
        var parameters = new Parameters();
        assertThat(SqlRule.condition(TestFacts.RETURNS, rule, parameters)).doesNotContain("true --").doesNotContain("'");
        assertThat(parameters.values().values()).contains("x' or true --", "a", "b");
    }
}
