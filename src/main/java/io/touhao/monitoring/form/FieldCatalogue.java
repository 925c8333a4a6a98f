package io.touhao.monitoring.form;

import io.touhao.rulebook.pack.PackFiles;
import io.touhao.rulebook.pack.YamlFile;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Which data are held already (字段目录): by records, and by the forms in force. It is asked before a form is taken into use,
 * so that no enterprise fills in twice what the platform knows.
 *
 * @param most per cent of a new form's fields that may be known and still asked
 */
public record FieldCatalogue(List<Held> fields, BigDecimal most) {

    static final String FILE = "known.yaml";

    public FieldCatalogue {
        fields = List.copyOf(fields);
    }

    /** A datum and who holds it, by whichever names it goes. */
    public record Held(String datum, String title, String holder, List<String> names) {

        boolean isAsked(Item item) {
            return datum.equals(item.datum())
                    || Stream.concat(Stream.of(title), names.stream()).anyMatch(name -> plain(name).equals(plain(item.title())));
        }
    }

    /** A field of a form that is held elsewhere. */
    public record Known(Item item, Held held) {}

    /** The catalogue of the platform: its records, and every item of these forms. */
    public static FieldCatalogue of(Forms forms) {
        var json = read();
        var held = new ArrayList<>(StreamSupport.stream(json.get("fields").spliterator(), false).map(FieldCatalogue::held).toList());
        for (var form : forms.all()) {
            form.items().forEach(item -> held.add(new Held(item.datum(), item.title(), "表 " + form.id() + " " + form.title(), List.of())));
        }
        return new FieldCatalogue(held, json.get("most").decimalValue());
    }

    /** The fields of a form that others hold and that it asks nevertheless. */
    public List<Known> known(Form form) {
        return form.items().stream()
                .filter(item -> item.fill() instanceof Fill.Ask || item.fill() instanceof Fill.Keep)
                .flatMap(item -> holder(form, item).map(held -> new Known(item, held)).stream())
                .toList();
    }

    private Optional<Held> holder(Form form, Item item) {
        return fields.stream().filter(held -> !held.holder().startsWith("表 " + form.id() + " ")).filter(held -> held.isAsked(item)).findFirst();
    }

    /** The known in per cent of all fields of the form. */
    public static BigDecimal share(Form form, List<Known> known) {
        return BigDecimal.valueOf(100L * known.size()).divide(BigDecimal.valueOf(form.items().size()), 1, java.math.RoundingMode.HALF_UP);
    }

    /** Whether the form is refused: it asks too much of what is known. */
    public boolean refuses(Form form) {
        return share(form, known(form)).compareTo(most) > 0;
    }

    private static Held held(JsonNode node) {
        var names = StreamSupport.stream(node.get("names").spliterator(), false).map(JsonNode::asString).toList();
        return new Held(node.get("datum").asString(), node.get("title").asString(), node.get("held").asString(), names);
    }

    private static String plain(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKC).replaceAll("\\(.*?\\)|^其中|\\s", "");
    }

    private static JsonNode read() {
        try {
            var files = PackFiles.bundled("forms");
            return YamlFile.read(files.shown(FILE), files.text(FILE).orElseThrow()).json();
        } catch (YamlFile.Broken broken) {
            throw new IllegalStateException(broken);
        }
    }
}
