package io.touhao.review.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * When the nightly run reminds and tells the level above; read from {@code packs/reminders/default.yaml}.
 *
 * @param unacknowledged working days after which an issue that nobody took is reminded of
 * @param escalate working days without an answer after which the level above is told
 */
record ReminderRule(int unacknowledged, int escalate) {

    static ReminderRule standard() {
        try (var stream = ReminderRule.class.getResourceAsStream("/packs/reminders/default.yaml")) {
            if (stream == null) {
                throw new IllegalStateException("packs/reminders/default.yaml is not on the class path");
            }
            Map<String, Integer> rule = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            return new ReminderRule(rule.get("unacknowledged"), rule.get("escalate"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
