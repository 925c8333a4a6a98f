package io.touhao.report.circular;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.review.round.FrozenRow;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the figures of a circular open to: rows and sheets of the snapshot. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class CircularRecordPages {

    private final Circulars circulars;

    CircularRecordPages(Circulars circulars) {
        this.circulars = circulars;
    }

    @GetMapping("/circulars/{id}/records")
    ModelAndView records(
            Actor actor, @PathVariable long id, @RequestParam String unit, @RequestParam String what, @RequestParam Optional<Integer> page) {
        var row = circulars.circular(actor, id);
        var circular = circulars.figures(actor, row).orElseThrow(CircularRecordPages::absent);
        var counted = Counted.ofWord(what).orElseThrow(CircularRecordPages::absent);
        var rows = circular.rows().stream()
                .filter(one -> liesIn(one, unit) && counted.counts(one, circular.on()))
                .toList();
        var name = circular.ranking().stream()
                .filter(one -> one.unit().path().code().equals(unit))
                .findFirst()
                .map(one -> one.unit().name())
                .orElse(circular.unit().name());
        return new ModelAndView("report/circular/records", "page", new RecordsPage(
                row, name, unit, counted, circular.asOf(), rows, Math.max(0, page.orElse(0))));
    }

    private static boolean liesIn(FrozenRow row, String unit) {
        return Arrays.asList(row.unit().value().split("\\.")).contains(unit);
    }

    @GetMapping("/circulars/{id}/missing")
    ModelAndView missing(Actor actor, @PathVariable long id) {
        var row = circulars.circular(actor, id);
        var circular = circulars.figures(actor, row).orElseThrow(CircularRecordPages::absent);
        return new ModelAndView("report/circular/missing", "page", new MissingPage(row, circular.missing()));
    }

    private static Refused absent() {
        return new Refused(new NotFound("没有这个数，或它不在您的范围内。"));
    }
}
