package io.touhao.programme.pack;

import io.touhao.rulebook.Citation;
import io.touhao.rulebook.Standing;
import io.touhao.rulebook.pack.PackFault;
import io.touhao.rulebook.pack.PackFiles;
import io.touhao.rulebook.pack.PackLine;
import io.touhao.rulebook.pack.PackShape;
import io.touhao.rulebook.pack.YamlFile;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads a programme: shape first, then what a shape cannot say. */
final class ProgrammeReader {

    private static final PackShape SHAPE = PackShape.of("programme");

    private final YamlFile file;
    private final JsonNode json;
    private final List<PackFault> faults = new ArrayList<>();

    private ProgrammeReader(YamlFile file) {
        this.file = file;
        this.json = file.json();
    }

    /** The programme of this name, or all its faults. */
    static LoadedProgramme load(PackFiles files, String name) {
        var shown = files.shown(name + ".yaml");
        var text = files.text(name + ".yaml");
        if (text.isEmpty()) {
            return faulty(name, List.of(new PackFault(new PackLine(shown, 1), "没有这个文件。", "请补上，或改正名称。")));
        }
        try {
            var file = YamlFile.read(shown, text.get());
            var shape = SHAPE.faults(file);
            return shape.isEmpty() ? new ProgrammeReader(file).read(name) : faulty(name, shape);
        } catch (YamlFile.Broken broken) {
            return faulty(name, List.of(new PackFault(broken.at(), "不是合格的 YAML：" + broken.getMessage(), "请检查缩进和冒号。")));
        }
    }

    private static LoadedProgramme faulty(String name, List<PackFault> faults) {
        return new LoadedProgramme(name, Optional.empty(), faults);
    }

    private LoadedProgramme read(String name) {
        checkSteps();
        checkDocuments();
        checkParts();
        checkDuty();
        return faults.isEmpty() ? new LoadedProgramme(name, Optional.of(programme()), List.of()) : faulty(name, faults);
    }

    private void checkSteps() {
        var wanted = Arrays.stream(Stage.values()).map(Stage::name).toList();
        var found = elements("steps").stream().map(step -> Stage.of(text(step, "stage")).name()).toList();
        if (!found.equals(wanted)) {
            fault(List.of("steps"), "环节应依次为受理、县级核实、市级推荐、省级评审、公示、认定，各一次。", "请补齐缺的环节并按次序排列；流程不能跳过任何一级。");
        }
    }

    private void checkDocuments() {
        var keys = new HashSet<String>();
        var place = 0;
        for (var document : elements("documents")) {
            if (!keys.add(text(document, "key"))) {
                fault(List.of("documents", place), "附件“%s”写了两次。".formatted(text(document, "key")), "请删去一行，或改用另一个键。");
            }
            place++;
        }
    }

    private void checkParts() {
        var assessment = json.get("assessment");
        var most = elements(assessment, "parts").stream().map(part -> part.get("most").decimalValue())
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
        if (most.compareTo(assessment.get("pass").decimalValue()) < 0) {
            fault(List.of("assessment", "pass"), "各部分满分合计 %s 分，低于合格线。".formatted(most), "请核对合格线和各部分满分。");
        }
    }

    private void checkDuty() {
        if (json.has("duty")) {
            try {
                day(json.get("duty"));
            } catch (DateTimeException broken) {
                fault(List.of("duty", "by"), "“%s”不是一年里的一天。".formatted(text(json.get("duty"), "by")), "请写成 04-30 的样子。");
            }
        }
    }

    private void fault(List<Object> path, String what, String advice) {
        faults.add(new PackFault(file.at(path), what, advice));
    }

    private Programme programme() {
        return new Programme(
                text(json, "programme"), text(json, "title"), text(json, "object"), text(json, "rules"), text(json, "prefix"),
                text(json, "recogniser"), json.has("predecessor") ? Optional.of(text(json, "predecessor")) : Optional.empty(),
                citation(json.get("source")), elements("steps").stream().map(this::step).toList(),
                new Programme.Quota(text(json.get("quota"), "rule"), citation(json.get("quota"))),
                elements("documents").stream().map(ProgrammeReader::document).toList(), assessment(json.get("assessment")),
                count("validity", "years"), count("review", "months"), duty(), count("change", "months"), count("ban", "years"));
    }

    private Programme.Step step(JsonNode step) {
        return new Programme.Step(
                Stage.of(text(step, "stage")), new Span(step.get("days").intValue(), text(step, "count").equals("working")), citation(step));
    }

    private static Programme.Document document(JsonNode document) {
        return new Programme.Document(
                text(document, "key"), text(document, "title"), document.get("required").booleanValue(),
                document.has("expires") && document.get("expires").booleanValue());
    }

    private Programme.Assessment assessment(JsonNode node) {
        var parts = elements(node, "parts").stream()
                .map(part -> new Programme.Assessment.Part(text(part, "id"), text(part, "title"), part.get("most").decimalValue()))
                .toList();
        return new Programme.Assessment(
                node.get("experts").intValue(), node.get("secondReading").intValue(), node.get("disagreement").decimalValue(),
                node.get("pass").decimalValue(), parts, citation(node));
    }

    private Programme.Term<Integer> count(String block, String field) {
        return new Programme.Term<>(json.get(block).get(field).intValue(), citation(json.get(block)));
    }

    private Optional<Programme.Term<MonthDay>> duty() {
        return json.has("duty") ? Optional.of(new Programme.Term<>(day(json.get("duty")), citation(json.get("duty")))) : Optional.empty();
    }

    private static MonthDay day(JsonNode duty) {
        return MonthDay.parse("--" + text(duty, "by"));
    }

    /** What a block rests on: what it names itself, else the source of the pack; an assumption rests on the province alone. */
    private Citation citation(JsonNode block) {
        var source = json.get("source");
        var standing = Standing.of(text(block.has("standing") ? block : source, "standing"));
        if (standing == Standing.ASSUMPTION && !block.has("document")) {
            return new Citation("本省设定", "", standing);
        }
        return new Citation(
                text(block.has("document") ? block : source, "document"), text(block.has("clause") ? block : source, "clause"), standing);
    }

    private List<JsonNode> elements(String key) {
        return elements(json, key);
    }

    private static List<JsonNode> elements(JsonNode node, String key) {
        return List.copyOf(node.get(key).values());
    }

    private static String text(JsonNode node, String key) {
        return node.get(key).stringValue();
    }
}
