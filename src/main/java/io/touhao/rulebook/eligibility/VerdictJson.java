package io.touhao.rulebook.eligibility;

import io.touhao.rulebook.FactSheet;
import io.touhao.rulebook.FactValue;
import io.touhao.rulebook.score.Interval;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A verdict for machines: {@code {"verdict", "score", "parts": {}, "reasons": [{"id", "clause", "passed", "have", "need",
 * "gap"}]}}. Points that are open, and what is unknown, are null.
 */
public final class VerdictJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private VerdictJson() {}

    public static JsonNode of(Verdict verdict) {
        var json = JSON.objectNode();
        json.put("verdict", verdict.outcome().verdict());
        json.set("score", verdict.score().map(score -> points(score.points())).orElse(JSON.nullNode()));
        var parts = json.putObject("parts");
        verdict.score().ifPresent(score -> score.parts().forEach(part -> parts.set(part.part().id(), points(part.points()))));
        var reasons = json.putArray("reasons");
        verdict.reasons().forEach(finding -> reasons.add(reason(finding)));
        return json;
    }

    private static ObjectNode reason(Finding finding) {
        var json = JSON.objectNode();
        json.put("id", finding.condition().id());
        json.put("clause", finding.condition().citation().words());
        json.set("passed", finding.outcome() == Outcome.UNKNOWN ? JSON.nullNode() : JSON.booleanNode(finding.outcome() == Outcome.MET));
        json.set("have", finding.have().map(FactSheet::node).orElse(JSON.nullNode()));
        json.set("need", figure(finding.need()));
        json.set("gap", figure(finding.gap()));
        return json;
    }

    private static JsonNode points(Interval points) {
        return points.isExact() ? figure(Optional.of(points.least())) : JSON.nullNode();
    }

    private static JsonNode figure(Optional<BigDecimal> figure) {
        return figure.map(value -> FactSheet.node(FactValue.of(value))).orElse(JSON.nullNode());
    }
}
