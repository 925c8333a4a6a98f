package io.touhao.review.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.commitment.CommitmentState;
import io.touhao.directory.UnitPath;
import io.touhao.quantity.WorkingDays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/** The cases beside the rules: each line of {@code packs/orders/cases.yaml} is a test. */
class OrderRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 9, 18);
    private static final OrderPack PACK = new OrderPacks().of(UnitPath.of("37.3701"), TODAY);

    @TestFactory
    Stream<DynamicTest> decidesEachCase() {
        return cases().stream().map(one -> DynamicTest.dynamicTest(one.get("case").toString(), () -> decide(one)));
    }

    @Test
    void isRefusedOutsideItsDays() {
        assertThat(PACK.holds(UnitPath.of("37.3701"), LocalDate.of(2022, 12, 31))).isFalse();
        assertThat(PACK.holds(UnitPath.of("44"), TODAY)).isFalse();
    }

    private static void decide(Map<String, Object> one) {
        var today = day(one, "today").orElse(TODAY);
        var facts = new OrderRule.Facts(
                CommitmentState.Name.valueOf(one.getOrDefault("state", "IN_PROGRESS").toString()),
                day(one, "due").filter(due -> !one.containsKey("standing")),
                Optional.ofNullable(one.get("ahead")).map(ahead -> new BigDecimal(ahead.toString())),
                day(one, "reminded"));
        assertThat(PACK.gravest(facts, today, WorkingDays.WEEKENDS_ONLY).map(OrderRule::id).orElse(""))
                .isEqualTo(one.get("rule"));
    }

    private static Optional<LocalDate> day(Map<String, Object> one, String key) {
        return Optional.ofNullable(one.get(key)).map(day -> LocalDate.parse(day.toString()));
    }

    private static List<Map<String, Object>> cases() {
        try (var stream = OrderRuleTest.class.getResourceAsStream("/packs/orders/cases.yaml")) {
            return new Yaml().load(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
