package io.touhao.programme.maturity;

import io.touhao.rulebook.Citation;
import io.touhao.rulebook.Standing;
import io.touhao.rulebook.pack.PackFiles;
import io.touhao.rulebook.pack.PackShape;
import io.touhao.rulebook.pack.YamlFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The models under {@code packs/maturity}, each edition with its days. */
@Component
class MaturityModels {

    private static final List<String> NAMES = List.of("dcmm-2018");
    private static final PackFiles FILES = PackFiles.bundled("maturity");

    private final List<MaturityModel> all = NAMES.stream().map(MaturityModels::read).toList();

    Optional<MaturityModel> on(LocalDate day) {
        return all.stream().filter(model -> model.isInForce(day)).findFirst();
    }

    Optional<MaturityModel> find(String id) {
        return all.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    private static MaturityModel read(String name) {
        try {
            var file = YamlFile.read(FILES.shown(name + ".yaml"), FILES.text(name + ".yaml").orElseThrow());
            var faults = PackShape.of("maturity").faults(file);
            if (!faults.isEmpty()) {
                throw new IllegalStateException(faults.toString());
            }
            return model(file.json());
        } catch (YamlFile.Broken broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static MaturityModel model(JsonNode json) {
        var source = json.get("source");
        var days = json.get("effective");
        return new MaturityModel(
                text(json, "model"), text(json, "title"), new Citation(text(source, "document"), text(source, "clause"), Standing.of(text(source, "standing"))),
                LocalDate.parse(text(days, "from")), days.has("to") ? Optional.of(LocalDate.parse(text(days, "to"))) : Optional.empty(),
                json.get("domains").values().stream().map(MaturityModels::domain).toList());
    }

    private static MaturityModel.Domain domain(JsonNode domain) {
        var items = new ArrayList<MaturityModel.Item>();
        for (var item : domain.get("items").values()) {
            items.add(new MaturityModel.Item("%s-%d".formatted(text(domain, "id"), items.size() + 1), item.stringValue()));
        }
        return new MaturityModel.Domain(text(domain, "id"), text(domain, "title"), text(domain, "fact"), items);
    }

    private static String text(JsonNode node, String key) {
        return node.get(key).stringValue();
    }
}
