package io.touhao.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.directory.HolidayPack;
import io.touhao.directory.HolidayYear;
import io.touhao.page.Signal;
import io.touhao.quantity.WorkingDays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/** The cases beside the rule: each line of {@code packs/signals/cases.yaml} is a test. */
class SignalPolicyTest {

    private static final WorkingDays CALENDAR =
            HolidayYear.workingDays(HolidayPack.read("packs/calendar/cn-2023.yaml").days());

    @TestFactory
    Stream<DynamicTest> decidesEachCase() {
        return cases().stream().map(one -> DynamicTest.dynamicTest(one.get("case").toString(), () -> decide(one)));
    }

    private static void decide(Map<String, Object> one) {
        var policy = new SignalPolicy(
                SignalPreset.checked(CALENDAR).getFirst().rule(), CALENDAR, LocalDate.parse(one.get("today").toString()));
        var target = target(one);
        var light = policy.light(
                CommitmentState.Name.valueOf(one.getOrDefault("state", "IN_PROGRESS").toString()), target,
                LocalDate.of(2023, 1, 1), due(one), done(one), one.containsKey("done") || one.containsKey("words"));
        assertThat(light).isEqualTo(new SignalPolicy.Light(
                Signal.valueOf(one.get("signal").toString()), SignalCause.valueOf(one.get("cause").toString())));
    }

    private static Due due(Map<String, Object> one) {
        return one.containsKey("due")
                ? new Due.By(LocalDate.parse(one.get("due").toString()))
                : new Due.Standing(LocalDate.of(2023, 6, 30));
    }

    private static Optional<BigDecimal> done(Map<String, Object> one) {
        return Optional.ofNullable(one.get("done")).map(figure -> new BigDecimal(figure.toString()));
    }

    private static Target target(Map<String, Object> one) {
        return switch (one.getOrDefault("of", "matches").toString()) {
            case "growth" -> Promises.growth().target();
            case "rank" -> Promises.rank().target();
            case "ceiling" -> Target.of(Kind.AMOUNT, new BigDecimal("3200"), "万吨", io.touhao.quantity.Bound.MAX);
            case "deliverable" -> Promises.deliverable().target();
            default -> Promises.matches().target();
        };
    }

    private static List<Map<String, Object>> cases() {
        try (var stream = SignalPolicyTest.class.getResourceAsStream("/packs/signals/cases.yaml")) {
            return new Yaml().load(new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
