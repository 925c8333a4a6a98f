package io.touhao.plan.pack;

import static io.touhao.plan.pack.Json.maybe;
import static io.touhao.plan.pack.Json.stream;
import static io.touhao.plan.pack.Json.text;

import io.touhao.commitment.EvidenceItem;
import io.touhao.commitment.EvidenceKind;
import io.touhao.directory.Level;
import io.touhao.quantity.Bound;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the parts of a commitment that keep the schema; {@link CommitmentWriter} writes them. */
final class CommitmentJson {

    private final PackParameters parameters;

    CommitmentJson(PackParameters parameters) {
        this.parameters = parameters;
    }

    Judgement judgement(JsonNode commitment) {
        var target = commitment.path("target");
        var subject = text(target, "subject");
        return switch (text(commitment, "kind")) {
            case "about", "min", "max", "exact" -> quantity(subject, bound(text(commitment, "kind")), target);
            case "trend" -> new Judgement.Trend(
                    subject, Judgement.Direction.valueOf(text(target, "direction").toUpperCase(Locale.ROOT)),
                    text(target, "against"), parameters.trendStep());
            case "comparison" -> new Judgement.Comparison(
                    subject, relation(text(target, "relation")), text(target, "reference"), text(target, "series"));
            case "rank" -> new Judgement.Rank(subject, target.path("place").asInt(), text(target, "among"));
            case "standing" -> new Judgement.Standing(subject, text(target, "among"), parameters.frontPlace());
            case "coverage" -> new Judgement.Coverage(subject, text(target, "denominator"));
            case "recurrence" -> new Judgement.Recurrence(
                    subject, Period.parse(text(target, "every")), target.path("times").asInt(),
                    bound(text(target, "bound")));
            case "deliverable" -> new Judgement.Deliverable(subject, target.path("value").asInt(), text(target, "unit"));
            case "deadline" -> new Judgement.Deadline(subject);
            case "duty" -> new Judgement.StandingDuty(subject);
            default -> throw new IllegalArgumentException("a kind that the schema lets through: " + commitment);
        };
    }

    private Judgement quantity(String subject, Bound bound, JsonNode target) {
        var measure = measure(text(target, "measure"), maybe(target, "counting"));
        var value = target.path("value").decimalValue();
        var tolerance = bound == Bound.ABOUT ? parameters.tolerance(measure, value) : BigDecimal.ZERO;
        return new Judgement.Quantity(subject, measure, value, text(target, "unit"), bound, tolerance);
    }

    private static Measure measure(String measure, Optional<String> counting) {
        return measure.equals("count")
                ? counting.filter("events"::equals).isPresent() ? Measure.COUNT_EVENTS : Measure.COUNT_DISTINCT
                : Measure.valueOf(measure.toUpperCase(Locale.ROOT));
    }

    private static Bound bound(String word) {
        return Bound.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Judgement.Relation relation(String word) {
        return Judgement.Relation.valueOf(word.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }

    Timing timing(JsonNode due) {
        var stated = maybe(due, "text");
        if (due.has("review")) {
            return new Timing.Review(
                    LocalDate.parse(text(due, "review")), Period.parse(text(due, "every")), stated);
        }
        return due.has("until")
                ? new Timing.Recurring(LocalDate.parse(text(due, "until")), stated)
                : new Timing.By(LocalDate.parse(text(due, "by")), stated);
    }

    PackCascade cascade(JsonNode cascade) {
        var rule = PackCascade.Rule.valueOf(text(cascade, "rule").toUpperCase(Locale.ROOT));
        var to = maybe(cascade, "to").map(word -> Level.valueOf(word.toUpperCase(Locale.ROOT)));
        var list = new LinkedHashMap<String, BigDecimal>();
        cascade.path("list").properties().forEach(entry -> list.put(entry.getKey(), entry.getValue().decimalValue()));
        var reviews = stream(cascade.path("review"))
                .map(level -> Level.valueOf(level.asString().toUpperCase(Locale.ROOT)))
                .toList();
        return new PackCascade(rule, to.orElse(Level.PROVINCE), list, reviews);
    }

    List<EvidenceItem> evidence(JsonNode commitment) {
        return stream(commitment.path("evidence"))
                .map(item -> new EvidenceItem(EvidenceKind.of(text(item, "kind")), text(item, "what")))
                .toList();
    }
}
