package io.touhao.directory.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.CloseOffice;
import io.touhao.directory.Office;
import io.touhao.directory.OfficeDraft;
import io.touhao.directory.OfficeId;
import io.touhao.directory.OpenOffice;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Offices: opened, closed, and who served in them. */
@Controller
@Allowed(Role.SYSTEM_ADMINISTRATOR)
class OfficePages {

    private final OfficeView view;
    private final OpenOffice openOffice;
    private final CloseOffice closeOffice;

    OfficePages(OfficeView view, OpenOffice openOffice, CloseOffice closeOffice) {
        this.view = view;
        this.openOffice = openOffice;
        this.closeOffice = closeOffice;
    }

    @GetMapping("/offices/new")
    ModelAndView draft(Actor actor, @RequestParam String unit) {
        return new ModelAndView("directory/web/new-office", "page", view.newOffice(actor, unit(unit)));
    }

    @PostMapping("/offices")
    String open(
            Actor actor, @RequestParam String unit, @RequestParam String name,
            @RequestParam(defaultValue = "") String shortName, @RequestParam Office.Kind kind,
            @RequestParam LocalDate on) {
        var id = openOffice.open(actor, unit(unit), new OfficeDraft(name, shortName, kind, false), on);
        return "redirect:/organisation?office=" + id.value();
    }

    @GetMapping("/offices/{id}/history")
    @Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER,
            Role.SYSTEM_ADMINISTRATOR})
    ModelAndView history(Actor actor, @PathVariable long id) {
        return new ModelAndView("directory/web/history", "page", view.history(actor, new OfficeId(id)));
    }

    @PostMapping("/offices/{id}/close")
    String close(Actor actor, @PathVariable long id, @RequestParam LocalDate on) {
        closeOffice.close(actor, new OfficeId(id), on);
        return "redirect:/offices/%d/history".formatted(id);
    }

    private static UnitPath unit(String text) {
        return OrganisationPages.path(text).orElseThrow(() -> new Refused(new NotFound("没有给出单位。")));
    }
}
