package io.touhao.commitment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A reason for which a clock may be stopped; the list is data: {@code packs/clock/pauses.yaml}.
 *
 * @param workingDays for how long at most at a time
 */
public record PauseReason(String key, String title, int workingDays) {

    static List<PauseReason> configured() {
        try (var stream = new ClassPathResource("packs/clock/pauses.yaml").getInputStream()) {
            return read(stream);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<PauseReason> read(InputStream stream) {
        Map<String, List<Map<String, Object>>> pack = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
        return pack.get("reasons").stream()
                .map(one -> new PauseReason(
                        one.get("key").toString(), one.get("title").toString(), (Integer) one.get("working-days")))
                .toList();
    }
}
