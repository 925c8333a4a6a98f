package io.touhao.service.inspect.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.rulebook.pack.PackFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionPackTest {

    private static final PackFiles OURS = PackFiles.bundled("inspection");

    @TempDir
    private Path folder;

    @Test
    void ourPackIsSoundAndEveryKindHasItsList() {
        var rules = InspectionPack.load(OURS, "shandong-2023").sound();
        assertThat(rules.kinds()).hasSize(5).allSatisfy(kind -> assertThat(rules.list(kind.list())).isPresent());
        assertThat(rules.lists()).allSatisfy(list -> assertThat(list.items()).hasSizeGreaterThan(5));
    }

    @Test
    void aPackThatContradictsItselfIsToldByFileAndLine() throws IOException {
        assertThat(faults("list: civil-explosives,", "list: nothing,")).contains("没有检查单“nothing”");
        assertThat(faults("{workingDays: 10, most: 30", "{workingDays: 40, most: 30")).contains("通常期限比最长期限还长");
        assertThat(faults("{id: \"1.2\", what: 产量", "{id: \"1.1\", what: 产量")).contains("1.1 写了两次");
        assertThat(faults("inspectors: 2", "inspectors: 1")).isNotEmpty();
        assertThat(faults("pack: inspection-shandong-2023", "pack: [")).contains("不是合格的 YAML");
    }

    private String faults(String before, String after) throws IOException {
        var text = OURS.text("shandong-2023.yaml").orElseThrow();
        assertThat(text).contains(before);
        Files.writeString(folder.resolve("changed.yaml"), text.replaceFirst(java.util.regex.Pattern.quote(before), after));
        return InspectionPack.load(PackFiles.folder(folder), "changed").faults().toString();
    }
}
