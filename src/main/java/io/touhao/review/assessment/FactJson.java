package io.touhao.review.assessment;

import io.touhao.rulebook.FactValue;
import io.touhao.rulebook.Facts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Facts as they are stored. */
final class FactJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FactJson() {}

    static String of(Facts facts) {
        var object = JSON.objectNode();
        new TreeMap<>(facts.known()).forEach((key, value) -> object.set(key, node(value)));
        return object.toString();
    }

    static String of(Map<String, List<Long>> records) {
        return MAPPER.writeValueAsString(new TreeMap<>(records));
    }

    static String of(FactValue value) {
        return node(value).toString();
    }

    static Facts facts(String text) {
        Map<String, FactValue> facts = new TreeMap<>();
        MAPPER.readTree(text).propertyStream().forEach(entry -> facts.put(entry.getKey(), value(entry.getValue())));
        return new Facts(facts);
    }

    static Map<String, List<Long>> records(String text) {
        Map<String, List<Long>> records = new TreeMap<>();
        MAPPER.readTree(text).propertyStream().forEach(entry ->
                records.put(entry.getKey(), entry.getValue().valueStream().map(JsonNode::longValue).toList()));
        return records;
    }

    static FactValue value(String text) {
        return value(MAPPER.readTree(text));
    }

    private static FactValue value(JsonNode node) {
        if (node.isString()) {
            return FactValue.of(node.stringValue());
        }
        return node.isBoolean() ? FactValue.of(node.booleanValue()) : FactValue.of(new BigDecimal(node.asString()));
    }

    private static JsonNode node(FactValue value) {
        return switch (value) {
            case FactValue.Figure figure -> JSON.numberNode(figure.value());
            case FactValue.Truth truth -> JSON.booleanNode(truth.value());
            case FactValue.Word word -> JSON.stringNode(word.value());
            case FactValue.Words words -> JSON.stringNode(words.words());
        };
    }
}
