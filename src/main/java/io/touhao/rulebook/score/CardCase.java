package io.touhao.rulebook.score;

import io.touhao.rulebook.FactValue;
import io.touhao.rulebook.Facts;
import io.touhao.rulebook.pack.PackFault;
import io.touhao.rulebook.pack.PackFiles;
import io.touhao.rulebook.pack.PackLine;
import io.touhao.rulebook.pack.PackShape;
import io.touhao.rulebook.pack.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A case of a score card: facts, and what they must give. Cases are data beside the card and are its tests.
 *
 * @param at where it stands
 * @param band the band it must fall into; not looked at where none is given
 */
public record CardCase(PackLine at, String title, Facts facts, Interval expected, Optional<String> band) {

    private static final PackShape SHAPE = PackShape.of("score-cases");

    /** The faults of the cases beside a card, among them every case that comes out otherwise. */
    public static List<PackFault> faults(PackFiles files, ScoreCard card) {
        var name = "cases/" + card.id() + ".yaml";
        var text = files.text(name);
        if (text.isEmpty()) {
            return List.of(new PackFault(new PackLine(files.shown(name), 1), "没有用例。", "请写几个事实和应得的分数。"));
        }
        try {
            var file = YamlFile.read(files.shown(name), text.get());
            var faults = new ArrayList<>(SHAPE.faults(file));
            return faults.isEmpty() ? read(file).stream().flatMap(found -> found.against(card).stream()).toList() : faults;
        } catch (YamlFile.Broken broken) {
            return List.of(new PackFault(broken.at(), "不是合格的 YAML：" + broken.getMessage(), "请检查缩进和冒号。"));
        }
    }

    private static List<CardCase> read(YamlFile file) {
        var cases = file.json().get("cases");
        return IntStream.range(0, cases.size())
                .mapToObj(index -> read(cases.get(index), file.at(List.of("cases", index))))
                .toList();
    }

    private static CardCase read(JsonNode json, PackLine at) {
        var expected = json.has("points")
                ? Interval.of(json.get("points").decimalValue())
                : new Interval(json.get("least").decimalValue(), json.get("most").decimalValue());
        return new CardCase(at, json.get("case").stringValue(), facts(json.get("facts")), expected,
                json.has("band") ? Optional.of(json.get("band").stringValue()) : Optional.empty());
    }

    private static Facts facts(JsonNode json) {
        Map<String, FactValue> facts = new TreeMap<>();
        json.propertyStream().forEach(entry -> facts.put(entry.getKey(), entry.getValue().isBoolean()
                ? FactValue.of(entry.getValue().booleanValue())
                : FactValue.of(entry.getValue().decimalValue())));
        return new Facts(facts);
    }

    private List<PackFault> against(ScoreCard card) {
        var stranger = facts.known().keySet().stream().filter(key -> card.catalogue().find(key).isEmpty()).findFirst();
        if (stranger.isPresent()) {
            return List.of(new PackFault(at, "用例“%s”里没有声明过的事实“%s”。".formatted(title, stranger.get()), "请检查拼写。"));
        }
        var score = card.score(facts);
        var comesOut = score.points().equals(expected.rounded(card.scale()));
        var inBand = band.map(wanted -> score.band().map(Band::id).equals(Optional.of(wanted))).orElse(true);
        return comesOut && inBand ? List.of() : List.of(new PackFault(at,
                "用例“%s”应得 %s%s，算出 %s%s。".formatted(title, expected.words(), band.map(id -> " " + id).orElse(""),
                        score.points().words(), score.band().map(found -> " " + found.id()).orElse("")),
                "请核对细则或用例。"));
    }
}
