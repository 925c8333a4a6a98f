package io.touhao.rulebook.eligibility;

import io.touhao.rulebook.CatalogueReader;
import io.touhao.rulebook.FactCatalogue;
import io.touhao.rulebook.pack.PackFault;
import io.touhao.rulebook.pack.PackFiles;
import io.touhao.rulebook.pack.PackLine;
import io.touhao.rulebook.pack.PackShape;
import io.touhao.rulebook.pack.YamlFile;
import io.touhao.rulebook.score.CardText;
import java.util.List;
import java.util.Optional;

/** Loads packs of conditions with their catalogue of facts: shape first, then every rule by type and as SQL. */
public final class PackLoader {

    private static final PackShape SHAPE = PackShape.of("eligibility");

    private final PackFiles files;

    public PackLoader(PackFiles files) {
        this.files = files;
    }

    /** A pack out of words that were kept. */
    public static EligibilityPack again(CardText words) {
        return new PackLoader(new PackFiles() {
            @Override
            public Optional<String> text(String name) {
                return Optional.of(name.startsWith("facts/") ? words.facts() : words.card());
            }

            @Override
            public String shown(String name) {
                return name;
            }
        }).load("pack").sound();
    }

    /** The pack in the file of this name, or all its faults. */
    public LoadedPack load(String name) {
        try {
            var text = files.text(name + ".yaml");
            return text.isEmpty() ? faulty(name, List.of(missing(name + ".yaml"))) : load(name, text.get());
        } catch (YamlFile.Broken broken) {
            return faulty(name, List.of(new PackFault(broken.at(), "不是合格的 YAML：" + broken.getMessage(), "请检查缩进和冒号。")));
        }
    }

    private LoadedPack load(String name, String text) throws YamlFile.Broken {
        var file = YamlFile.read(files.shown(name + ".yaml"), text);
        var faults = SHAPE.faults(file);
        if (!faults.isEmpty()) {
            return faulty(name, faults);
        }
        var place = "facts/" + file.json().get("facts").stringValue() + ".yaml";
        var facts = files.text(place);
        return facts.isEmpty() ? faulty(name, List.of(missing(place))) : load(name, file, place, new CardText(text, facts.get()));
    }

    private LoadedPack load(String name, YamlFile file, String place, CardText text) throws YamlFile.Broken {
        var facts = YamlFile.read(files.shown(place), text.facts());
        var faults = CatalogueReader.faults(facts);
        return faults.isEmpty() ? read(name, file, CatalogueReader.read(facts), text) : faulty(name, faults);
    }

    private static LoadedPack read(String name, YamlFile file, FactCatalogue catalogue, CardText text) {
        var reader = new PackReader(file, catalogue);
        var pack = reader.read(text);
        return reader.faults().isEmpty() ? new LoadedPack(name, pack, List.of()) : faulty(name, reader.faults());
    }

    private PackFault missing(String place) {
        return new PackFault(new PackLine(files.shown(place), 1), "没有这个文件。", "请补上，或改正名称。");
    }

    private static LoadedPack faulty(String name, List<PackFault> faults) {
        return new LoadedPack(name, Optional.empty(), faults);
    }
}
