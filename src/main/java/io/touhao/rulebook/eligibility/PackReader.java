package io.touhao.rulebook.eligibility;

import io.touhao.directory.UnitPath;
import io.touhao.rulebook.Citation;
import io.touhao.rulebook.FactCatalogue;
import io.touhao.rulebook.RuleCompiler;
import io.touhao.rulebook.Standing;
import io.touhao.rulebook.pack.PackFault;
import io.touhao.rulebook.pack.YamlFile;
import io.touhao.rulebook.score.CardText;
import io.touhao.rulebook.score.PartReader;
import io.touhao.rulebook.score.ScoreCard;
import io.touhao.rulebook.score.Ties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a pack whose shape is right, and collects what is wrong with its rules. */
final class PackReader {

    private final YamlFile file;
    private final FactCatalogue catalogue;
    private final RuleCompiler compiler;
    private final List<PackFault> faults = new ArrayList<>();

    PackReader(YamlFile file, FactCatalogue catalogue) {
        this.file = file;
        this.catalogue = catalogue;
        this.compiler = new RuleCompiler(catalogue);
    }

    /** What was wrong; to be asked after reading. */
    List<PackFault> faults() {
        return List.copyOf(faults);
    }

    /** The pack; none where a condition cannot be read. */
    Optional<EligibilityPack> read(CardText text) {
        var json = file.json();
        var source = citation(json.get("source"));
        var card = json.has("score") ? Optional.of(card(json, source, text)) : Optional.<ScoreCard>empty();
        var pack = new ConditionReader(file, catalogue, compiler, card, faults).read(source)
                .map(conditions -> new EligibilityPack(
                        text(json, "pack"), text(json, "series"), text(json, "title"), json.get("edition").intValue(),
                        json.has("region") ? Optional.of(UnitPath.of(text(json, "region"))) : Optional.empty(),
                        day(json.get("effective"), "from").orElseThrow(), day(json.get("effective"), "to"), transition(json, source),
                        catalogue, conditions, card, source, text, Map.of()));
        pack.ifPresent(found -> faults.addAll(Sayable.faults(found, file)));
        return pack;
    }

    private ScoreCard card(JsonNode json, Citation source, CardText text) {
        var score = json.get("score");
        return new ScoreCard(
                text(json, "pack"), text(json, "title"), json.get("edition").intValue(), UnitPath.ALL, Set.of(), Optional.empty(),
                Optional.empty(), catalogue, BigDecimal.ZERO, score.get("bounds").get("min").decimalValue(),
                score.get("bounds").get("max").decimalValue(), score.get("scale").intValue(), Ties.SHARED, 0, List.of(),
                new PartReader(file, catalogue, compiler, faults).parts(List.of("score", "parts"), source), source, text);
    }

    private static Optional<Transition> transition(JsonNode json, Citation source) {
        var transition = json.path("transition");
        return day(transition, "reviewsUntil").map(until -> new Transition(until, text(transition, "words"),
                transition.has("source") ? citation(transition.get("source")) : source));
    }

    static Citation citation(JsonNode source) {
        return new Citation(text(source, "document"), source.path("clause").stringValue(""), Standing.of(text(source, "standing")));
    }

    private static Optional<LocalDate> day(JsonNode json, String key) {
        return json.path(key).isString() ? Optional.of(LocalDate.parse(json.get(key).stringValue())) : Optional.empty();
    }

    private static String text(JsonNode json, String key) {
        return json.get(key).stringValue();
    }
}
