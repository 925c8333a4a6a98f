package io.touhao.commitment;

import io.touhao.commitment.SignalPolicy.Light;
import io.touhao.page.Signal;
import io.touhao.quantity.Bound;
import io.touhao.quantity.WorkingDays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A rule of lights that some place has made known, ready to be taken over; read from {@code packs/signals/presets.yaml}
 * with the cases that it must decide.
 *
 * @param source where it comes from
 * @param standing how far that can be relied on
 */
public record SignalPreset(String key, String title, String source, String standing, SignalRule rule, List<Case> cases) {

    private static final Target MATCHES =
            Target.of(Kind.COUNT_EVENTS, BigDecimal.valueOf(10_000), "家次", Bound.MIN);

    /** A day, a promise of 10,000 matches since New Year, and the light it must have then. */
    record Case(String name, LocalDate today, LocalDate due, BigDecimal done, Light light) {

        boolean holds(SignalRule rule, WorkingDays calendar) {
            return light.equals(new SignalPolicy(rule, calendar, today).light(
                    CommitmentState.Name.IN_PROGRESS, MATCHES, LocalDate.of(due.getYear(), 1, 1), new Due.By(due),
                    Optional.of(done), true));
        }
    }

    /** All presets, the platform's own first; a case that one does not decide as it says stops the start. */
    static List<SignalPreset> checked(WorkingDays calendar) {
        var presets = read();
        presets.forEach(preset -> preset.cases().stream()
                .filter(one -> !one.holds(preset.rule(), calendar))
                .findFirst()
                .ifPresent(one -> {
                    throw new IllegalStateException("preset %s fails its case: %s".formatted(preset.key(), one.name()));
                }));
        return presets;
    }

    private static List<SignalPreset> read() {
        try (var stream = new ClassPathResource("packs/signals/presets.yaml").getInputStream()) {
            List<Map<String, Object>> pack = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            return pack.stream().map(SignalPreset::read).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static SignalPreset read(Map<String, Object> one) {
        return new SignalPreset(
                one.get("key").toString(), one.get("title").toString(), one.get("source").toString(),
                one.get("standing").toString(), SignalRule.read(one),
                ((List<?>) one.get("cases")).stream().map(line -> readCase((Map<?, ?>) line)).toList());
    }

    private static Case readCase(Map<?, ?> one) {
        return new Case(
                one.get("case").toString(), LocalDate.parse(one.get("today").toString()),
                LocalDate.parse(one.get("due").toString()), new BigDecimal(one.get("done").toString()),
                new Light(Signal.valueOf(one.get("signal").toString()), SignalCause.valueOf(one.get("cause").toString())));
    }
}
