package io.touhao.rulebook.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code rule evaluate} prints, and how it refuses. */
class RuleEvaluateCommandTest {

    private static final String FIRM = """
            {"yearsInSegment": 4, "revenue": 10000, "mainRevenue": 8000, "mainRevenueGrowth2y": 8, "netProfitMargin": 6,
             "liabilityRatio": 50, "rdExpense": 299.9, "rdExpensePrior": 300, "staff": 200, "rdStaff": 20,
             "intellectualProperty": "class1-own", "rdInstitution": "municipal", "digitalLevel": 2, "qualityItems": 2,
             "leadingField": "six-bases", "provinceFeatureScore": 9, "equityFinancing2y": 0, "direct": [], "dishonest": false,
             "majorAccident3y": false}""";

    @TempDir
    Path folder;

    private record Printed(int status, String out, String err) {

        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    private Printed run(String pack, String day, String facts, String... more) throws IOException {
        var file = Files.writeString(folder.resolve("facts.json"), facts);
        var arguments = new ArrayList<>(List.of(pack, "--on", day, "--facts", file.toString()));
        arguments.addAll(List.of(more));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var before = List.of(System.out, System.err);
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            var status = new CommandLine(new RuleEvaluateCommand()).execute(arguments.toArray(String[]::new));
            return new Printed(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before.get(0));
            System.setErr(before.get(1));
        }
    }

    @Test
    void printsVerdictPointsAndReasonsWithGaps() throws IOException {
        var printed = run("srdi-2022", "2023-06-01", FIRM, "--json");
        assertThat(printed.status()).isZero();
        assertThat(printed.err()).isEmpty();
        assertThat(printed.json().propertyNames()).containsExactly("verdict", "score", "parts", "reasons");
        assertThat(printed.json().get("verdict").stringValue()).isEqualTo("ineligible");
        assertThat(printed.json().get("score").decimalValue()).isEqualByComparingTo("65");
        assertThat(printed.json().get("parts").get("refined").decimalValue()).isEqualByComparingTo("19");
        var share = reason(printed, "rd-share");
        assertThat(share.propertyNames()).containsExactly("id", "clause", "passed", "have", "need", "gap");
        assertThat(share.toString()).isEqualTo(
                "{\"id\":\"rd-share\",\"clause\":\"工信部企业〔2022〕63号 附件2 一(二)（据转述）\",\"passed\":false,\"have\":2.999,\"need\":3,\"gap\":0.001}");
    }

    @Test
    void whatIsNotKnownIsNull() throws IOException {
        var printed = run("srdi-2022", "2023-06-01", FIRM.replace("\"revenue\": 10000,", ""), "--json");
        assertThat(printed.status()).isZero();
        assertThat(printed.json().get("verdict").stringValue()).isEqualTo("unknown");
        assertThat(printed.json().get("score").isNull()).isTrue();
        assertThat(reason(printed, "rd-share").get("passed").isNull()).isTrue();
        assertThat(reason(printed, "rd-share").get("have").isNull()).isTrue();
    }

    @Test
    void tellsPeopleThePathAndTheVersion() throws IOException {
        assertThat(run("srdi", "2023-06-01", FIRM).out()).contains("专精特新中小企业：不符合", "srdi-2022 第 1 版", "现有 2.999，差 0.001");
    }

    @Test
    void refusesWhatItCannotAnswerAndSaysWhatInstead() throws IOException {
        refused(run("srdi-2021", "2023-06-01", FIRM, "--json"), "没有“srdi-2021”这个标准", "srdi-2022");
        refused(run("srdi-2022", "2022-07-31", FIRM, "--json"), "2022-07-31 没有施行的版本", "自 2022-08-01", "63号");
        refused(run("srdi-2022", "2026-04-01", FIRM, "--json"), "没有施行的版本", "复核用到 2026-12-31（--review）");
        refused(run("srdi-2022", "1.6.2023", FIRM, "--json"), "不是日期", "2023-06-01");
        refused(run("srdi-2022", "2023-06-01", "{\"revenu\": 1}", "--json"), "“revenu”不是", "revenue");
        refused(run("srdi-2022", "2023-06-01", "{\"revenue\": \"1\"}", "--json"), "“revenue”（上年营业收入）不能是 \"1\"", "应是数");
        refused(run("srdi-2022", "2023-06-01", "{\"rdInstitution\": \"city\"}", "--json"), "可选：national、provincial");
        refused(run("srdi-2022", "2023-06-01", "{\"digitalLevel\": 6}", "--json"), "不大于 5");
        refused(run("srdi-2022", "2023-06-01", "{\"direct\": \"none\"}", "--json"), "一组词");
        refused(run("srdi-2022", "2023-06-01", "{\"revenue\": 1", "--json"), "不是合格的 JSON");
        refused(run("srdi-2022", "2023-06-01", "[]", "--json"), "不是“名称: 值”");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThat(new CommandLine(new RuleEvaluateCommand()).execute("srdi-2022", "--on", "2023-06-01", "--facts", folder.resolve("none.json").toString()))
                .isEqualTo(2);
    }

    @Test
    void reviewsGoByTheEndedPackForAsLongAsItsTransitionSays() throws IOException {
        assertThat(run("srdi-2022", "2026-12-31", FIRM, "--review").status()).isZero();
        refused(run("srdi-2022", "2027-01-01", FIRM, "--review"), "没有施行的版本");
    }

    private static void refused(Printed printed, String... words) {
        assertThat(printed.status()).isEqualTo(2);
        assertThat(printed.out()).isEmpty();
        assertThat(printed.err()).contains(words);
    }

    private static JsonNode reason(Printed printed, String id) {
        return printed.json().get("reasons").valueStream().filter(one -> one.get("id").stringValue().equals(id)).findFirst().orElseThrow();
    }
}
