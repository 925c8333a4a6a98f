package io.touhao.registry.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a row tells beside the fields of the record: names the enterprise had before (曾用名) and the park it lies in (园区).
 *
 * @param park empty where none is told
 */
record Beside(List<String> formerNames, String park) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PARK = 60;

    Beside {
        formerNames = List.copyOf(formerNames);
    }

    static Beside of(FirmLine line) {
        var names = Arrays.stream(line.get(FirmColumn.FORMER_NAMES).split("[、,，;；]")).map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
        return new Beside(names, line.get(FirmColumn.PARK).strip());
    }

    /** What is wrong with it. */
    Optional<String> fault() {
        if (formerNames.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            return Optional.of("曾用名不超过%d字。".formatted(LONGEST_NAME));
        }
        return park.length() > LONGEST_PARK ? Optional.of("园区名称不超过%d字。".formatted(LONGEST_PARK)) : Optional.empty();
    }

    /** Without what is known already, and without the name it bears. */
    Beside without(Set<String> names, Set<String> parks, String name) {
        return new Beside(formerNames.stream().filter(one -> !names.contains(one) && !one.equals(name)).toList(), parks.contains(park) ? "" : park);
    }

    boolean isEmpty() {
        return formerNames.isEmpty() && park.isEmpty();
    }

    Stream<String> words() {
        return Stream.concat(formerNames.stream().map("曾用名：%s"::formatted), Stream.of(park).filter(one -> !one.isEmpty()).map("园区：%s"::formatted));
    }
}
