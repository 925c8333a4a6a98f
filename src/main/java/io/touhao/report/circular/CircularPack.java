package io.touhao.report.circular;

import io.touhao.directory.Level;
import io.touhao.report.document.Typefaces;
import io.touhao.report.document.Typefaces.Typeface;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What circulars say by rule; read from {@code packs/circulars}.
 *
 * @param first working days until the first demands are due, {@code second} until the later ones
 * @param most how many units are named as leading or lagging
 * @param tied how many at most where several share the last place named; none is named beyond
 * @param praise which share of the rate due pro rata a unit must have reached to be praised
 * @param text the pack itself, word for word
 */
record CircularPack(
        int first, int second, int most, int tied, BigDecimal praise, Map<String, Organ> organs, String toBelow, List<Theme> themes, String other,
        Typefaces typefaces, String text) {

    private static final String STANDARD = "/packs/circulars/shandong-2023.yaml";

    /**
     * Who issues (发文机关).
     *
     * @param word 机关代字: 鲁工信调
     * @param to 主送
     * @param copies 抄送; empty for none
     */
    record Organ(String office, String word, String to, String copies) {}

    /** A group of problems and the words by which one belongs to it. */
    record Theme(String title, List<String> words) {

        /** How many of its words the problem holds. */
        long fit(String problem) {
            return words.stream().filter(problem::contains).count();
        }
    }

    static CircularPack standard() {
        try (var stream = CircularPack.class.getResourceAsStream(STANDARD)) {
            if (stream == null) {
                throw new IllegalStateException(STANDARD + " is not on the class path");
            }
            return read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static CircularPack read(String yaml) {
        Map<String, Object> pack = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        var demands = map(pack, "demands");
        var named = map(pack, "named");
        var toBelow = text(map(pack, "below"), "to");
        var organs = new TreeMap<String, Organ>();
        map(pack, "organs").forEach((code, organ) -> organs.put(code, organ(asMap(organ), toBelow)));
        return new CircularPack(
                (Integer) demands.get("first"), (Integer) demands.get("second"), (Integer) named.get("most"),
                (Integer) named.get("tied"), praise(named), organs, toBelow, themes(pack), text(pack, "other"),
                typefaces(map(pack, "typefaces")), yaml);
    }

    /** Who issues for a unit: as the pack says, else named after the unit. */
    Organ organ(String code, String unitName, Level level) {
        return Optional.ofNullable(organs.get(code)).orElseGet(() -> {
            var office = unitName + "工业和信息化" + (level == Level.PROVINCE ? "厅" : "局");
            return new Organ(office, unitName.substring(0, Math.min(2, unitName.length())) + "工信调", toBelow, "");
        });
    }

    /** The theme most of whose words are there; of two alike the first. */
    String theme(String problem) {
        return themes.stream()
                .filter(theme -> theme.fit(problem) > 0)
                .reduce((one, next) -> next.fit(problem) > one.fit(problem) ? next : one)
                .map(Theme::title)
                .orElse(other);
    }

    private static Organ organ(Map<String, Object> organ, String toBelow) {
        return new Organ(
                text(organ, "office"), text(organ, "word"), organ.getOrDefault("to", toBelow).toString(),
                organ.getOrDefault("copies", "").toString());
    }

    private static List<Theme> themes(Map<String, Object> pack) {
        var themes = new ArrayList<Theme>();
        for (var theme : (List<?>) pack.get("themes")) {
            var words = (List<?>) asMap(theme).get("words");
            themes.add(new Theme(text(asMap(theme), "title"), words.stream().map(Object::toString).toList()));
        }
        return List.copyOf(themes);
    }

    /** Packs kept with circulars of before know of no such share. */
    private static BigDecimal praise(Map<String, Object> named) {
        return Optional.ofNullable(named.get("praise")).map(share -> new BigDecimal(share.toString())).orElse(BigDecimal.ZERO);
    }

    private static Typefaces typefaces(Map<String, Object> names) {
        return new Typefaces(
                typeface(names, "text"), typeface(names, "title"), typeface(names, "heading"), typeface(names, "subheading"),
                typeface(names, "number"));
    }

    private static Typeface typeface(Map<String, Object> names, String use) {
        var pair = (List<?>) names.get(use);
        return new Typeface(pair.get(0).toString(), pair.get(1).toString());
    }

    private static Map<String, Object> map(Map<String, Object> pack, String name) {
        return asMap(pack.get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }

    private static String text(Map<String, Object> map, String name) {
        return map.get(name).toString();
    }
}
