package io.touhao.rulebook.score;

import io.touhao.rulebook.CatalogueReader;
import io.touhao.rulebook.RuleCompiler;
import io.touhao.rulebook.pack.PackFault;
import io.touhao.rulebook.pack.PackFiles;
import io.touhao.rulebook.pack.PackLine;
import io.touhao.rulebook.pack.PackShape;
import io.touhao.rulebook.pack.YamlFile;
import java.util.List;
import java.util.Optional;

/** Loads a score card with its catalogue of facts: shape first, then every rule by type. */
public final class CardLoader {

    private static final PackShape SHAPE = PackShape.of("score-card");

    private final PackFiles files;
    private final String name;

    private CardLoader(PackFiles files, String name) {
        this.files = files;
        this.name = name;
    }

    /** The card of this name in a folder of score cards, or all its faults. */
    public static LoadedCard load(PackFiles files, String name) {
        return new CardLoader(files, name).load();
    }

    /** A card out of words that were kept. */
    public static ScoreCard again(CardText words) {
        return load(new PackFiles() {
            @Override
            public Optional<String> text(String name) {
                return Optional.of(name.startsWith("facts/") ? words.facts() : words.card());
            }

            @Override
            public String shown(String name) {
                return name;
            }
        }, "card").sound();
    }

    private LoadedCard load() {
        try {
            var text = files.text(name + ".yaml");
            return text.isEmpty() ? missing(name + ".yaml") : load(text.get());
        } catch (YamlFile.Broken broken) {
            return faulty(List.of(new PackFault(broken.at(), "不是合格的 YAML：" + broken.getMessage(), "请检查缩进和冒号。")));
        }
    }

    private LoadedCard load(String text) throws YamlFile.Broken {
        var file = YamlFile.read(files.shown(name + ".yaml"), text);
        var faults = SHAPE.faults(file);
        if (!faults.isEmpty()) {
            return faulty(faults);
        }
        var place = "facts/" + file.json().get("facts").stringValue() + ".yaml";
        var facts = files.text(place);
        return facts.isEmpty() ? missing(place) : load(file, YamlFile.read(files.shown(place), facts.get()),
                new CardText(text, facts.get()));
    }

    private LoadedCard load(YamlFile file, YamlFile facts, CardText words) {
        var faults = CatalogueReader.faults(facts);
        if (!faults.isEmpty()) {
            return faulty(faults);
        }
        var catalogue = CatalogueReader.read(facts);
        var reader = new CardReader(file, catalogue, new RuleCompiler(catalogue));
        var card = reader.read(words);
        return reader.faults().isEmpty() ? new LoadedCard(name, Optional.of(card), List.of()) : faulty(reader.faults());
    }

    private LoadedCard missing(String place) {
        return faulty(List.of(new PackFault(new PackLine(files.shown(place), 1), "没有这个文件。", "请补上，或改正名称。")));
    }

    private LoadedCard faulty(List<PackFault> faults) {
        return new LoadedCard(name, Optional.empty(), faults);
    }
}
