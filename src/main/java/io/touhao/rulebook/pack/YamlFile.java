package io.touhao.rulebook.pack;

import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A YAML file of a pack: its content as JSON, and the line of each part of it. */
public final class YamlFile {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String name;
    private final Node root;

    private YamlFile(String name, Node root) {
        this.name = name;
        this.root = root;
    }

    /** Reads the text; {@link Broken} tells the line where it is no YAML. */
    public static YamlFile read(String name, String text) throws Broken {
        try {
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                throw new Broken(new PackLine(name, 1), "文件是空的");
            }
            return new YamlFile(name, root);
        } catch (MarkedYAMLException broken) {
            var line = broken.getProblemMark() == null ? 1 : broken.getProblemMark().getLine() + 1;
            throw new Broken(new PackLine(name, line), broken.getProblem());
        }
    }

    /** The whole content; numbers as written, so that 0.50 keeps its scale. */
    public JsonNode json() {
        return json(root);
    }

    /** The line of a part; where the part is missing, of what should hold it. */
    public PackLine at(List<Object> path) {
        var node = root;
        var line = line(root);
        for (var step : path) {
            var next = step instanceof Integer index ? element(node, index) : value(node, step.toString());
            if (next.isEmpty()) {
                break;
            }
            line = next.get().line();
            node = next.get().node();
        }
        return new PackLine(name, line);
    }

    private record Found(Node node, int line) {}

    private static Optional<Found> element(Node node, int index) {
        return node instanceof SequenceNode sequence && index < sequence.getValue().size()
                ? Optional.of(new Found(sequence.getValue().get(index), line(sequence.getValue().get(index))))
                : Optional.empty();
    }

    private static Optional<Found> value(Node node, String key) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(tuple -> key(tuple).equals(key))
                        .map(tuple -> new Found(tuple.getValueNode(), line(tuple.getKeyNode())))
                        .findFirst()
                : Optional.empty();
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static JsonNode json(Node node) {
        return switch (node) {
            case MappingNode mapping -> {
                var object = JSON.objectNode();
                mapping.getValue().forEach(tuple -> object.set(key(tuple), json(tuple.getValueNode())));
                yield object;
            }
            case SequenceNode sequence -> {
                var array = JSON.arrayNode();
                sequence.getValue().forEach(element -> array.add(json(element)));
                yield array;
            }
            case ScalarNode scalar -> scalar(scalar);
            default -> JSON.nullNode();
        };
    }

    private static JsonNode scalar(ScalarNode scalar) {
        var value = scalar.getValue();
        if (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT)) {
            return number(value);
        }
        if (scalar.getTag().equals(Tag.BOOL)) {
            return JSON.booleanNode(value.equals("true"));
        }
        return scalar.getTag().equals(Tag.NULL) ? JSON.nullNode() : JSON.stringNode(value);
    }

    /** Numbers of YAML 1.1 that JSON does not know, such as sexagesimals, stay words. */
    private static JsonNode number(String value) {
        if (value.matches("-?(0|[1-9]\\d*)")) {
            return JSON.numberNode(new BigInteger(value));
        }
        return value.matches("-?(0|[1-9]\\d*)\\.\\d+")
                ? JSON.numberNode(new BigDecimal(value))
                : JSON.stringNode(value);
    }

    /** The text is no YAML. */
    public static final class Broken extends Exception {

        private final transient PackLine at;

        Broken(PackLine at, String problem) {
            super(problem);
            this.at = at;
        }

        /** Where reading stopped. */
        public PackLine at() {
            return at;
        }
    }
}
