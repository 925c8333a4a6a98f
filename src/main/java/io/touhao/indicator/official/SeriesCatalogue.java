package io.touhao.indicator.official;

import io.touhao.rulebook.pack.PackFiles;
import io.touhao.rulebook.pack.YamlFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The series and places of {@code packs/series/catalogue.yaml}; a broken one stops the start. */
@Component
class SeriesCatalogue {

    private final List<Series> series;
    private final List<Place> places;

    SeriesCatalogue() {
        try {
            var name = "catalogue.yaml";
            var pack = YamlFile.read("packs/series/" + name, PackFiles.bundled("series").text(name).orElseThrow()).json();
            series = StreamSupport.stream(pack.required("series").spliterator(), false).map(SeriesCatalogue::series).toList();
            places = StreamSupport.stream(pack.required("places").spliterator(), false).map(SeriesCatalogue::place).toList();
        } catch (YamlFile.Broken broken) {
            throw new IllegalStateException(broken.at() + ": " + broken.getMessage(), broken);
        }
    }

    List<Series> series() {
        return series;
    }

    List<Place> places() {
        return places;
    }

    /** By key or title. */
    Optional<Series> series(String name) {
        return series.stream().filter(one -> one.id().equals(name) || one.title().equals(name)).findFirst();
    }

    /** By code or title. */
    Optional<Place> place(String name) {
        return places.stream().filter(one -> one.code().equals(name) || one.title().equals(name)).findFirst();
    }

    private static Series series(JsonNode line) {
        return new Series(
                line.required("id").asString(), line.required("title").asString(), line.required("unit").asString(),
                line.required("decimals").intValue());
    }

    private static Place place(JsonNode line) {
        return new Place(
                line.required("code").asString(), line.required("title").asString(),
                line.path("benchmark").asBoolean(false));
    }
}
