package io.touhao.programme.web;

import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.page.list.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names of units as pages print them. */
@Component
class Places {

    private static final UnitPath PROVINCE = UnitPath.of("37");

    private final Units units;
    private final Clock clock;

    Places(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    String name(UnitPath unit) {
        return units.find(unit, LocalDate.now(clock)).map(Unit::name).orElse(unit.value());
    }

    /** Cities of the province, by code. */
    List<Unit> cities() {
        return units.children(PROVINCE, LocalDate.now(clock));
    }

    /** Names of the unit and all below it, by path. */
    Map<UnitPath, String> below(UnitPath root) {
        return units.subtree(root, LocalDate.now(clock)).stream().collect(Collectors.toMap(Unit::path, Unit::name, (one, other) -> one));
    }

    /** The unit and all below it as choices of a filter. */
    List<Option> options(UnitPath root) {
        return units.subtree(root, LocalDate.now(clock)).stream().map(unit -> new Option(unit.code(), unit.shortName())).toList();
    }

    Function<String, String> byPath(UnitPath root) {
        var names = below(root);
        return path -> names.getOrDefault(UnitPath.of(path), path);
    }
}
