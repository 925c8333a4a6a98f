package io.touhao.indicator.pack;

import io.touhao.indicator.Computation;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.fact.FactSources;
import io.touhao.rulebook.pack.PackFault;
import io.touhao.rulebook.pack.PackFiles;
import io.touhao.rulebook.pack.PackLine;
import io.touhao.rulebook.pack.PackShape;
import io.touhao.rulebook.pack.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Loads packs of definitions: each file by itself, then all together. */
public final class IndicatorPacks {

    private static final PackShape SHAPE = PackShape.of("indicator-pack");

    private IndicatorPacks() {}

    /** The packs of these names; what is wrong with any of them stands with it. */
    public static List<IndicatorPack> load(PackFiles files, List<String> names, FactSources sources) {
        var packs = names.stream().map(name -> load(files, name, sources)).toList();
        var ids = packs.stream().flatMap(pack -> pack.indicators().stream()).map(one -> one.id().value())
                .collect(Collectors.toSet());
        var seen = new ArrayList<Indicator>();
        return packs.stream().map(pack -> together(files, pack, ids, seen)).toList();
    }

    private static IndicatorPack load(PackFiles files, String name, FactSources sources) {
        var shown = files.shown(name + ".yaml");
        try {
            var file = YamlFile.read(shown, files.text(name + ".yaml").orElseThrow());
            var faults = SHAPE.faults(file);
            if (!faults.isEmpty()) {
                return new IndicatorPack(name, name, List.of(), faults);
            }
            var reader = new IndicatorReader(file, sources);
            var indicators = reader.read();
            return new IndicatorPack(name, file.json().get("title").stringValue(), indicators, reader.faults());
        } catch (YamlFile.Broken broken) {
            return new IndicatorPack(name, name, List.of(), List.of(
                    new PackFault(broken.at(), "不是合格的 YAML：%s。".formatted(broken.getMessage()), "请检查缩进和冒号。")));
        }
    }

    /** Across packs: versions do not overlap, and what is ranked exists. */
    private static IndicatorPack together(PackFiles files, IndicatorPack pack, Set<String> ids, List<Indicator> seen) {
        var faults = new ArrayList<>(pack.faults());
        var first = new PackLine(files.shown(pack.name() + ".yaml"), 1);
        for (var one : pack.indicators()) {
            if (seen.stream().anyMatch(other -> other.id().equals(one.id())
                    && (other.version() == one.version() || other.inForce().overlaps(one.inForce())))) {
                faults.add(new PackFault(first, "“%s”的两个版本重号，或适用期重叠。".formatted(one.id()), "请给前一版写上 to。"));
            }
            if (one.computation() instanceof Computation.Rank(var of) && !ids.contains(of.value())) {
                faults.add(new PackFault(first, "“%s”按“%s”排位，没有这个指标。".formatted(one.id(), of), "请改正名称。"));
            }
            seen.add(one);
        }
        return new IndicatorPack(pack.name(), pack.title(), pack.indicators(), faults);
    }
}
