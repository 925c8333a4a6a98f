package io.touhao.report.web;

import io.touhao.page.list.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the special actions (专项行动) are called, by the key that ledgers use: 05 先进制造业投融资. */
@Component
class ActionTitles {

    private static final String GOALS = "G";
    private static final String ORGANISATION = "O";

    private final Map<String, String> titles = new LinkedHashMap<>();

    ActionTitles() throws IOException {
        for (var plan : new PathMatchingResourcePatternResolver().getResources("classpath*:packs/*/plan.yaml")) {
            read(plan);
        }
    }

    /** The title, or the key where no plan names it. */
    String title(String key) {
        return titles.getOrDefault(key, key);
    }

    /** All keys with titles, in the order of the plan. */
    List<Option> options() {
        return titles.entrySet().stream().map(entry -> new Option(entry.getKey(), entry.getValue())).toList();
    }

    /** Whether it is one of the special actions, and neither the goals nor the organisation of the work. */
    static boolean isSpecial(String key) {
        return !key.equals(GOALS) && !key.equals(ORGANISATION);
    }

    private void read(Resource plan) {
        for (var action : actions(yaml(plan))) {
            var file = yaml(beside(plan, action.get("file")));
            titles.putIfAbsent(action.get("key"), file.get("title").toString().replaceFirst("行动$", ""));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> actions(Map<String, Object> plan) {
        return (List<Map<String, String>>) plan.get("actions");
    }

    private static Resource beside(Resource plan, String file) {
        try {
            return plan.createRelative(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Map<String, Object> yaml(Resource file) {
        try (var text = file.getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
