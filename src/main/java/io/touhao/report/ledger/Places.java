package io.touhao.report.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Places named in texts, by the register of regions that the directory ships. Only full names count: a short one may
 * be part of another word (市中 in 市中小企业服务中心).
 */
final class Places {

    private static final String REGISTER = "/directory/regions-37.csv";
    private static final List<Place> ALL = load();
    private static final int FAR = 24;

    private Places() {}

    /** A place with its code; the code of a county begins with that of its city. */
    private record Place(String code, String name) {

        boolean isWithin(Place other) {
            return code.startsWith(other.code);
        }
    }

    private static List<Place> load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Places.class.getResourceAsStream(REGISTER), REGISTER), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(fields -> fields.length > 7 && fields[7].isEmpty())
                    .map(fields -> new Place(fields[0], fields[1]))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The places that the deepest name in the text may mean; a name like 市中区 means several. */
    private static List<Place> named(String text) {
        String start = text.strip().substring(0, Math.min(FAR, text.strip().length()));
        int deepest = ALL.stream().filter(place -> start.contains(place.name())).mapToInt(place -> place.code().length()).max().orElse(0);
        return ALL.stream()
                .filter(place -> place.code().length() == deepest && start.contains(place.name()))
                .toList();
    }

    /** The first body that certainly belongs to another place than the importer's, above or beside it. */
    static Optional<String> outside(String importer, Optional<String> reporting, List<String> leads) {
        List<Place> own = named(importer);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        return reporting.filter(unit -> isOutside(own, unit))
                .or(() -> leads.stream().filter(lead -> isBeside(own, lead)).findFirst());
    }

    private static boolean isOutside(List<Place> own, String unit) {
        List<Place> places = named(unit);
        return !places.isEmpty() && places.stream().noneMatch(place -> own.stream().anyMatch(place::isWithin));
    }

    /** A city's branch in a county (淄博市生态环境局桓台分局) names the city: bodies above are not foreign. */
    private static boolean isBeside(List<Place> own, String lead) {
        return isOutside(own, lead) && named(lead).stream().noneMatch(place -> own.stream().anyMatch(mine -> mine.isWithin(place)));
    }
}
