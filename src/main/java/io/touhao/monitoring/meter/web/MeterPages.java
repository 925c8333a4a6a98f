package io.touhao.monitoring.meter.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Unit;
import io.touhao.directory.Units;
import io.touhao.monitoring.filing.web.ReturnNavigation;
import io.touhao.monitoring.meter.Meters;
import io.touhao.page.Downloads;
import io.touhao.page.Heading;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.list.ListPage;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Listings;
import io.touhao.page.list.Option;
import io.touhao.page.part.Link;
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
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What the grid and the tax office measured (供电、税务数据): the list, and taking in a file. */
@Controller
class MeterPages {

    private static final String WAITING = MeterPages.class.getName() + ".waiting";

    private final Meters meters;
    private final Listings listings;
    private final Units units;
    private final Clock clock;

    MeterPages(Meters meters, Listings listings, Units units, Clock clock) {
        this.meters = meters;
        this.listings = listings;
        this.units = units;
        this.clock = clock;
    }

    /** A file that waits to be applied. */
    record Waiting(String name, byte[] file) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1;
    }

    /** The list. */
    record ListedPage(ListPage<MeterList.Row> list, boolean mayImport) {

        Heading heading() {
            return Heading.of("供电、税务数据", ReturnNavigation.KEY).child("meters")
                    .facts("供电公司、税务局的数，按月、按企业；更正另起一行，原数不改");
        }
    }

    /** The step of choosing a file. */
    record ChoosePage() {

        Heading heading() {
            return Heading.of("导入供电、税务数据", ReturnNavigation.KEY).child("meters")
                    .facts("先预览，再应用；有一行有误就一行也不导入；同一份文件导两次不变")
                    .under(new Link("供电、税务数据", "/meters"));
        }
    }

    @GetMapping("/meters")
    @Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    ModelAndView list(Actor actor, HttpServletRequest request) {
        var listing = listing(actor);
        return new ModelAndView("monitoring/meter/web/list", "page", new ListedPage(
                listings.page(listing, ListQuery.of(listing, request), Map.of()), actor.is(SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER)));
    }

    @GetMapping("/meters/print")
    @Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    ModelAndView print(Actor actor, HttpServletRequest request) {
        var listing = listing(actor);
        return new ModelAndView("page/list/sheet", "page", listings.sheet(listing, ListQuery.of(listing, request), Map.of()));
    }

    @GetMapping("/meters/export")
    @Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    void export(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var listing = listing(actor);
        Downloads.workbook(response, listing.title());
        listings.export(listing, ListQuery.of(listing, request), Map.of(), response.getOutputStream());
    }

    private Listing<MeterList.Row> listing(Actor actor) {
        var known = units.subtree(actor.unit(), LocalDate.now(clock));
        return MeterList.of(
                known.stream().filter(unit -> unit.path().depth() == actor.unit().depth() + 1)
                        .map(unit -> new Option(unit.path().value(), unit.name())).toList(),
                known.stream().collect(Collectors.toMap(unit -> unit.path().value(), Unit::name)));
    }

    @GetMapping("/meters/import")
    @Allowed({SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER})
    ModelAndView choose() {
        return new ModelAndView("monitoring/meter/web/choose", "page", new ChoosePage());
    }

    @GetMapping("/meters/import/template")
    @Allowed({SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER})
    void template(HttpServletResponse response) throws IOException {
        Downloads.workbook(response, "供电税务数据模板");
        response.getOutputStream().write(meters.template());
    }

    @PostMapping("/meters/import")
    @Allowed({SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER})
    String upload(Actor actor, @RequestParam MultipartFile file, HttpSession session) throws IOException {
        var waiting = new Waiting(name(file), file.getBytes());
        meters.preview(actor, waiting.file());
        session.setAttribute(WAITING, waiting);
        return "redirect:/meters/import/preview";
    }

    @GetMapping("/meters/import/preview")
    @Allowed({SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER})
    ModelAndView preview(Actor actor, HttpSession session) {
        var waiting = waiting(session);
        return intake(new MeterIntakePage(waiting.name(), meters.preview(actor, waiting.file())));
    }

    @GetMapping("/meters/import/marked")
    @Allowed({SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER})
    void marked(Actor actor, HttpSession session, HttpServletResponse response) throws IOException {
        var waiting = waiting(session);
        var marked = meters.marked(actor, waiting.file());
        Downloads.workbook(response, waiting.name().replaceFirst("\\.(xlsx|csv)$", "") + "-错误原因");
        response.getOutputStream().write(marked);
    }

    @PostMapping("/meters/import/apply")
    @Allowed({SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER})
    ModelAndView apply(Actor actor, HttpSession session) {
        var waiting = waiting(session);
        var intake = meters.apply(actor, waiting.file());
        session.removeAttribute(WAITING);
        return intake(new MeterIntakePage(waiting.name(), intake));
    }

    private static ModelAndView intake(MeterIntakePage page) {
        return new ModelAndView("monitoring/meter/web/intake", "page", page);
    }

    private static Waiting waiting(HttpSession session) {
        return Optional.ofNullable((Waiting) session.getAttribute(WAITING))
                .orElseThrow(() -> new Refused(new NotFound("没有等待导入的文件，请重新选择。")));
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename())
                .map(name -> name.replaceAll("[\\\\/\\p{Cntrl}]", ""))
                .filter(name -> !name.isBlank())
                .orElse("供电税务数据.xlsx");
    }
}
