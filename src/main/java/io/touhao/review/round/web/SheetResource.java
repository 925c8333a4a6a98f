package io.touhao.review.round.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Parameter;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.review.round.Sheet;
import io.touhao.review.round.SheetId;
import io.touhao.review.round.SheetWords;
import io.touhao.review.round.Sheets;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sheets of rounds for programs. Every deed answers with the sheet as it is after. */
@RestController
@RequestMapping(path = "/api/v1/sheets", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class SheetResource {

    private final Sheets sheets;

    SheetResource(Sheets sheets) {
        this.sheets = sheets;
    }

    /** What is said over all, of the version that was read. */
    record Saying(int version, String trouble, String problems, String nextSteps, boolean missingNamed) {
        SheetWords words() {
            return SheetWords.of(text(trouble), text(problems), text(nextSteps));
        }

        private static String text(String given) {
            return given == null ? "" : given;
        }
    }

    /** A return, of the version that was read. */
    record Returning(int version, String reason) {}

    /** A taking up, of the version that was read. */
    record Taking(int version) {}

    @GetMapping("/{id}")
    Sheet sheet(@Parameter(hidden = true) Actor actor, @PathVariable long id) {
        return sheets.detail(actor, new SheetId(id)).sheet();
    }

    /** Hands it in (报送). */
    @PostMapping("/{id}/submit")
    Sheet submit(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Saying order) {
        sheets.submit(actor, new SheetId(id), order.version(), order.words(), order.missingNamed());
        return sheet(actor, id);
    }

    /** Sends it back (退回). */
    @PostMapping("/{id}/return")
    Sheet returnIt(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Returning order) {
        sheets.returnIt(actor, new SheetId(id), order.version(), order.reason() == null ? "" : order.reason());
        return sheet(actor, id);
    }

    /** Takes it up (通过). */
    @PostMapping("/{id}/take")
    Sheet take(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Taking order) {
        sheets.take(actor, new SheetId(id), order.version());
        return sheet(actor, id);
    }
}
