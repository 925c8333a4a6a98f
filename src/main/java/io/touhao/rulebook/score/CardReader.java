package io.touhao.rulebook.score;

import io.touhao.directory.Level;
import io.touhao.directory.UnitPath;
import io.touhao.rulebook.FactCatalogue;
import io.touhao.rulebook.RuleCompiler;
import io.touhao.rulebook.pack.PackFault;
import io.touhao.rulebook.pack.YamlFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads a score card whose shape is right, and collects what is wrong with its rules. */
final class CardReader {

    private final YamlFile file;
    private final FactCatalogue catalogue;
    private final RuleCompiler compiler;
    private final List<PackFault> faults = new ArrayList<>();

    CardReader(YamlFile file, FactCatalogue catalogue, RuleCompiler compiler) {
        this.file = file;
        this.catalogue = catalogue;
        this.compiler = compiler;
    }

    /** What was wrong; to be asked after reading. */
    List<PackFault> faults() {
        return List.copyOf(faults);
    }

    ScoreCard read(CardText words) {
        var json = file.json();
        var source = PartReader.source(json).orElseThrow();
        var levels = json.get("levels").valueStream()
                .map(level -> Level.valueOf(level.stringValue().toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        var card = new ScoreCard(
                text(json, "card"), text(json, "title"), json.get("version").intValue(), UnitPath.of(text(json, "region")),
                levels, day(json, "from"), day(json, "to"), catalogue, decimal(json, "base", BigDecimal.ZERO),
                bound(json, "min"), bound(json, "max"), json.get("scale").intValue(),
                Ties.valueOf(text(json, "ties").toUpperCase(Locale.ROOT)), json.get("objectionDays").intValue(), bands(json),
                new PartReader(file, catalogue, compiler, faults).parts(List.of("parts"), source), source, words);
        demandOnce(card);
        return card;
    }

    private void demandOnce(ScoreCard card) {
        var seen = new HashSet<String>();
        for (var part = 0; part < card.parts().size(); part++) {
            for (var item = 0; item < card.parts().get(part).items().size(); item++) {
                var id = card.parts().get(part).items().get(item).id();
                if (!seen.add(id)) {
                    fault(List.of("parts", part, "items", item, "id"), "编号“%s”用了两次。".formatted(id), "请改成不同的编号。");
                }
            }
        }
    }

    private static List<Band> bands(JsonNode json) {
        return json.get("bands").valueStream()
                .map(band -> new Band(text(band, "id"), text(band, "title"), band.get("from").decimalValue()))
                .sorted(Comparator.comparing(Band::from).reversed())
                .toList();
    }


    private static Optional<LocalDate> day(JsonNode json, String end) {
        var day = json.path("effective").path(end);
        return day.isString() ? Optional.of(LocalDate.parse(day.stringValue())) : Optional.empty();
    }

    private static BigDecimal bound(JsonNode json, String end) {
        return json.get("bounds").get(end).decimalValue();
    }

    private static BigDecimal decimal(JsonNode json, String key, BigDecimal otherwise) {
        return json.has(key) ? json.get(key).decimalValue() : otherwise;
    }

    private static String text(JsonNode json, String key) {
        return json.get(key).stringValue();
    }

    private void fault(List<Object> path, String what, String advice) {
        faults.add(new PackFault(file.at(path), what, advice));
    }
}
