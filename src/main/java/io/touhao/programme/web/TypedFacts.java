package io.touhao.programme.web;

import io.touhao.rulebook.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Facts as a form gives them. What is not in the form stays as it was; what is left blank is unknown. */
final class TypedFacts {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private TypedFacts() {}

    static JsonNode of(List<Fact> asked, Map<String, String[]> parameters) {
        var typed = JSON.objectNode();
        for (var fact : asked) {
            var name = "fact-" + fact.key();
            if (parameters.containsKey(name) || parameters.containsKey(name + "-shown")) {
                typed.set(fact.key(), node(fact, parameters.getOrDefault(name, new String[0])));
            }
        }
        return typed;
    }

    private static JsonNode node(Fact fact, String[] said) {
        if (fact.type() == Fact.Type.WORDS) {
            var words = JSON.arrayNode();
            List.of(said).stream().filter(word -> !word.isBlank()).forEach(words::add);
            return words;
        }
        var text = said.length == 0 ? "" : said[0].strip();
        return text.isEmpty() ? JSON.nullNode() : single(fact, text);
    }

    private static JsonNode single(Fact fact, String text) {
        return switch (fact.type()) {
            case NUMBER -> number(text.replace(",", "").replace("，", "").replace('−', '-'));
            case TRUTH -> JSON.booleanNode(text.equals("true"));
            case WORD, WORDS -> JSON.stringNode(text);
        };
    }

    /** What is no number stays a word, so that it is refused at its field. */
    private static JsonNode number(String text) {
        return text.matches("-?\\d{1,15}(\\.\\d{1,6})?") ? JSON.numberNode(new BigDecimal(text)) : JSON.stringNode(text);
    }
}
