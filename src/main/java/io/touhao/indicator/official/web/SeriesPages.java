package io.touhao.indicator.official.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.indicator.official.OfficialSeries;
import io.touhao.indicator.official.TakeInSeries;
import io.touhao.page.Downloads;
import io.touhao.page.Heading;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.list.ListPage;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Listings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Official series (官方数列): the list, one series with its editions, and the import. */
@Controller
class SeriesPages {

    private static final String WAITING = SeriesPages.class.getName() + ".waiting";

    private final OfficialSeries series;
    private final TakeInSeries takeIn;
    private final Listings listings;
    private final Clock clock;

    SeriesPages(OfficialSeries series, TakeInSeries takeIn, Listings listings, Clock clock) {
        this.series = series;
        this.takeIn = takeIn;
        this.listings = listings;
        this.clock = clock;
    }

    /** A file that waits to be applied. */
    record Waiting(String name, byte[] file) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1;
    }

    /** The list. */
    record ListedPage(ListPage<SeriesRow> list, boolean mayImport) {

        Heading heading() {
            return Heading.of("官方数列", "indicators").child("series")
                    .facts("统计部门公布的数，按公布日计入；更正另起一行，原数不改");
        }
    }

    /** The step of choosing a file. */
    record ChoosePage() {

        Heading heading() {
            return Heading.of("导入官方数列", "indicators").child("series")
                    .facts("先预览，再应用；有一行有误就一行也不导入；同一份文件导两次不变");
        }
    }

    @GetMapping("/series")
    @Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    ModelAndView list(Actor actor, HttpServletRequest request) {
        var list = listings.page(listing(), ListQuery.of(listing(), request), given());
        return new ModelAndView("indicator/official/web/list", "page", new ListedPage(list, mayImport(actor)));
    }

    @GetMapping("/series/print")
    @Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    ModelAndView print(HttpServletRequest request) {
        return new ModelAndView("page/list/sheet", "page", listings.sheet(listing(), ListQuery.of(listing(), request), given()));
    }

    @GetMapping("/series/export")
    @Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Downloads.workbook(response, listing().title());
        listings.export(listing(), ListQuery.of(listing(), request), given(), response.getOutputStream());
    }

    @GetMapping("/series/{series}")
    @Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    ModelAndView one(@PathVariable("series") String id) {
        var found = series.find(id).filter(one -> one.id().equals(id))
                .orElseThrow(() -> new Refused(new NotFound("没有数列“%s”。".formatted(id))));
        return new ModelAndView("indicator/official/web/series", "page", new SeriesPage(
                found, series.latestOfEach(id, LocalDate.now(clock)), series.editions(id), LocalDate.now(clock)));
    }

    @GetMapping("/series/import")
    @Allowed({SUPERVISOR, DIVISION_OFFICER})
    ModelAndView choose() {
        return new ModelAndView("indicator/official/web/choose", "page", new ChoosePage());
    }

    @GetMapping("/series/import/template")
    @Allowed({SUPERVISOR, DIVISION_OFFICER})
    void template(HttpServletResponse response) throws IOException {
        Downloads.workbook(response, "官方数列模板");
        response.getOutputStream().write(takeIn.template());
    }

    @PostMapping("/series/import")
    @Allowed({SUPERVISOR, DIVISION_OFFICER})
    String upload(Actor actor, @RequestParam MultipartFile file, HttpSession session) throws IOException {
        var waiting = new Waiting(name(file), file.getBytes());
        takeIn.preview(actor, waiting.file());
        session.setAttribute(WAITING, waiting);
        return "redirect:/series/import/preview";
    }

    @GetMapping("/series/import/preview")
    @Allowed({SUPERVISOR, DIVISION_OFFICER})
    ModelAndView preview(Actor actor, HttpSession session) {
        var waiting = waiting(session);
        return intake(waiting, new SeriesIntakePage(waiting.name(), takeIn.preview(actor, waiting.file())));
    }

    @GetMapping("/series/import/marked")
    @Allowed({SUPERVISOR, DIVISION_OFFICER})
    void marked(Actor actor, HttpSession session, HttpServletResponse response) throws IOException {
        var waiting = waiting(session);
        var marked = takeIn.marked(actor, waiting.file());
        Downloads.workbook(response, waiting.name().replaceFirst("\\.(xlsx|csv)$", "") + "-错误原因");
        response.getOutputStream().write(marked);
    }

    @PostMapping("/series/import/apply")
    @Allowed({SUPERVISOR, DIVISION_OFFICER})
    ModelAndView apply(Actor actor, HttpSession session) {
        var waiting = waiting(session);
        var intake = takeIn.apply(actor, waiting.file());
        session.removeAttribute(WAITING);
        return intake(waiting, new SeriesIntakePage(waiting.name(), intake));
    }

    private static ModelAndView intake(Waiting waiting, SeriesIntakePage page) {
        return new ModelAndView("indicator/official/web/intake", "page", page);
    }

    private Listing<SeriesRow> listing() {
        return SeriesRow.listing(series.catalogue(), series.places());
    }

    private Map<String, Object> given() {
        return Map.of("today", LocalDate.now(clock));
    }

    private static boolean mayImport(Actor actor) {
        return actor.is(SUPERVISOR, DIVISION_OFFICER) && actor.unit().depth() == 1;
    }

    private static Waiting waiting(HttpSession session) {
        return Optional.ofNullable((Waiting) session.getAttribute(WAITING))
                .orElseThrow(() -> new Refused(new NotFound("没有等待导入的文件，请重新选择。")));
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename())
                .map(name -> name.replaceAll("[\\\\/\\p{Cntrl}]", ""))
                .filter(name -> !name.isBlank())
                .orElse("官方数列.xlsx");
    }
}
