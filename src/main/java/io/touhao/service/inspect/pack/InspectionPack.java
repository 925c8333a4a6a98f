package io.touhao.service.inspect.pack;

import io.touhao.rulebook.pack.PackFault;
import io.touhao.rulebook.pack.PackFiles;
import io.touhao.rulebook.pack.PackLine;
import io.touhao.rulebook.pack.PackShape;
import io.touhao.rulebook.pack.YamlFile;
import io.touhao.service.inspect.pack.InspectionRules.Allowed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The rules of inspection as a file: shape first, then what a shape cannot say.
 *
 * @param rules none where there are faults
 */
public record InspectionPack(Optional<InspectionRules> rules, List<PackFault> faults) {

    private static final PackShape SHAPE = PackShape.of("inspection");

    public InspectionPack {
        faults = List.copyOf(faults);
    }

    public static InspectionPack load(PackFiles files, String name) {
        var shown = files.shown(name + ".yaml");
        var text = files.text(name + ".yaml");
        if (text.isEmpty()) {
            return faulty(List.of(new PackFault(new PackLine(shown, 1), "没有这个文件。", "请补上，或改正名称。")));
        }
        try {
            var file = YamlFile.read(shown, text.get());
            var faults = new ArrayList<>(SHAPE.faults(file));
            if (faults.isEmpty()) {
                faults.addAll(contradictions(file));
            }
            return faults.isEmpty() ? new InspectionPack(Optional.of(rules(file.json())), List.of()) : faulty(faults);
        } catch (YamlFile.Broken broken) {
            return faulty(List.of(new PackFault(broken.at(), "不是合格的 YAML：" + broken.getMessage(), "请检查缩进和冒号。")));
        }
    }

    /** The rules, or an end of the start. */
    public InspectionRules sound() {
        return rules.orElseThrow(() -> new IllegalStateException(String.join("\n", faults.stream().map(PackFault::toString).toList())));
    }

    private static InspectionPack faulty(List<PackFault> faults) {
        return new InspectionPack(Optional.empty(), faults);
    }

    private static List<PackFault> contradictions(YamlFile file) {
        var faults = new ArrayList<PackFault>();
        var lists = each(file.json(), "lists").stream().map(list -> text(list, "id")).toList();
        var place = 0;
        for (var kind : each(file.json(), "kinds")) {
            if (!lists.contains(text(kind, "list"))) {
                faults.add(new PackFault(file.at(List.of("kinds", place, "list")), "没有检查单“%s”。".formatted(text(kind, "list")), "请改成 lists 里有的一张。"));
            }
            place++;
        }
        place = 0;
        for (var list : each(file.json(), "lists")) {
            var seen = new HashSet<String>();
            for (var item : each(list, "items")) {
                if (!seen.add(text(item, "id"))) {
                    faults.add(new PackFault(file.at(List.of("lists", place, "items")), "检查项 %s 写了两次。".formatted(text(item, "id")), "请改用另一个编号。"));
                }
            }
            place++;
        }
        for (var level : List.of("general", "major")) {
            var span = file.json().get("hazards").get(level);
            if (span.get("workingDays").intValue() > span.get("most").intValue()) {
                faults.add(new PackFault(file.at(List.of("hazards", level)), "通常期限比最长期限还长。", "请核对 workingDays 和 most。"));
            }
        }
        return faults;
    }

    private static InspectionRules rules(JsonNode json) {
        var draw = json.get("draw");
        return new InspectionRules(
                text(json, "pack"), text(json, "title"), each(json, "kinds").stream().map(InspectionPack::kind).toList(),
                draw.get("inspectors").intValue(), draw.get("majorWeight").intValue(), draw.get("majorMonths").intValue(),
                allowed(json.get("hazards").get("general")), allowed(json.get("hazards").get("major")),
                json.get("assessment").get("reportWorkingDays").intValue(),
                each(json, "relocation").stream().map(stage -> new RelocationStage(text(stage, "id"), text(stage, "title"))).toList(),
                each(json, "risks").stream().map(JsonNode::stringValue).toList(), each(json, "lists").stream().map(InspectionPack::list).toList());
    }

    private static InspectedKind kind(JsonNode kind) {
        return new InspectedKind(text(kind, "id"), text(kind, "title"), text(kind, "list"), flag(kind, "relocates"), flag(kind, "assesses"));
    }

    private static CheckList list(JsonNode list) {
        return new CheckList(text(list, "id"), text(list, "title"), list.get("edition").intValue(), each(list, "items").stream()
                .map(item -> new CheckItem(text(item, "id"), text(item, "what"), text(item, "look"))).toList());
    }

    private static Allowed allowed(JsonNode span) {
        return new Allowed(span.get("workingDays").intValue(), span.get("most").intValue());
    }

    private static boolean flag(JsonNode node, String key) {
        return node.has(key) && node.get(key).booleanValue();
    }

    private static List<JsonNode> each(JsonNode node, String key) {
        return node.get(key).valueStream().toList();
    }

    private static String text(JsonNode node, String key) {
        return node.get(key).stringValue();
    }
}
