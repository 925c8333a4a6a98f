package io.touhao.directory.web;

import io.touhao.directory.Allowed;
import io.touhao.directory.Holiday;
import io.touhao.directory.HolidayYear;
import io.touhao.directory.Holidays;
import io.touhao.directory.Role;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The holiday table and the counting of working days, as programs read them. */
@RestController
@RequestMapping(path = "/api/v1/holidays", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER,
        Role.SYSTEM_ADMINISTRATOR})
class HolidayResource {

    private final Holidays holidays;

    HolidayResource(Holidays holidays) {
        this.holidays = holidays;
    }

    /** The arrangement of a year in JSON. */
    record YearBody(int year, String source, String standing, List<Holiday> days) {

        static YearBody of(HolidayYear year) {
            return new YearBody(year.year(), year.source(), year.standing().name(), year.days());
        }
    }

    /** Working days after one day up to and with another. */
    record SpanBody(LocalDate after, LocalDate until, long workingDays) {}

    @GetMapping
    YearBody year(@RequestParam int year) {
        return holidays.year(year).map(YearBody::of).orElseThrow(() ->
                new Refused(new NotFound("%d年还没有节假日安排。".formatted(year))));
    }

    @GetMapping("/working-days")
    SpanBody workingDays(@RequestParam LocalDate after, @RequestParam LocalDate until) {
        return new SpanBody(after, until, holidays.workingDays().between(after, until));
    }
}
