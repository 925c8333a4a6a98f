package io.touhao.directory.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Holiday;
import io.touhao.directory.HolidayYear;
import io.touhao.directory.Holidays;
import io.touhao.directory.Role;
import io.touhao.directory.calendar.HolidayIntake;
import io.touhao.directory.calendar.TakeInHolidays;
import io.touhao.page.Downloads;
import io.touhao.page.NavigationItem;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The holiday table, a year at a time: read by all officials, edited and imported by the system administrator. */
@Controller
@Allowed(Role.SYSTEM_ADMINISTRATOR)
class HolidayPages {

    private static final String WAITING = HolidayPages.class.getName() + ".waiting";
    private static final List<String> READERS = Stream.of(
                    Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER,
                    Role.SYSTEM_ADMINISTRATOR)
            .map(Role::name)
            .toList();

    private final Holidays holidays;
    private final TakeInHolidays takeIn;
    private final Clock clock;

    HolidayPages(Holidays holidays, TakeInHolidays takeIn, Clock clock) {
        this.holidays = holidays;
        this.takeIn = takeIn;
        this.clock = clock;
    }

    /** A workbook that waits to be applied. */
    record Waiting(int year, String source, String name, byte[] file) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1;
    }

    @Bean
    static NavigationItem holidaysEntry() {
        return new NavigationItem("holidays", "底座", 905, "节假日与调休", "calendar3", "/holidays", READERS, List.of());
    }

    @GetMapping("/holidays")
    @Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER,
            Role.SYSTEM_ADMINISTRATOR})
    ModelAndView holidays(Actor actor, @RequestParam Optional<Integer> year) {
        var shown = year.filter(asked -> asked >= 2000 && asked < 2200).orElseGet(() -> LocalDate.now(clock).getYear());
        return new ModelAndView("directory/web/holidays", "page", new HolidayPage(
                shown, holidays.year(shown), holidays.years().stream().map(HolidayYear::year).toList(),
                holidays.workingDays(), LocalDate.now(clock),
                actor.is(Role.SYSTEM_ADMINISTRATOR) && actor.unit().depth() == 1));
    }

    @PostMapping("/holidays/days")
    String set(
            Actor actor, @RequestParam int year, @RequestParam LocalDate day, @RequestParam Holiday.Kind kind,
            @RequestParam String name) {
        holidays.arrange(actor, demand(year).with(new Holiday(day, kind, name.strip())));
        return "redirect:/holidays?year=" + year;
    }

    @PostMapping("/holidays/days/remove")
    String remove(Actor actor, @RequestParam int year, @RequestParam LocalDate day) {
        holidays.arrange(actor, demand(year).without(day));
        return "redirect:/holidays?year=" + year;
    }

    @GetMapping("/holidays/template")
    void template(@RequestParam int year, HttpServletResponse response) throws IOException {
        Downloads.workbook(response, year + "年节假日安排");
        response.getOutputStream().write(takeIn.template(year));
    }

    @PostMapping("/holidays/import")
    String upload(
            @RequestParam int year, @RequestParam String source, @RequestParam MultipartFile file,
            HttpSession session) throws IOException {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("节假日.xlsx").replaceAll("[\\\\/\\p{Cntrl}]", "");
        var waiting = new Waiting(year, source.strip(), name, file.getBytes());
        takeIn.preview(year, waiting.source(), waiting.file());
        session.setAttribute(WAITING, waiting);
        return "redirect:/holidays/import";
    }

    @GetMapping("/holidays/import")
    ModelAndView preview(HttpSession session) {
        var waiting = waiting(session);
        return intake(waiting, false, takeIn.preview(waiting.year(), waiting.source(), waiting.file()));
    }

    @GetMapping("/holidays/import/marked")
    void marked(HttpSession session, HttpServletResponse response) throws IOException {
        var waiting = waiting(session);
        var intake = takeIn.preview(waiting.year(), waiting.source(), waiting.file());
        Downloads.workbook(response, waiting.name().replaceFirst("\\.xlsx$", "") + "-错误原因");
        response.getOutputStream().write(takeIn.marked(waiting.file(), intake));
    }

    @PostMapping("/holidays/import/apply")
    ModelAndView apply(Actor actor, HttpSession session) {
        var waiting = waiting(session);
        var intake = takeIn.apply(actor, waiting.year(), waiting.source(), waiting.file());
        session.removeAttribute(WAITING);
        return intake(waiting, true, intake);
    }

    private static ModelAndView intake(
            Waiting waiting, boolean applied, HolidayIntake intake) {
        return new ModelAndView(
                "directory/web/holiday-intake", "page", new HolidayIntakePage(waiting.name(), applied, intake));
    }

    private HolidayYear demand(int year) {
        return holidays.year(year).orElseThrow(() ->
                new Refused(new NotFound("%d年还没有节假日安排，请先导入。".formatted(year))));
    }

    private static Waiting waiting(HttpSession session) {
        return Optional.ofNullable((Waiting) session.getAttribute(WAITING))
                .orElseThrow(() -> new Refused(new NotFound("没有等待导入的文件，请重新选择。")));
    }
}
