package io.touhao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/** A module uses only modules of lower floors; within the spine the one direction is plan, commitment, indicator. */
class FloorsTest {

    private static final List<List<String>> FLOORS = List.of(
            List.of("quantity", "page"),
            List.of("directory", "registry", "rulebook"),
            List.of("access", "indicator", "commitment", "plan"),
            List.of("monitoring", "programme", "service", "matching", "efficiency", "quota", "chain", "identifier"),
            List.of("review"),
            List.of("report", "portal"));

    /** Arrows within a floor that the design allows. */
    private static final Map<String, List<String>> WITHIN = Map.of(
            "page", List.of("quantity"),
            "registry", List.of("directory"),
            "rulebook", List.of("directory", "registry"),
            "plan", List.of("commitment", "indicator"),
            "commitment", List.of("indicator"));

    private static final Map<String, Integer> FLOOR = IntStream.range(0, FLOORS.size())
            .boxed()
            .flatMap(floor -> FLOORS.get(floor).stream().map(module -> Map.entry(module, floor)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final ApplicationModules MODULES = ApplicationModules.of(Touhao.class);

    @Test
    void everyModuleStandsOnAFloor() {
        assertThat(MODULES.stream().map(FloorsTest::name)).allSatisfy(name -> assertThat(FLOOR).containsKey(name));
    }

    @Test
    void everyArrowPointsDown() {
        assertThat(MODULES.stream()).allSatisfy(module -> assertThat(used(module))
                .allSatisfy(other -> assertThat(pointsDown(name(module), other))
                        .as("%s uses %s", name(module), other)
                        .isTrue()));
    }

    private static boolean pointsDown(String from, String to) {
        return FLOOR.get(to) < FLOOR.get(from) || WITHIN.getOrDefault(from, List.of()).contains(to);
    }

    private static List<String> used(ApplicationModule module) {
        return module.getDependencies(MODULES, DependencyDepth.IMMEDIATE)
                .stream()
                .map(dependency -> name(dependency.getTargetModule()))
                .distinct()
                .toList();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
