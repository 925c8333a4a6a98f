package io.touhao.report.exchange;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.Downloads;
import io.touhao.page.Refused;
import io.touhao.report.ledger.LedgerErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Export of the ledger, and its import in steps: choose, preview, apply. The file waits in the session between. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class ExchangePages {

    private static final String WAITING = ExchangePages.class.getName() + ".waiting";
    private static final String XLS = "application/vnd.ms-excel";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final LedgerExport export;
    private final LedgerImport intake;

    ExchangePages(LedgerExport export, LedgerImport intake) {
        this.export = export;
        this.intake = intake;
    }

    /** A file that waits to be applied. */
    record Waiting(String name, byte[] file) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1;
    }

    @GetMapping("/ledger/export.xlsx")
    void export(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Downloads.workbook(response, "工作台账");
        export.write(actor, request.getParameterMap(), response.getOutputStream());
    }

    @GetMapping("/ledger/import")
    ModelAndView choose() {
        return new ModelAndView("report/exchange/choose", "page", new ChoosePage());
    }

    @GetMapping("/ledger/import/template.xlsx")
    void template(Actor actor, HttpServletResponse response) throws IOException {
        Downloads.workbook(response, "台账空表");
        export.template(actor, response.getOutputStream());
    }

    @PostMapping("/ledger/import")
    String upload(Actor actor, @RequestParam MultipartFile file, HttpSession session) throws IOException {
        Waiting waiting = new Waiting(name(file), file.getBytes());
        intake.preview(actor, waiting.name(), waiting.file());
        session.setAttribute(WAITING, waiting);
        return "redirect:/ledger/import/preview";
    }

    @GetMapping("/ledger/import/preview")
    ModelAndView preview(Actor actor, HttpSession session) {
        Waiting waiting = waiting(session);
        return page(intake.preview(actor, waiting.name(), waiting.file()));
    }

    @GetMapping("/ledger/import/marked")
    void marked(Actor actor, HttpSession session, HttpServletResponse response) throws IOException {
        Waiting waiting = waiting(session);
        LedgerErrors.Marked marked = intake.marked(actor, waiting.name(), waiting.file());
        Downloads.file(response, marked.name(), marked.name().endsWith(".xls") ? XLS : XLSX);
        response.getOutputStream().write(marked.bytes());
    }

    @PostMapping("/ledger/import/apply")
    ModelAndView apply(Actor actor, HttpSession session) {
        Waiting waiting = waiting(session);
        LedgerPreview applied = intake.apply(actor, waiting.name(), waiting.file());
        session.removeAttribute(WAITING);
        return page(applied);
    }

    private static ModelAndView page(LedgerPreview preview) {
        return new ModelAndView("report/exchange/preview", "page", new PreviewPage(preview));
    }

    private static Waiting waiting(HttpSession session) {
        return Optional.ofNullable((Waiting) session.getAttribute(WAITING))
                .orElseThrow(() -> new Refused(new ImportRefusal.NothingWaits()));
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename())
                .map(name -> name.replaceAll("[\\\\/\\p{Cntrl}]", ""))
                .filter(name -> !name.isBlank())
                .orElse("台账.xlsx");
    }
}
