package io.touhao.programme.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.rulebook.pack.PackFault;
import io.touhao.rulebook.pack.PackFiles;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgrammePackTest {

    private static final String SRDI = PackFiles.bundled("programmes").text("srdi.yaml").orElseThrow();

    @Test
    void everyProgrammeIsSoundAndCalledLikeItsFile() {
        assertThat(BundledProgrammes.names()).contains(
                "innovative-sme", "srdi", "little-giant", "single-champion", "integration-model", "green-factory", "smart-factory", "first-unit",
                "technology-innovation");
        assertThat(BundledProgrammes.names()).allSatisfy(name -> {
            var loaded = ProgrammeReader.load(PackFiles.bundled("programmes"), name);
            assertThat(loaded.faults()).as(name).isEmpty();
            assertThat(loaded.sound().id()).isEqualTo(name);
        });
    }

    @Test
    void readsWhatTheClausesSay() {
        var srdi = ProgrammeReader.load(PackFiles.bundled("programmes"), "srdi").sound();
        assertThat(srdi.validityYears().value()).isEqualTo(3);
        assertThat(srdi.validityYears().citation().words()).isEqualTo("工信部企业〔2022〕63号 有效期三年（据转述）");
        assertThat(srdi.duty().orElseThrow().value().atYear(2024)).isEqualTo(LocalDate.of(2024, 4, 30));
        assertThat(srdi.step(Stage.VERIFY).citation().words()).isEqualTo("本省设定（假设）");
        var green = ProgrammeReader.load(PackFiles.bundled("programmes"), "green-factory").sound();
        assertThat(green.step(Stage.ANNOUNCE).span()).isEqualTo(new Span(15, false));
    }

    @Test
    void aStepLeftOutIsToldByFileAndLine() {
        var fault = onlyFault(SRDI.replaceAll("(?m)^  - \\{stage: verify.*\\n", ""));
        assertThat(fault.at().toString()).isEqualTo("srdi.yaml:9");
        assertThat(fault.what()).contains("县级核实");
        assertThat(fault.advice()).contains("不能跳过");
    }

    @Test
    void aMisspeltKeyATwinAndADayThatIsNoneAreTold() {
        assertThat(onlyFault(SRDI.replace("recogniser:", "recognizer:") + "recogniser: 省厅\n").what()).contains("recognizer");
        assertThat(onlyFault(SRDI.replace("{key: truth", "{key: audit")).what()).contains("audit").contains("两次");
        assertThat(onlyFault(SRDI.replace("\"04-30\"", "\"04-31\"")).what()).contains("04-31");
        assertThat(onlyFault(SRDI.replace("pass: 60", "pass: 160")).what()).contains("低于合格线");
    }

    private static PackFault onlyFault(String text) {
        var loaded = ProgrammeReader.load(new PackFiles() {
            @Override
            public Optional<String> text(String name) {
                return Optional.of(text);
            }

            @Override
            public String shown(String name) {
                return name;
            }
        }, "srdi");
        assertThat(loaded.programme()).isEmpty();
        assertThat(loaded.faults()).hasSize(1);
        return loaded.faults().getFirst();
    }
}
