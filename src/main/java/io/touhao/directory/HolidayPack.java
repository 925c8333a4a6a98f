package io.touhao.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Holiday arrangements as data: a first and a last day off for each holiday, and the days worked in exchange. */
public final class HolidayPack {

    private HolidayPack() {}

    /** Reads an arrangement from the class path: {@code packs/calendar/cn-2023.yaml}. */
    public static HolidayYear read(String file) {
        try (var stream = new ClassPathResource(file).getInputStream()) {
            Map<String, Object> pack = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            return new HolidayYear(
                    (Integer) pack.get("year"), pack.get("source").toString(),
                    HolidayYear.Standing.valueOf(pack.get("standing").toString()), days(pack));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Holiday> days(Map<String, Object> pack) {
        return ((List<?>) pack.get("days")).stream().flatMap(line -> holiday((Map<?, ?>) line)).toList();
    }

    private static Stream<Holiday> holiday(Map<?, ?> line) {
        var off = day(line.get("from")).datesUntil(day(line.get("to")).plusDays(1));
        var worked = ((List<?>) line.get("worked")).stream().map(HolidayPack::day);
        var name = line.get("name").toString();
        return Stream.concat(
                off.map(day -> new Holiday(day, Holiday.Kind.OFF, name)),
                worked.map(day -> new Holiday(day, Holiday.Kind.WORKED, name)));
    }

    private static LocalDate day(Object date) {
        return ((Date) date).toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
