package io.touhao.report.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.commitment.BulkReport;
import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.Commitments;
import io.touhao.commitment.Ledger;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.Refused;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Deeds done to many commitments at once (批量签收、批量催办). */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class BulkPages {

    private final Commitments commitments;
    private final Ledger ledger;

    BulkPages(Commitments commitments, Ledger ledger) {
        this.commitments = commitments;
        this.ledger = ledger;
    }

    @PostMapping("/ledger/acknowledge")
    ModelAndView acknowledge(Actor actor, @RequestParam(defaultValue = "") long[] id, @RequestParam("_page") String page) {
        var report = commitments.acknowledge(actor, ticked(id, "签收"));
        return answer(actor, report, Done.ACKNOWLEDGED, "签收", page);
    }

    @PostMapping("/ledger/remind")
    ModelAndView remind(
            Actor actor, @RequestParam(defaultValue = "") long[] id, @RequestParam String text,
            @RequestParam("_page") String page) {
        var report = commitments.remind(actor, ticked(id, "催办"), text);
        return answer(actor, report, Done.REMINDED, "催办", page);
    }

    private static List<CommitmentId> ticked(long[] ids, String verb) {
        if (ids.length == 0) {
            throw new Refused(new ReportRefusal.NothingTicked(verb));
        }
        return LongStream.of(ids).mapToObj(CommitmentId::new).toList();
    }

    /** Back to where it was ticked where all went well; else a page that says what did not, and why. */
    private ModelAndView answer(Actor actor, BulkReport report, Done done, String verb, String page) {
        var back = page.matches("/(ledger(\\?.*)?)?") ? page : "/ledger";
        if (report.refused().isEmpty()) {
            return new ModelAndView("redirect:" + done.at(back));
        }
        var refused = report.refused().entrySet().stream()
                .map(entry -> new BulkPage.Line(ledger.row(actor, entry.getKey()), entry.getValue()))
                .sorted()
                .toList();
        return new ModelAndView("report/web/bulk", "page", new BulkPage(verb, report.done().size(), refused, back));
    }
}
