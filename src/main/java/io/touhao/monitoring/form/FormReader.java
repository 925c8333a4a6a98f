package io.touhao.monitoring.form;

import io.touhao.directory.Days;
import io.touhao.rulebook.pack.PackFault;
import io.touhao.rulebook.pack.PackShape;
import io.touhao.rulebook.pack.YamlFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Reads a form: its shape first, then every item and check; faults are told by file and line. */
public final class FormReader {

    private static final PackShape SHAPE = PackShape.of("form");

    private final YamlFile file;
    private final JsonNode root;
    private final List<PackFault> faults = new ArrayList<>();

    private FormReader(YamlFile file) {
        this.file = file;
        this.root = file.json();
    }

    /** A form, or all its faults. */
    public record Reading(Optional<Form> form, List<PackFault> faults) {

        public Reading {
            faults = List.copyOf(faults);
        }
    }

    public static Reading read(String name, String text) {
        try {
            return new FormReader(YamlFile.read(name, text)).read();
        } catch (YamlFile.Broken broken) {
            return new Reading(Optional.empty(), List.of(
                    new PackFault(broken.at(), "不是合格的 YAML：" + broken.getMessage(), "请检查缩进和冒号。")));
        }
    }

    private Reading read() {
        faults.addAll(SHAPE.faults(file));
        if (!faults.isEmpty()) {
            return new Reading(Optional.empty(), faults);
        }
        var groups = each(root.get("groups"), List.of("groups"), this::group);
        var names = names(groups);
        var checks = each(root.get("checks"), List.of("checks"), (node, path) -> check(node, path, names));
        return faults.isEmpty()
                ? new Reading(Optional.of(form(groups, checks)), List.of())
                : new Reading(Optional.empty(), faults);
    }

    private Form form(List<Group> groups, List<Check> checks) {
        var holds = root.get("holds");
        var until = Optional.ofNullable(holds.get("until")).map(node -> LocalDate.parse(node.asString()));
        return new Form(
                text(root, "id"), text(root, "title"), text(root, "short"), text(root, "facts"),
                Form.Rhythm.valueOf(text(root, "rhythm").toUpperCase(Locale.ROOT)), text(root, "january").equals("combined"),
                new Days(LocalDate.parse(text(holds, "from")), until), text(root, "standing"), text(root, "clause"),
                locks(root.get("locks")), groups, checks);
    }

    private HashSet<String> names(List<Group> groups) {
        var names = new HashSet<String>();
        groups.stream().flatMap(group -> group.items().stream()).forEach(item -> {
            if (!names.add(item.id())) {
                fault(List.of("groups"), "指标“%s”出现了两次。".formatted(item.id()), "请改名，或删去一处。");
            }
        });
        return names;
    }

    private static Locks locks(JsonNode node) {
        var until = new EnumMap<Desk, Locks.Hour>(Desk.class);
        for (var desk : Desk.values()) {
            until.put(desk, hour(node.get(desk.name().toLowerCase(Locale.ROOT))));
        }
        return new Locks(hour(node.get("opens")), until);
    }

    private static Locks.Hour hour(JsonNode node) {
        return new Locks.Hour(node.get("day").intValue(), node.get("hour").intValue());
    }

    private Group group(JsonNode node, List<Object> path) {
        return new Group(text(node, "title"), each(node.get("items"), with(path, "items"), this::item));
    }

    private Item item(JsonNode node, List<Object> path) {
        var options = new TreeMap<Integer, String>();
        Optional.ofNullable(node.get("options")).ifPresent(given ->
                given.properties().forEach(option -> options.put(Integer.parseInt(option.getKey()), option.getValue().asString())));
        var kind = Kind.of(text(node, "kind"));
        if (kind.isChosen() == options.isEmpty()) {
            fault(path, "指标“%s”的选项与种类不符。".formatted(text(node, "id")), "只有 choice 和 choices 有选项。");
        }
        return new Item(
                text(node, "id"), text(node, "title"), text(node, "unit"), kind, fill(node, path), text(node, "datum"),
                text(node, "standing"), options);
    }

