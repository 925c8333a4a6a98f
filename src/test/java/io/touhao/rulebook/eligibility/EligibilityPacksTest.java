package io.touhao.rulebook.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packs that come with the platform: every case beside a pack comes out. */
class EligibilityPacksTest {

    static Stream<String> names() {
        return BundledEligibilityPacks.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCaseOfThePackComesOut(String name) {
        var loaded = new PackLoader(BundledEligibilityPacks.FILES).load(name);
        assertThat(loaded.faults()).isEmpty();
        assertThat(PackCase.faults(BundledEligibilityPacks.FILES, name, loaded.sound())).isEmpty();
    }
}
