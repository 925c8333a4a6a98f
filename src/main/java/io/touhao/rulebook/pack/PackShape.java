package io.touhao.rulebook.pack;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON schema of {@code packs/schema}, whose faults are told by file and line. */
public final class PackShape {

    private static final String PLACE = "https://touhao.io/schema/";

    private final String name;
    private final Schema schema;

    private PackShape(String name, Schema schema) {
        this.name = name;
        this.schema = schema;
    }

    /** The schema of this name: {@code score-card}. */
    public static PackShape of(String name) {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(PackShape::text));
        return new PackShape(name, registry.getSchema(SchemaLocation.of(PLACE + name + ".json")));
    }

    /** The text of a schema of ours by its address, as schemas may refer to parts of others; null, as asked for, for any other. */
    private static @Nullable String text(String address) {
        if (!address.startsWith(PLACE)) {
            return null;
        }
        var name = address.substring(PLACE.length()).replace(".json", "");
        try (var stream = PackShape.class.getResourceAsStream("/packs/schema/" + name + ".schema.json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Where the file does not keep to it. */
    public List<PackFault> faults(YamlFile file) {
        return schema.validate(file.json()).stream()
                .filter(error -> !List.of("if", "then", "allOf").contains(error.getKeyword()))
                .map(error -> fault(file, error))
                .distinct()
                .toList();
    }

    private PackFault fault(YamlFile file, Error error) {
        var path = path(error);
        return switch (error.getKeyword()) {
            case "required" -> new PackFault(file.at(path), "缺少“%s”。".formatted(error.getProperty()), "请补上。");
            case "additionalProperties" -> {
                path.add(error.getProperty());
                yield new PackFault(file.at(path), "不认识的键“%s”。".formatted(error.getProperty()), "请检查拼写，或删去这一行。");
            }
            case "enum", "const" -> new PackFault(file.at(path),
                    "“%s”的值 %s 不在可选范围内。".formatted(last(path), error.getInstanceNode()),
                    "可选值：%s。".formatted(error.getSchemaNode()));
            default -> new PackFault(file.at(path), "“%s”不合格式：%s。".formatted(last(path), error.getMessage()),
                    "请对照 packs/schema/%s.schema.json 修改。".formatted(name));
        };
    }

    private static List<Object> path(Error error) {
        var path = new ArrayList<>();
        var location = error.getInstanceLocation();
        for (var index = 0; index < location.getNameCount(); index++) {
            path.add(location.getElement(index));
        }
        return path;
    }

    private static Object last(List<Object> path) {
        return path.isEmpty() ? "全文" : path.getLast();
    }
}
