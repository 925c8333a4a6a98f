package io.touhao.registry;

import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What of a name tells enterprises apart (字号与行业): without the places it lies in, without its legal form, in narrow
 * letters. 曲阜鲁孚精密机械厂 and 山东鲁孚精密机械有限公司 have the same one.
 */
@Component
public class NameCores {

    private static final Pattern SIGNS = Pattern.compile("[\\s()\\[\\]·.、,，。\\-“”\"']");
    private static final Pattern FORM = Pattern.compile(
            "(?:股份有限公司|有限责任公司|有限公司|股份公司|集团公司|总公司|分公司|公司|集团|合伙企业|有限合伙|普通合伙|个人独资企业|工厂|总厂|分厂|厂)$");

    private final Units units;
    private final Clock clock;
    private final Map<UnitPath, List<String>> places = new ConcurrentHashMap<>();

    NameCores(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** The core of the name of an enterprise that lies there. */
    public String of(String name, UnitPath unit) {
        return core(name, places.computeIfAbsent(unit, this::placesOf));
    }

    static String core(String name, List<String> places) {
        var tidied = SIGNS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
        var core = withoutForm(withoutPlaces(tidied, places));
        return core.isEmpty() ? tidied : core;
    }

    private static String withoutPlaces(String name, List<String> places) {
        for (var place : places) {
            if (name.startsWith(place)) {
                return withoutPlaces(name.substring(place.length()), places);
            }
        }
        return name;
    }

    private static String withoutForm(String name) {
        var shorter = FORM.matcher(name).replaceFirst("");
        return shorter.equals(name) ? name : withoutForm(shorter);
    }

    /** Full and short names of the unit and those above it, longer ones first. */
    private List<String> placesOf(UnitPath unit) {
        var found = new ArrayList<String>();
        for (var path = unit; ; path = path.parent()) {
            units.find(path, LocalDate.now(clock)).ifPresent(one -> Stream.of(one.name(), one.shortName()).forEach(found::add));
            if (path.equals(path.parent())) {
                break;
            }
        }
        found.sort(Comparator.comparing(String::length).reversed());
        return List.copyOf(found);
    }
}
