package io.touhao.plan.pack;

import io.touhao.rulebook.pack.PackLine;
import io.touhao.rulebook.pack.YamlFile;
import java.util.List;
import java.util.Optional;

/** The YAML files of a pack, and where a part of the whole stands in them. */
record PackSources(YamlFile plan, List<YamlFile> actions, Optional<YamlFile> offices) {

    PackLine at(List<Object> path) {
        if (path.isEmpty()) {
            return plan.at(path);
        }
        return switch (path.getFirst().toString()) {
            case "actions" -> path.size() > 1 && path.get(1) instanceof Integer index
                    ? actions.get(index).at(path.subList(2, path.size()))
                    : plan.at(path);
            case "offices" -> offices.orElse(plan).at(path.subList(1, path.size()));
            default -> plan.at(path.subList(1, path.size()));
        };
    }
}
