package io.touhao.plan.pack;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The JSON schema of packs, and its faults in words that tell what to do. */
final class PackSchema {

    private static final String PLACE = "/packs/schema/plan-pack.schema.json";

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("id", "编号"), Map.entry("title", "任务事项"), Map.entry("anchor", "定位关键词"),
            Map.entry("kind", "目标类型"), Map.entry("target", "目标"), Map.entry("due", "完成时限"),
            Map.entry("by", "完成时限"), Map.entry("until", "截止日期"), Map.entry("review", "复核日期"),
            Map.entry("cascade", "分解办法"), Map.entry("to", "分解层级"), Map.entry("lead", "牵头单位"),
            Map.entry("support", "配合单位"), Map.entry("evidence", "销号要件"), Map.entry("indicator", "指标"),
            Map.entry("clause", "条款"), Map.entry("counting", "计数方式(distinct 家,events 家次)"));

    private final Schema schema;

    private PackSchema(Schema schema) {
        this.schema = schema;
    }

    static PackSchema load() {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        InputStream text = PackSchema.class.getResourceAsStream(PLACE);
        return new PackSchema(registry.getSchema(SchemaLocation.of("https://touhao.io/schema/plan-pack.json"), text,
                InputFormat.JSON));
    }

    /**
     * A fault of the schema.
     *
     * @param path keys and indices from the top
     */
    record Fault(List<Object> path, Problem.Sort sort, String what, String advice) {}

    List<Fault> faults(JsonNode pack) {
        return schema.validate(pack).stream()
                .filter(error -> !List.of("if", "then", "allOf").contains(error.getKeyword()))
                .map(PackSchema::fault)
                .distinct()
                .toList();
    }

    private static Fault fault(Error error) {
        var path = path(error);
        return switch (error.getKeyword()) {
            case "required" -> missing(path, error.getProperty());
            case "additionalProperties" -> unknown(path, error.getProperty());
            case "enum", "const" -> new Fault(path, Problem.Sort.SCHEMA,
                    "“%s”的值 %s 不在可选范围内。".formatted(last(path), error.getInstanceNode()),
                    "可选值：%s。".formatted(error.getSchemaNode()));
            default -> new Fault(path, Problem.Sort.SCHEMA,
                    "“%s”不合格式：%s。".formatted(last(path), error.getMessage()),
                    "请对照 packs/schema/plan-pack.schema.json 修改。");
        };
    }

    private static Fault missing(List<Object> path, String property) {
        var sort = switch (property) {
            case "lead" -> Problem.Sort.NO_OWNER;
            case "due", "by", "review", "until" -> Problem.Sort.NO_DUE_DATE;
            default -> Problem.Sort.SCHEMA;
        };
        var name = NAMES.getOrDefault(property, property);
        return new Fault(path, sort, "缺少 %s(%s)。".formatted(property, name), "请补上%s。".formatted(name));
    }

    private static Fault unknown(List<Object> path, String property) {
        var keyed = new ArrayList<>(path);
        keyed.add(property);
        return new Fault(keyed, Problem.Sort.UNKNOWN_KEY, "不认识的键“%s”。".formatted(property),
                "请检查拼写，或删去这一行。");
    }

    private static List<Object> path(Error error) {
        var path = new ArrayList<>();
        var location = error.getInstanceLocation();
        for (var index = 0; index < location.getNameCount(); index++) {
            path.add(location.getElement(index));
        }
        return path;
    }

    private static String last(List<Object> path) {
        return path.isEmpty() ? "方案包" : path.getLast().toString();
    }
}
