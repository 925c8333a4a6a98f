package io.touhao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/** The arrows between modules are those that each {@code package-info} allows. */
class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Touhao.class);
    private static final Path DRAWING = Path.of("docs/modules.md");

    @Test
    void keepsTheAllowedArrows() {
        MODULES.verify();
    }

    /** The drawing is made from the code; where it is out of date it is written anew, and the test says so. */
    @Test
    void theDrawingShowsTheArrowsThereAre() throws IOException {
        var drawn = Files.exists(DRAWING) ? Files.readString(DRAWING) : "";
        Files.writeString(DRAWING, drawing());
        assertThat(drawn).as("%s was out of date and has been written anew", DRAWING).isEqualTo(drawing());
    }

    private static String drawing() {
        var arrows = MODULES.stream()
                .flatMap(module -> module.getDependencies(MODULES, DependencyDepth.IMMEDIATE).stream()
                        .map(dependency -> "    %s --> %s".formatted(name(module), name(dependency.getTargetModule()))))
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
        return """
                # Modules

                Made from the code by `ModularityTest`; an arrow reads “uses”.

                ```mermaid
                graph TD
                %s
                ```
                """.formatted(arrows);
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
