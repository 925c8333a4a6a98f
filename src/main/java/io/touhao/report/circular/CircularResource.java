package io.touhao.report.circular;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Parameter;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listings;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Circulars over the interface. */
@RestController
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class CircularResource {

    private final Circulars circulars;
    private final Listings listings;

    CircularResource(Circulars circulars, Listings listings) {
        this.circulars = circulars;
        this.listings = listings;
    }

    /** @param number none while it is a draft */
    record CircularBody(long id, String title, String unit, long round, Optional<String> number, List<FileBody> files) {}

    /** @param sha256 of the content, in hexadecimal */
    record FileBody(String kind, String sha256, int size) {}

    /** @param place the same for units that are tied */
    record RankBody(String unit, String name, int place, boolean tied, int all, int closed, BigDecimal rate, int overdue) {}

    record RankingBody(CircularBody circular, List<RankBody> ranking) {}

    /** Narrowed by {@code q} and {@code state}; {@code size} rows from {@code after} on. */
    @GetMapping(path = "/api/v1/circulars", produces = MediaType.APPLICATION_JSON_VALUE)
    List<CircularBody> list(HttpServletRequest request) {
        return listings.page(CircularList.LISTING, ListQuery.of(CircularList.LISTING, request), Map.of()).rows().stream()
                .map(row -> body(row.value(), List.of()))
                .toList();
    }

    /** One circular with its files and, for those who see all that it counts, its ranking. */
    @GetMapping(path = "/api/v1/circulars/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    RankingBody circular(@Parameter(hidden = true) Actor actor, @PathVariable long id) {
        var row = circulars.circular(actor, id);
        var ranking = circulars.figures(actor, row).map(Circular::ranking).orElse(List.of());
        return new RankingBody(body(row, circulars.files(row)), ranking.stream().map(CircularResource::rank).toList());
    }

    private static CircularBody body(CircularRow row, List<CircularStore.FileRow> files) {
        return new CircularBody(
                row.id(), row.title(), row.unit().value(), row.round().value(), row.seal().map(seal -> seal.issue().number()),
                files.stream().map(file -> new FileBody(file.kind().ending(), file.hash(), file.size())).toList());
    }

    private static RankBody rank(Ranked one) {
        return new RankBody(
                one.unit().path().value(), one.unit().name(), one.place(), one.tied(), one.tally().all(),
                one.tally().count(Counted.CLOSED), one.tally().rate(), one.tally().count(Counted.OVERDUE));
    }
}
