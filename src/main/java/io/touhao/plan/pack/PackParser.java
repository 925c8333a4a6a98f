package io.touhao.plan.pack;

import static io.touhao.plan.pack.Json.maybe;
import static io.touhao.plan.pack.Json.stream;
import static io.touhao.plan.pack.Json.text;
import static io.touhao.plan.pack.Json.words;

import io.touhao.rulebook.pack.PackLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        var json = new CommitmentJson(parameters);
        return new PackCommitment(
                text(one, "id"), text(action, "action"), maybe(one, "clause").orElse(text(action, "clause")),
                text(one, "title"), List.of(text(one, "anchor").split(" +")), json.judgement(one),
                maybe(one, "hedge"), json.timing(one.path("due")), json.cascade(one.path("cascade")),
                text(one, "lead"), words(one.path("support")), json.evidence(one), text(one, "indicator"), at);
    }

    private boolean isBroken(List<Object> part) {
        return broken.stream().anyMatch(path -> startsWith(path, part));
    }

    private static boolean startsWith(List<Object> path, List<Object> part) {
        return path.size() >= part.size() && path.subList(0, part.size()).equals(part);
    }
}
