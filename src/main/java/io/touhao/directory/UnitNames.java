package io.touhao.directory;

import io.touhao.page.list.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names of units as pages print them, by today's tree. */
@Component
public class UnitNames {

    private final Units units;
    private final Clock clock;

    UnitNames(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** The full name; of one that is gone its path. */
    public String name(UnitPath unit) {
        return units.find(unit, LocalDate.now(clock)).map(Unit::name).orElse(unit.value());
    }

    /** Names of the unit and all below it, by path. */
    public Map<UnitPath, String> below(UnitPath root) {
        return units.subtree(root, LocalDate.now(clock)).stream().collect(Collectors.toMap(Unit::path, Unit::name, (one, other) -> one));
    }

    /** Short names of the unit and all below it by the text of their path, which stays where there is no name. */
    public Function<String, String> shortNames(UnitPath root) {
        var names = units.subtree(root, LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(unit -> unit.path().value(), Unit::shortName, (one, other) -> one));
        return path -> names.getOrDefault(path, path);
    }

    /** The unit and all below it as choices of a filter, by code. */
    public List<Option> options(UnitPath root) {
        return units.subtree(root, LocalDate.now(clock)).stream().map(unit -> new Option(unit.code(), unit.shortName())).toList();
    }
}
