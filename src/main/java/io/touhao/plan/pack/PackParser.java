package io.touhao.plan.pack;

import io.touhao.directory.Level;
import io.touhao.quantity.Bound;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Turns the parts of a pack that keep the schema into records. */
final class PackParser {

    private final PackSources sources;
    private final List<List<Object>> broken;
    private PackParameters parameters = PackParameters.USUAL;

    PackParser(PackSources sources, List<List<Object>> broken) {
        this.sources = sources;
        this.broken = broken;
    }

    /** The pack, or none where its head is broken. */
    Optional<PlanPack> pack(String rendition) {
        if (isBroken(List.of("plan")) || isBroken(List.of("offices"))) {
            return Optional.empty();
        }
        var plan = sources.plan().json();
        parameters = parameters(plan.path("parameters"));
        var actions = IntStream.range(0, sources.actions().size()).boxed().flatMap(this::action).toList();
        return Optional.of(new PlanPack(
                text(plan, "pack"), document(plan.path("document")), plan.path("year").asInt(), text(plan, "unit"),
                parameters, offices(), actions, rendition));
    }

    private static PackDocument document(JsonNode document) {
        return new PackDocument(
                text(document, "number"), text(document, "title"), text(document, "short"), text(document, "issuer"),
                LocalDate.parse(text(document, "date")));
    }

    private static PackParameters parameters(JsonNode parameters) {
        return new PackParameters(
                parameters.path("about").path("points").decimalValue(),
                parameters.path("about").path("share").decimalValue(),
                parameters.path("front").path("place").asInt(),
                parameters.path("trend").path("step").decimalValue());
    }

    private List<PackOffice> offices() {
        return sources.offices().stream()
                .flatMap(file -> stream(file.json()))
                .map(office -> new PackOffice(
                        text(office, "name"), text(office, "shortName"), words(office.path("fields")),
                        office.path("assumed").asBoolean(false)))
                .toList();
    }

    private Stream<PackAction> action(int index) {
        var file = sources.actions().get(index).json();
        if (broken.stream().anyMatch(path -> path.size() <= 3 && startsWith(path, List.of("actions", index)))) {
            return Stream.empty();
        }
        var commitments = IntStream.range(0, file.path("commitments").size())
                .filter(at -> !isBroken(List.of("actions", index, "commitments", at)))
                .mapToObj(at -> commitment(file, file.path("commitments").path(at),
                        sources.at(List.of("actions", index, "commitments", at))))
                .toList();
        return Stream.of(new PackAction(
                text(file, "action"), text(file, "clause"), text(file, "title"), text(file, "lead"), commitments));
    }

    private PackCommitment commitment(JsonNode action, JsonNode one, PackLine at) {
        return new PackCommitment(
                text(one, "id"), text(action, "action"), maybe(one, "clause").orElse(text(action, "clause")),
                text(one, "title"), List.of(text(one, "anchor").split(" +")),
                judgement(text(one, "kind"), one.path("target")), maybe(one, "hedge"), timing(one.path("due")),
                cascade(one.path("cascade")), text(one, "lead"), words(one.path("support")),
                stream(one.path("evidence")).map(PackParser::evidence).toList(), text(one, "indicator"), at);
    }

    private Judgement judgement(String kind, JsonNode target) {
        var subject = text(target, "subject");
        return switch (kind) {
            case "about", "min", "max", "exact" -> quantity(subject, bound(kind), target);
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
            default -> throw new IllegalArgumentException("a kind that the schema lets through: " + kind);
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

    private static Timing timing(JsonNode due) {
        var stated = maybe(due, "text");
        if (due.has("review")) {
            return new Timing.Review(
                    LocalDate.parse(text(due, "review")), Period.parse(text(due, "every")), stated);
        }
        return due.has("until")
                ? new Timing.Recurring(LocalDate.parse(text(due, "until")), stated)
                : new Timing.By(LocalDate.parse(text(due, "by")), stated);
    }

    private static PackCascade cascade(JsonNode cascade) {
        var rule = PackCascade.Rule.valueOf(text(cascade, "rule").toUpperCase(Locale.ROOT));
        var to = maybe(cascade, "to").map(word -> Level.valueOf(word.toUpperCase(Locale.ROOT)));
        var list = new LinkedHashMap<String, BigDecimal>();
        cascade.path("list").properties().forEach(entry -> list.put(entry.getKey(), entry.getValue().decimalValue()));
        return new PackCascade(rule, to.orElse(Level.PROVINCE), list);
    }

    private static EvidenceItem evidence(JsonNode item) {
        return new EvidenceItem(EvidenceKind.of(text(item, "kind")), text(item, "what"));
    }

    private boolean isBroken(List<Object> part) {
        return broken.stream().anyMatch(path -> startsWith(path, part));
    }

    private static boolean startsWith(List<Object> path, List<Object> part) {
        return path.size() >= part.size() && path.subList(0, part.size()).equals(part);
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }

    private static Optional<String> maybe(JsonNode node, String key) {
        return Optional.of(text(node, key)).filter(text -> !text.isEmpty());
    }

    private static List<String> words(JsonNode array) {
        return stream(array).map(JsonNode::asString).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