    private Fill fill(JsonNode node, List<Object> path) {
        return switch (text(node, "fill")) {
            case "keep" -> new Fill.Keep();
            case "meter" -> new Fill.Meter(text(node, "meter").toUpperCase(Locale.ROOT));
            case "compute" -> new Fill.Compute(terms(node, path, "formula"));
            default -> new Fill.Ask();
        };
    }

    private Check check(JsonNode node, List<Object> path, HashSet<String> names) {
        var check = new Check(
                text(node, "id"), Strength.valueOf(text(node, "strength").toUpperCase(Locale.ROOT)), rule(node, path));
        asked(node).stream().filter(item -> !names.contains(item)).forEach(item ->
                fault(path, "规则 %s 用到的指标“%s”不在表中。".formatted(check.id(), item), "请改正名称，或先把它加进表里。"));
        return check;
    }

    private Check.Rule rule(JsonNode node, List<Object> path) {
        return switch (text(node, "kind")) {
            case "compare" -> new Check.Compare(
                    terms(node, path, "left"), Operator.of(text(node, "operator")).orElse(Operator.EQUAL), terms(node, path, "right"));
            case "balance" -> new Check.Balance(
                    text(node, "left"), terms(node, path, "right"), number(node, "tolerance"));
            case "chain" -> new Check.Chain(number(node, "tolerance"));
            case "jump" -> new Check.Jump(items(node),
                    text(node, "against").equals("year") ? Check.Against.YEAR : Check.Against.LAST, number(node, "percent"));
            case "spread" -> new Check.Spread(text(node, "left"), text(node, "right"), number(node, "points"));
            case "slip" -> new Check.Slip(items(node));
            case "peers" -> new Check.Peers(text(node, "left"), text(node, "right"), number(node, "factor"));
            case "direction" -> new Check.Opposite(text(node, "left"), text(node, "right"), number(node, "percent"));
            case "base" -> new Check.Base(items(node));
            case "kept" -> new Check.Kept();
            case "recorded" -> new Check.Recorded();
            default -> new Check.Required();
        };
    }

    /** The items a check names, so that a misspelt one is told. */
    private static List<String> asked(JsonNode node) {
        var asked = new ArrayList<>(items(node));
        for (var side : List.of("left", "right")) {
            if (node.has(side)) {
                try {
                    asked.addAll(Terms.parse(text(node, side)).items());
                } catch (IllegalArgumentException told) {
                    continue;
                }
            }
        }
        return asked;
    }

    private static List<String> items(JsonNode node) {
        return node.has("items")
                ? IntStream.range(0, node.get("items").size()).mapToObj(at -> node.get("items").get(at).asString()).toList()
                : List.of();
    }

    private Terms terms(JsonNode node, List<Object> path, String key) {
        try {
            return Terms.parse(text(node, key));
        } catch (IllegalArgumentException broken) {
            fault(with(path, key), "“%s”不是指标的和差：%s。".formatted(key, text(node, key)), "请写成 revenue - cost 这样的式子。");
            return Terms.parse("0");
        }
    }

    private static BigDecimal number(JsonNode node, String key) {
        return node.has(key) ? node.get(key).decimalValue() : BigDecimal.ZERO;
    }

    private static String text(JsonNode node, String key) {
        return node.has(key) ? node.get(key).asString() : "";
    }

    private interface Reader<T> {
        T read(JsonNode node, List<Object> path);
    }

    private static <T> List<T> each(JsonNode array, List<Object> path, Reader<T> reader) {
        return IntStream.range(0, array.size()).mapToObj(at -> reader.read(array.get(at), with(path, at))).toList();
    }

    private static List<Object> with(List<Object> path, Object step) {
        var longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    private void fault(List<Object> path, String what, String advice) {
        faults.add(new PackFault(file.at(path), what, advice));
    }
}
