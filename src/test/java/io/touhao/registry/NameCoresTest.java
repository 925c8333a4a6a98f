package io.touhao.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameCoresTest {

    private static final List<String> PLACES = List.of("山东省", "济宁市", "曲阜市", "山东", "济宁", "曲阜");

    @ParameterizedTest
    @CsvSource({
        "山东鲁孚精密机械有限公司, 鲁孚精密机械", "曲阜鲁孚精密机械厂, 鲁孚精密机械", "山东省济宁市鲁孚精密机械股份有限公司, 鲁孚精密机械",
        "鲁孚（曲阜）集团有限公司, 鲁孚曲阜", "曲阜市𬀩业化工有限责任公司, 𬀩业化工", "山东有限公司, 山东有限公司"
    })
    void leavesWhatTellsEnterprisesApart(String name, String core) {
        assertThat(NameCores.core(name, PLACES)).isEqualTo(core);
    }
}
