package io.touhao.indicator.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.quantity.Amount;
import io.touhao.quantity.Bound;
import io.touhao.rulebook.pack.PackFiles;
import io.touhao.rulebook.pack.YamlFile;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class JudgementCasesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 18);
    private static final Judge JUDGE = JudgementPack.bundled().judge(DAY);

    @TestFactory
    Stream<DynamicTest> decidesEachCaseAsWritten() throws YamlFile.Broken {
        return cases().map(line -> DynamicTest.dynamicTest(line.required("case").asString(), () ->
                assertThat(JUDGE.verdict(claim(line.required("claim")), seen(line.required("seen"))).outcome())
                        .isEqualTo(Verdict.Outcome.valueOf(line.required("outcome").asString()))));
    }

    @Test
    void casesDecideEveryHedgeWordBothWays() throws YamlFile.Broken {
        var decided = cases()
                .map(line -> JUDGE.verdict(claim(line.required("claim")), seen(line.required("seen"))).outcome()
                        + " " + claim(line.required("claim")).getClass().getSimpleName())
                .toList();
        assertThat(Stream.of(Claim.class.getPermittedSubclasses()).map(Class::getSimpleName)
                .filter(name -> !name.equals("Duty")))
                .allSatisfy(name -> assertThat(decided).contains("KEPT " + name, "MISSED " + name, "UNKNOWN " + name));
    }

    @Test
    void saysThatItsAllowancesAreAssumed() {
        assertThat(JUDGE.allowances().assumed()).isTrue();
    }

    private static Stream<JsonNode> cases() throws YamlFile.Broken {
        var text = PackFiles.bundled("judgement").text("cases.yaml").orElseThrow();
        return StreamSupport.stream(YamlFile.read("cases.yaml", text).json().spliterator(), false);
    }

    private static Claim claim(JsonNode node) {
        for (var bound : Bound.values()) {
            var figure = node.path(bound.name().toLowerCase(java.util.Locale.ROOT));
            if (!figure.isMissingNode()) {
                return new Claim.Figure(
                        new Amount(figure.decimalValue(), node.required("unit").asString()), bound,
                        Optional.of(node.path("tolerance")).filter(JsonNode::isNumber).map(JsonNode::decimalValue),
                        node.has("better") ? Claim.Better.valueOf(node.get("better").asString()) : Claim.Better.MORE);
            }
        }
        return worded(node);
    }

    private static Claim worded(JsonNode node) {
        if (node.has("trend")) {
            return new Claim.Trend(Claim.Course.valueOf(node.get("trend").asString()));
        }
        if (node.has("relation")) {
            return new Claim.Against(
                    Claim.Relation.valueOf(node.get("relation").asString()), node.required("reference").asString());
        }
        if (node.has("place")) {
            return new Claim.Place(node.get("place").intValue());
        }
        if (node.has("recurrence")) {
            return new Claim.Recurrence(
                    node.get("recurrence").intValue(), node.has("bound") ? Bound.valueOf(node.get("bound").asString()) : Bound.MIN);
        }
        if (node.has("by")) {
            return new Claim.Deadline(LocalDate.parse(node.get("by").asString()));
        }
        return node.has("front") ? new Claim.Front() : node.has("coverage") ? new Claim.Coverage() : new Claim.Duty();
    }

    private static Seen seen(JsonNode node) {
        var seen = Seen.nothing(node.has("on") ? LocalDate.parse(node.get("on").asString()) : DAY);
        seen = node.has("value") ? seen.value(node.get("value").decimalValue()) : seen;
        seen = node.has("base") ? seen.base(node.get("base").decimalValue()) : seen;
        seen = node.has("reference") ? seen.reference(node.get("reference").decimalValue()) : seen;
        seen = node.has("place") ? seen.place(node.get("place").intValue()) : seen;
        seen = node.has("all") ? seen.covered(node.required("covered").longValue(), node.get("all").longValue()) : seen;
        seen = node.has("times") ? seen.times(node.get("times").intValue(), node.path("over").asBoolean(false)) : seen;
        return node.has("done") ? seen.done(LocalDate.parse(node.get("done").asString())) : seen;
    }
}
