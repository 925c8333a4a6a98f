package io.touhao.registry.profile;

import io.touhao.directory.Level;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Counties and zones of a subtree by what people call them: code, path, name, or city and name. */
final class CountyNames {

    private final Map<String, TreeSet<UnitPath>> byName = new HashMap<>();
    private final Map<UnitPath, Unit> units = new HashMap<>();

    CountyNames(List<Unit> subtree) {
        subtree.forEach(unit -> units.put(unit.path(), unit));
        subtree.stream().filter(unit -> unit.level() == Level.COUNTY || unit.level() == Level.ZONE).forEach(this::name);
    }

    private void name(Unit unit) {
        for (var called : List.of(unit.code(), unit.path().value(), unit.name(), unit.shortName(), full(unit))) {
            byName.computeIfAbsent(called, none -> new TreeSet<>()).add(unit.path());
        }
    }

    Read read(String text) {
        var found = byName.getOrDefault(text, new TreeSet<>());
        if (found.isEmpty()) {
            return Read.wrong("“%s”不是您辖区里的县（市、区）或功能区。", text);
        }
        return found.size() == 1
                ? Read.of(found.first().value())
                : Read.wrong("“%s”有 %d 个，写成“%s”或 6 位代码。", text, found.size(), full(units.get(found.first())));
    }

    private String full(Unit unit) {
        var city = units.get(unit.path().parent());
        return (city == null ? "" : city.name()) + unit.name();
    }
}
