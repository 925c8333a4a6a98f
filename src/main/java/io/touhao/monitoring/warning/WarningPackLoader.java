package io.touhao.monitoring.warning;

import io.touhao.rulebook.CatalogueReader;
import io.touhao.rulebook.FactCatalogue;
import io.touhao.rulebook.pack.PackFault;
import io.touhao.rulebook.pack.PackFiles;
import io.touhao.rulebook.pack.PackLine;
import io.touhao.rulebook.pack.PackShape;
import io.touhao.rulebook.pack.YamlFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loads a pack of warnings with its catalogues of facts: shape first, then every rule by type. */
final class WarningPackLoader {

    private static final PackShape SHAPE = PackShape.of("warnings");

    private final PackFiles files;
    private final List<PackFault> faults = new ArrayList<>();

    private WarningPackLoader(PackFiles files) {
        this.files = files;
    }

    /** The pack that the platform brings along. */
    static WarningPack bundled() {
        return load(PackFiles.bundled("warnings"), "shandong-2023.yaml").sound();
    }

    static LoadedWarnings load(PackFiles files, String name) {
        return new WarningPackLoader(files).load(name);
    }

    private LoadedWarnings load(String name) {
        var file = read(name);
        file.ifPresent(yaml -> faults.addAll(SHAPE.faults(yaml)));
        var facts = catalogues();
        if (file.isEmpty() || !faults.isEmpty()) {
            return new LoadedWarnings(Optional.empty(), faults);
        }
        var reader = new WarningPackReader(file.get(), facts);
        var pack = reader.read();
        return new LoadedWarnings(reader.faults().isEmpty() ? Optional.of(pack) : Optional.empty(), reader.faults());
    }

    private Map<SubjectKind, FactCatalogue> catalogues() {
        var all = new EnumMap<SubjectKind, FactCatalogue>(SubjectKind.class);
        for (var kind : SubjectKind.values()) {
            var name = kind == SubjectKind.FIRM ? "firm" : "group";
            read("facts/" + name + ".yaml").ifPresent(file -> {
                var wrong = CatalogueReader.faults(file);
                faults.addAll(wrong);
                if (wrong.isEmpty()) {
                    all.put(kind, CatalogueReader.read(file));
                }
            });
        }
        return all;
    }

    private Optional<YamlFile> read(String name) {
        try {
            var text = files.text(name);
            if (text.isEmpty()) {
                faults.add(new PackFault(new PackLine(files.shown(name), 1), "没有这个文件。", "请补上，或改正名称。"));
                return Optional.empty();
            }
            return Optional.of(YamlFile.read(files.shown(name), text.get()));
        } catch (YamlFile.Broken broken) {
            faults.add(new PackFault(broken.at(), "不是合格的 YAML：" + broken.getMessage(), "请检查缩进和冒号。"));
            return Optional.empty();
        }
    }
}
