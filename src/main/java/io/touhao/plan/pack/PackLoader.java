package io.touhao.plan.pack;

import io.touhao.rulebook.pack.PackFiles;
import io.touhao.rulebook.pack.PackLine;
import io.touhao.rulebook.pack.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the files of a pack, checks them against the schema, and turns what is sound into a {@link PlanPack}. */
public final class PackLoader {

    private static final String PLAN = "plan.yaml";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final PackFiles files;
    private final List<Problem> problems = new ArrayList<>();

    private PackLoader(PackFiles files) {
        this.files = files;
    }

    public static LoadedPack load(PackFiles files) {
        return new PackLoader(files).load();
    }

    private LoadedPack load() {
        var plan = yaml(PLAN, new PackLine(files.shown(PLAN), 1));
        if (plan.isEmpty()) {
            return new LoadedPack(Optional.empty(), problems);
        }
        var sources = new PackSources(plan.get(), actionFiles(plan.get()), named(plan.get(), "offices"));
        var faults = PackSchema.load().faults(whole(sources));
        faults.forEach(fault -> problems.add(
                new Problem(sources.at(fault.path()), fault.sort(), fault.what(), fault.advice())));
        problems.sort(Problem.BY_PLACE);
        var broken = faults.stream().map(PackSchema.Fault::path).toList();
        var rendition = plan.get().json().path("rendition").asString("");
        var text = text(rendition, plan.get().at(List.of("rendition")));
        return new LoadedPack(new PackParser(sources, broken).pack(text.orElse("")), problems);
    }

    private List<YamlFile> actionFiles(YamlFile plan) {
        var found = new ArrayList<YamlFile>();
        var actions = plan.json().path("actions");
        for (var index = 0; index < actions.size(); index++) {
            var name = actions.path(index).path("file").asString("");
            yaml(name, plan.at(List.of("actions", index))).ifPresent(found::add);
        }
        return found;
    }

    private Optional<YamlFile> named(YamlFile plan, String key) {
        return yaml(plan.json().path(key).asString(""), plan.at(List.of(key)));
    }

    private Optional<YamlFile> yaml(String name, PackLine asked) {
        return text(name, asked).flatMap(text -> {
            try {
                return Optional.of(YamlFile.read(files.shown(name), text));
            } catch (YamlFile.Broken broken) {
                problems.add(new Problem(broken.at(), Problem.Sort.NOT_YAML,
                        "不是合格的 YAML:%s。".formatted(broken.getMessage()), "请检查这一行的缩进、引号和冒号。"));
                return Optional.empty();
            }
        });
    }

    private Optional<String> text(String name, PackLine asked) {
        var text = name.isEmpty() ? Optional.<String>empty() : files.text(name);
        if (text.isEmpty()) {
            problems.add(new Problem(asked, Problem.Sort.FILE_MISSING,
                    "找不到文件“%s”。".formatted(files.shown(name)), "请补上文件，或更正 plan.yaml 中的文件名。"));
        }
        return text;
    }

    private static JsonNode whole(PackSources sources) {
        var whole = JSON.objectNode();
        whole.set("plan", sources.plan().json());
        var actions = whole.putArray("actions");
        sources.actions().forEach(action -> actions.add(action.json()));
        whole.set("offices", sources.offices().map(YamlFile::json).orElseGet(JSON::arrayNode));
        return whole;
    }
}
