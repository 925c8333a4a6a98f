package io.touhao.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeClassTest {

    @ParameterizedTest
    @CsvSource({
        "1000, 40000, LARGE", "1000, 39999.99, MEDIUM", "999, 40000, MEDIUM", "300, 2000, MEDIUM", "299, 99999, SMALL",
        "5000, 300, SMALL", "20, 300, SMALL", "19, 99999, MICRO", "5000, 299, MICRO", "0, 0, MICRO"
    })
    void aClassNeedsBothBounds(int staff, BigDecimal revenue, SizeClass size) {
        assertThat(SizeClass.ofIndustry(staff, revenue)).isEqualTo(size);
    }
}
