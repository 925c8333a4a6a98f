package io.touhao.report.circular;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.Downloads;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listings;
import io.touhao.page.list.Option;
import io.touhao.review.round.Round;
import io.touhao.review.round.Rounds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Circulars (通报): their list, each with its text, its files, and the records under its figures. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class CircularPages {

    private final Circulars circulars;
    private final Rounds rounds;
    private final Listings listings;

    CircularPages(Circulars circulars, Rounds rounds, Listings listings) {
        this.circulars = circulars;
        this.rounds = rounds;
        this.listings = listings;
    }

    @GetMapping("/circulars")
    ModelAndView list(Actor actor, HttpServletRequest request) {
        var list = listings.page(CircularList.LISTING, ListQuery.of(CircularList.LISTING, request), Map.of());
        return new ModelAndView("report/circular/list", "page", new CircularsPage(list, frozen(actor), Done.of(Optional.ofNullable(request.getParameter("done")))));
    }

    private List<Option> frozen(Actor actor) {
        return !actor.is(Circulars.WORDING) ? List.of() : rounds.rounds(actor).stream()
                .filter(round -> !round.isOpen())
                .map(CircularPages::option)
                .toList();
    }

    private static Option option(Round round) {
        return new Option(String.valueOf(round.id().value()), round.heading());
    }

    @GetMapping("/circulars/print")
    ModelAndView print(HttpServletRequest request) {
        return new ModelAndView("page/list/sheet", "page",
                listings.sheet(CircularList.LISTING, ListQuery.of(CircularList.LISTING, request), Map.of()));
    }

    @GetMapping("/circulars/export")
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Downloads.workbook(response, CircularList.LISTING.title());
        listings.export(CircularList.LISTING, ListQuery.of(CircularList.LISTING, request), Map.of(), response.getOutputStream());
    }

    @GetMapping("/circulars/{id}")
    ModelAndView circular(Actor actor, @PathVariable long id, @RequestParam Optional<String> done) {
        var row = circulars.circular(actor, id);
        var figures = circulars.figures(actor, row);
        var document = figures.map(circular -> Rendering.document(
                circular, circulars.packOf(row), row.draft(), circulars.issueOf(row, circular), new Records(row.address())));
        var own = Circulars.isOwn(actor, row);
        return new ModelAndView("report/circular/circular", "page", new CircularPage(
                row, document, row.seal().map(seal -> seal.issue().number()).orElse(""),
                figures.map(circular -> circular.round().merkleRoot()).orElse(""), circulars.files(row), circulars.errata(row),
                own && row.isDraft() && actor.is(Circulars.WORDING), own && row.isDraft() && actor.is(Circulars.SIGNING),
                own && !row.isDraft() && actor.is(Circulars.SIGNING), Done.of(done)));
    }

    @GetMapping("/circulars/{id}/docx")
    void docx(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        send(actor, id, FileKind.DOCX, response);
    }

    @GetMapping("/circulars/{id}/xlsx")
    void xlsx(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        send(actor, id, FileKind.XLSX, response);
    }

    @GetMapping("/circulars/{id}/pdf")
    void pdf(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        send(actor, id, FileKind.PDF, response);
    }

    private void send(Actor actor, long id, FileKind kind, HttpServletResponse response) throws IOException {
        var row = circulars.circular(actor, id);
        var content = circulars.file(actor, row, kind);
        Downloads.file(response, "%s%s.%s".formatted(row.title(), kind == FileKind.XLSX ? "附表" : "", kind.ending()), kind.type());
        response.getOutputStream().write(content);
    }
}
