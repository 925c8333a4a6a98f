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
import io.touhao.review.round.SheetDetail;
import io.touhao.review.round.SheetId;
import io.touhao.review.round.SheetWords;
import io.touhao.review.round.Sheets;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sheets of rounds for programs. A refusal is a problem document. */
@RestController
@RequestMapping(path = "/api/v1/sheets", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class SheetResource {

    private final Sheets sheets;

    SheetResource(Sheets sheets) {
        this.sheets = sheets;
    }

    /** What is said on a sheet, of the version that was read. */
    record Words(int version, SheetWords words) {}

    /** A sheet handed in: whether what is missing below goes up as missing, and what nobody looked at is taken up. */
    record Submission(int version, SheetWords words, boolean missingNamed, boolean unreadTaken) {}

    /** Why a sheet goes back. */
    record Return(int version, String reason) {}

    /** The version that was read. */
    record Version(int version) {}

    @GetMapping("/{id}")
    SheetDetail sheet(@Parameter(hidden = true) Actor actor, @PathVariable long id) {
        return sheets.detail(actor, new SheetId(id));
    }

    /** Keeps a draft (存稿). */
    @PutMapping("/{id}")
    Sheet save(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Words said) {
        sheets.save(actor, new SheetId(id), said.version(), said.words());
        return sheet(actor, id).sheet();
    }

    /** Hands it in (报送). */
    @PostMapping("/{id}/submission")
    Sheet submit(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Submission said) {
        sheets.submit(actor, new SheetId(id), said.version(), said.words(), said.missingNamed(), said.unreadTaken());
        return sheet(actor, id).sheet();
    }

    /** The level above sends it back (退回). */
    @PostMapping("/{id}/return")
    Sheet returnIt(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Return said) {
        sheets.returnIt(actor, new SheetId(id), said.version(), said.reason());
        return sheet(actor, id).sheet();
    }

    /** The level above takes it up (通过). */
    @PostMapping("/{id}/take")
    Sheet take(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Version said) {
        sheets.take(actor, new SheetId(id), said.version());
        return sheet(actor, id).sheet();
    }
}
