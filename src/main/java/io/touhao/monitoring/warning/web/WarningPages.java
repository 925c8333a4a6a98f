package io.touhao.monitoring.warning.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Holidays;
import io.touhao.directory.Serving;
import io.touhao.directory.Unit;
import io.touhao.directory.Units;
import io.touhao.monitoring.series.FirmSeries;
import io.touhao.monitoring.series.FirmSeriesStore;
import io.touhao.monitoring.warning.SubjectKind;
import io.touhao.monitoring.warning.TrackRecords;
import io.touhao.monitoring.warning.Warning;
import io.touhao.monitoring.warning.WarningId;
import io.touhao.monitoring.warning.WarningList;
import io.touhao.monitoring.warning.Warnings;
import io.touhao.page.Downloads;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Listings;
import io.touhao.page.list.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Warnings to look at: the list with the rules' records, and one of them. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class WarningPages {

    private static final int PERIODS = 11;

    private final Warnings warnings;
    private final TrackRecords records;
    private final FirmSeriesStore series;
    private final Listings listings;
    private final Units units;
    private final Holidays holidays;
    private final Clock clock;

    WarningPages(
            Warnings warnings, TrackRecords records, FirmSeriesStore series, Listings listings, Units units, Holidays holidays,
            Clock clock) {
        this.warnings = warnings;
        this.records = records;
        this.series = series;
        this.listings = listings;
        this.units = units;
        this.holidays = holidays;
        this.clock = clock;
    }

    @GetMapping("/warnings")
    ModelAndView list(Actor actor, @RequestParam(defaultValue = "") String look, HttpServletRequest request) {
        var list = list(actor);
        var query = ListQuery.of(list, request);
        return new ModelAndView("monitoring/warning/web/warnings", "page", new WarningsPage(
                listings.page(list, query, WarningList.given(actor, today(), query)), records.rules(actor),
                warnings.overview(actor), look, actor, Done.of(request)));
    }

    @GetMapping("/warnings/print")
    ModelAndView print(Actor actor, HttpServletRequest request) {
        var list = list(actor);
        var query = ListQuery.of(list, request);
        return new ModelAndView("page/list/sheet", "page", listings.sheet(list, query, WarningList.given(actor, today(), query)));
    }

    @GetMapping("/warnings/export")
    void export(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var list = list(actor);
        var query = ListQuery.of(list, request);
        Downloads.workbook(response, list.title());
        listings.export(list, query, WarningList.given(actor, today(), query), response.getOutputStream());
    }

    @GetMapping("/warnings/{id}")
    ModelAndView warning(Actor actor, @PathVariable long id, HttpServletRequest request) {
        var detail = warnings.warning(actor, new WarningId(id));
        var officers = detail.held() ? warnings.mayBeSent(actor, new WarningId(id)) : List.<Serving>of();
        return new ModelAndView("monitoring/warning/web/warning", "page", new WarningPage(
                detail, series(detail.warning()), officers, Done.of(request), holidays.workingDays(), LocalDateTime.now(clock),
                clock.getZone()));
    }

    private Optional<FirmSeries> series(Warning warning) {
        return warning.kind() == SubjectKind.FIRM
                ? Optional.of(series.of(Long.parseLong(warning.subject()), warning.period(), PERIODS))
                : Optional.empty();
    }

    private Listing<Warning> list(Actor actor) {
        return WarningList.of(units.subtree(actor.unit(), today()).stream().map(WarningPages::option).toList());
    }

    private static Option option(Unit unit) {
        return new Option(unit.code(), unit.shortName());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
