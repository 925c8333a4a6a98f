package io.touhao;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The arrows between modules are those that each {@code package-info} allows. */
class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Touhao.class);

    @Test
    void keepsTheAllowedArrows() {
        MODULES.verify();
    }

    @Test
    void drawsTheModules() {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder("target/modules"))
                .writeModulesAsPlantUml();
    }
}
