package io.touhao.rulebook;

import io.touhao.rulebook.Fact.Limit;
import io.touhao.rulebook.pack.PackFault;
import io.touhao.rulebook.pack.PackShape;
import io.touhao.rulebook.pack.YamlFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads a catalogue of facts out of its file. */
public final class CatalogueReader {

    private static final PackShape SHAPE = PackShape.of("fact-catalogue");

    private CatalogueReader() {}

    /** What is wrong with the file; nothing where it can be read. */
    public static List<PackFault> faults(YamlFile file) {
        var faults = new ArrayList<>(SHAPE.faults(file));
        return faults.isEmpty() ? limits(file) : faults;
    }

    /** The catalogue of a file without faults. */
    public static FactCatalogue read(YamlFile file) {
        var json = file.json();
        var facts = json.get("facts").valueStream().map(CatalogueReader::fact).toList();
        return new FactCatalogue(json.get("catalogue").stringValue(), json.get("title").stringValue(), parameters(json), facts);
    }

    /** An end that names a fact must name one of this catalogue. */
    private static List<PackFault> limits(YamlFile file) {
        var catalogue = read(file);
        var faults = new ArrayList<PackFault>();
        for (var index = 0; index < catalogue.facts().size(); index++) {
            var fact = catalogue.facts().get(index);
            for (var end : Map.of("least", fact.least(), "most", fact.most()).entrySet()) {
                if (end.getValue().orElse(null) instanceof Limit.Of(var other) && catalogue.find(other).isEmpty()) {
                    faults.add(new PackFault(file.at(List.of("facts", index, end.getKey())),
                            "“%s”的界限“%s”不是本目录的事实。".formatted(fact.key(), other), "请写数，或目录里的事实名。"));
                }
            }
        }
        return faults;
    }

    private static Map<String, BigDecimal> parameters(JsonNode json) {
        var parameters = new TreeMap<String, BigDecimal>();
        json.path("parameters").propertyStream().forEach(entry -> parameters.put(entry.getKey(), entry.getValue().decimalValue()));
        return parameters;
    }

    private static Fact fact(JsonNode json) {
        return new Fact(
                json.get("key").stringValue(), Fact.Type.valueOf(json.get("type").stringValue().toUpperCase(Locale.ROOT)),
                json.get("title").stringValue(), json.path("unit").stringValue(""), limit(json, "least"), limit(json, "most"),
                json.has("step") ? json.get("step").decimalValue() : BigDecimal.ONE,
                Fact.Source.valueOf(json.get("from").stringValue().toUpperCase(Locale.ROOT)),
                !json.path("given").booleanValue(false), json.get("rule").stringValue(), choices(json));
    }

    private static List<Fact.Choice> choices(JsonNode json) {
        return json.path("words").propertyStream()
                .map(word -> new Fact.Choice(word.getKey(), word.getValue().stringValue()))
                .toList();
    }

    private static Optional<Limit> limit(JsonNode json, String end) {
        if (!json.has(end)) {
            return Optional.empty();
        }
        var node = json.get(end);
        return Optional.of(node.isNumber() ? new Limit.At(node.decimalValue()) : new Limit.Of(node.stringValue()));
    }
}
