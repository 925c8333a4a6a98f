package io.touhao.plan.pack;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The few ways in which a pack's JSON is asked. */
final class Json {

    private Json() {}

    static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }

    static Optional<String> maybe(JsonNode node, String key) {
        return Optional.of(text(node, key)).filter(text -> !text.isEmpty());
    }

    static List<String> words(JsonNode array) {
        return stream(array).map(JsonNode::asString).toList();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
