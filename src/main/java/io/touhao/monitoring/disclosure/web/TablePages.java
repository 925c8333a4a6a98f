package io.touhao.monitoring.disclosure.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.monitoring.disclosure.Disclosures;
import io.touhao.monitoring.disclosure.TableItem;
import io.touhao.page.Downloads;
import io.touhao.page.Letterheads;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.quantity.Period;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The tables that may be shown, on a page and as a workbook. They are protected, so every officer sees all of them. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class TablePages {

    private static final UnitPath PROVINCE = UnitPath.of("37");

    private final Disclosures disclosures;
    private final Units units;
    private final Letterheads letterheads;
    private final Clock clock;

    TablePages(Disclosures disclosures, Units units, Letterheads letterheads, Clock clock) {
        this.disclosures = disclosures;
        this.units = units;
        this.letterheads = letterheads;
        this.clock = clock;
    }

    @GetMapping("/disclosure")
    ModelAndView table(
            Actor actor, @RequestParam(defaultValue = "") String period, @RequestParam(defaultValue = "OUTPUT") String item,
            @RequestParam(defaultValue = "") String unit) {
        return new ModelAndView("monitoring/disclosure/web/table", "page", page(actor, period, item, unit));
    }

    @GetMapping("/disclosure/export")
    void export(
            Actor actor, @RequestParam(defaultValue = "") String period, @RequestParam(defaultValue = "OUTPUT") String item,
            @RequestParam(defaultValue = "") String unit, HttpServletResponse response) throws IOException {
        var page = page(actor, period, item, unit);
        Downloads.workbook(response, "%s%s%s".formatted(
                page.table().unit().name(), page.table().period().words(), page.table().item().title()));
        new TableWorkbook(page, letterheads.of(page.table().period().words())).write(response.getOutputStream());
    }

    private TablePage page(Actor actor, String period, String item, String unit) {
        var periods = disclosures.periods();
        var chosen = periods.stream().filter(one -> one.code().equals(period)).findFirst()
                .or(() -> periods.stream().findFirst()).orElseThrow(() -> new Refused(new NotFound("还没有省级通过的月报，暂无可公布的表。")));
        var wanted = Arrays.stream(TableItem.values()).filter(one -> one.name().equals(item)).findFirst().orElse(TableItem.OUTPUT);
        return new TablePage(disclosures.table(chosen, wanted, path(actor, unit)), periods, choices());
    }

    /** The asked unit, or the one that the actor's unit belongs to. */
    private static UnitPath path(Actor actor, String unit) {
        if (unit.matches("37(\\.\\d{4})?")) {
            return UnitPath.of(unit);
        }
        return actor.unit().depth() == 3 ? actor.unit().parent() : actor.unit().depth() == 2 ? actor.unit() : PROVINCE;
    }

    private List<Unit> choices() {
        var choices = new ArrayList<Unit>();
        units.find(PROVINCE, LocalDate.now(clock)).ifPresent(choices::add);
        choices.addAll(units.children(PROVINCE, LocalDate.now(clock)));
        return choices;
    }
}
