package io.touhao.monitoring.filing.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.ENTERPRISE;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Parameter;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.monitoring.filing.Approvals;
import io.touhao.monitoring.filing.Cells;
import io.touhao.monitoring.filing.Channel;
import io.touhao.monitoring.filing.Filing;
import io.touhao.monitoring.filing.FilingId;
import io.touhao.monitoring.filing.FilingSheet;
import io.touhao.monitoring.filing.Filings;
import io.touhao.monitoring.filing.Finding;
import io.touhao.monitoring.filing.Submission;
import io.touhao.monitoring.form.Form;
import io.touhao.monitoring.form.Forms;
import io.touhao.page.NotFound;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Periodic returns for programs: the books of an enterprise hand in by themselves. A refusal is a problem document. */
@RestController
@RequestMapping(path = "/api/v1/returns", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER, ENTERPRISE})
class ReturnResource {

    private final Filings filings;
    private final Approvals approvals;
    private final Forms forms;

    ReturnResource(Filings filings, Approvals approvals, Forms forms) {
        this.filings = filings;
        this.approvals = approvals;
        this.forms = forms;
    }

    /** A return in JSON: figures by column, as the form names them. */
    record ReturnBody(
            long id, String form, String period, String uscc, String name, String unit, String state, int version, String receipt,
            Map<String, BigDecimal> figures, List<Finding> findings) {

        static ReturnBody of(FilingSheet sheet) {
            var filing = sheet.filing();
            return of(filing, sheet.cells().figures(), sheet.findings());
        }

        static ReturnBody of(Filing filing, Map<String, BigDecimal> figures, List<Finding> findings) {
            return new ReturnBody(
                    filing.id().value(), filing.form(), filing.period().code(), filing.uscc(), filing.name(), filing.unit().value(),
                    filing.state().name(), filing.version(), filing.receipt(), figures, findings);
        }
    }

    /**
     * Figures handed in.
     *
     * @param version the version they were filled in on, 0 for a first one
     * @param figures by column: revenue, revenue_total, revenue_before …
     * @param reasons by rule and item: {@code E-03.receivables}
     * @param seconds what it took, where known
     */
    record SubmissionBody(
            Optional<Integer> version, Optional<Map<String, BigDecimal>> figures, Optional<Map<String, String>> reasons, Optional<Integer> seconds) {}

    /** Keys of returns, and for a return of them the reason. */
    record Judgement(Optional<List<Long>> ids, Optional<String> reason) {

        List<FilingId> filings() {
            return ids.orElse(List.of()).stream().map(FilingId::new).toList();
        }
    }

    /** The caller's own returns, newest first. */
    @GetMapping("/mine")
    @Allowed(ENTERPRISE)
    List<ReturnBody> mine(@Parameter(hidden = true) Actor actor) {
        return filings.own(actor).stream().map(filing -> ReturnBody.of(filing, Map.of(), List.of())).toList();
    }

    /** The returns of a form and period in the caller's unit. */
    @GetMapping
    @Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    List<ReturnBody> returns(
            @Parameter(hidden = true) Actor actor, @RequestParam Optional<String> form, @RequestParam Optional<String> period) {
        var chosen = form(form.orElse(Forms.MONTHLY));
        var when = period.map(ReturnResource::period).or(() -> filings.periods(actor, chosen.id()).stream().findFirst());
        return when.map(found -> filings.of(actor, chosen.id(), found, actor.unit())).orElse(List.of()).stream()
                .map(filing -> ReturnBody.of(filing, Map.of(), List.of()))
                .toList();
    }

    private Form form(String id) {
        return forms.find(id).orElseThrow(() -> new Refused(new NotFound("没有这张表：" + id + "。")));
    }

    private static Period period(String code) {
        try {
            return Period.parse(code);
        } catch (IllegalArgumentException broken) {
            throw new Refused(new NotFound("没有这个报告期：" + code + "。"));
        }
    }

    @GetMapping("/{id}")
    ReturnBody one(@Parameter(hidden = true) Actor actor, @PathVariable long id) {
        return ReturnBody.of(filings.sheet(actor, new FilingId(id)));
    }

    /** Hands in (上报). What is missing is taken from records and the last period, as on the page. */
    @PostMapping("/{id}/submission")
    @Allowed(ENTERPRISE)
    ReturnBody submit(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody SubmissionBody body) {
        var form = form(filings.filing(actor, new FilingId(id)).form());
        var given = body.figures().orElse(Map.of());
        var strange = given.keySet().stream().filter(column -> !form.columns().contains(column)).<Refusal>map(UnknownColumn::new).toList();
        if (!strange.isEmpty()) {
            throw new Refused(strange);
        }
        var filing = filings.submit(actor, new FilingId(id), new Submission(
                new Cells(given), body.reasons().orElse(Map.of()), body.version().orElse(0), Math.clamp(body.seconds().orElse(0), 0, 10_800), Channel.API));
        return ReturnBody.of(filing, Map.of(), List.of());
    }

    /** A column that the form does not have. */
    record UnknownColumn(String column) implements Refusal {
        @Override
        public String what() {
            return "表中没有“%s”这一列。".formatted(column);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(column);
        }
    }

    /** Approves (通过), all or none. */
    @PostMapping("/approvals")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    Map<String, Integer> approve(@Parameter(hidden = true) Actor actor, @RequestBody Judgement order) {
        return Map.of("approved", approvals.approve(actor, order.filings()));
    }

    /** Returns with a reason (退回), all or none. */
    @PostMapping("/rejections")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    Map<String, Integer> sendBack(@Parameter(hidden = true) Actor actor, @RequestBody Judgement order) {
        return Map.of("returned", approvals.sendBack(actor, order.filings(), order.reason().orElse("")));
    }
}
