package io.touhao.commitment;

import io.touhao.page.Signal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * When a light changes, and to which colour; read from {@code packs/signals/default.yaml}.
 *
 * @param nearWorkingDays how many working days before the due day it is near
 * @param behindPoints how many points behind pro-rata are still on track
 */
record SignalRule(Signal overdue, Signal near, int nearWorkingDays, Signal behind, BigDecimal behindPoints) {

    static SignalRule standard() {
        try (var stream = SignalRule.class.getResourceAsStream("/packs/signals/default.yaml")) {
            if (stream == null) {
                throw new IllegalStateException("packs/signals/default.yaml is not on the class path");
            }
            return read(stream);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static SignalRule read(InputStream stream) {
        Map<String, Map<String, Object>> rules = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
        return new SignalRule(
                colour(rules, "overdue"), colour(rules, "near"), (Integer) rules.get("near").get("working-days"),
                colour(rules, "behind"), new BigDecimal(rules.get("behind").get("points").toString()));
    }

    private static Signal colour(Map<String, Map<String, Object>> rules, String name) {
        return Signal.valueOf(rules.get(name).get("signal").toString().toUpperCase(Locale.ROOT));
    }
}
