package io.touhao.monitoring.upload;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.monitoring.filing.Filings;
import io.touhao.monitoring.form.Form;
import io.touhao.monitoring.form.Forms;
import io.touhao.page.Downloads;
import io.touhao.page.Refused;
import io.touhao.quantity.Period;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Upload of a county's returns in one workbook. A file with faults waits in the session to be fetched with them marked. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class UploadPages {

    private static final String FAULTY = UploadPages.class.getName() + ".faulty";

    private final ReturnUploads uploads;
    private final Filings filings;
    private final Forms forms;

    UploadPages(ReturnUploads uploads, Filings filings, Forms forms) {
        this.uploads = uploads;
        this.filings = filings;
        this.forms = forms;
    }

    /** A file with faults, until it is fetched. */
    record Faulty(String name, byte[] file, TreeMap<Integer, List<String>> wrong) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1;
    }

    @GetMapping("/returns/upload")
    ModelAndView choose(Actor actor) {
        return page(actor, Optional.empty());
    }

    private ModelAndView page(Actor actor, Optional<Uploaded> uploaded) {
        return new ModelAndView("monitoring/upload/upload", "page", new UploadPage(
                form(), period(actor), uploaded, actor.is(COUNTY_OFFICER)));
    }

    private Form form() {
        return forms.of(Forms.MONTHLY);
    }

    private Period period(Actor actor) {
        return filings.periods(actor, Forms.MONTHLY).stream().findFirst()
                .orElseThrow(() -> new Refused(new UploadRefusal.NothingOpen()));
    }

    @GetMapping("/returns/upload/template.xlsx")
    @Allowed(COUNTY_OFFICER)
    void template(Actor actor, HttpServletResponse response) throws IOException {
        var period = period(actor);
        Downloads.workbook(response, "%s%s".formatted(form().shortTitle(), period.words()));
        uploads.template(actor, form(), period, response.getOutputStream());
    }

    @PostMapping("/returns/upload")
    @Allowed(COUNTY_OFFICER)
    ModelAndView upload(Actor actor, @RequestParam MultipartFile file, HttpSession session) throws IOException {
        var name = name(file);
        var bytes = file.getBytes();
        var uploaded = uploads.take(actor, form(), period(actor), name, bytes);
        session.removeAttribute(FAULTY);
        if (!uploaded.isSound()) {
            session.setAttribute(FAULTY, new Faulty(name, bytes, new TreeMap<>(uploaded.wrong())));
        }
        return page(actor, Optional.of(uploaded));
    }

    @GetMapping("/returns/upload/marked")
    @Allowed(COUNTY_OFFICER)
    void marked(HttpSession session, HttpServletResponse response) throws IOException {
        var faulty = Optional.ofNullable((Faulty) session.getAttribute(FAULTY)).orElseThrow(() -> new Refused(new UploadRefusal.NoRows()));
        Downloads.workbook(response, faulty.name().replaceAll("\\.xlsx$", "") + "（标注）");
        response.getOutputStream().write(MarkedWorkbook.of(faulty.file(), faulty.wrong()));
    }

    /** For programs: the same, told as a document; 200 with what is wrong by row where nothing was taken. */
    @PostMapping(path = "/api/v1/return-uploads", produces = MediaType.APPLICATION_JSON_VALUE)
    @Allowed(COUNTY_OFFICER)
    @ResponseBody
    Map<String, Object> program(Actor actor, @RequestParam Optional<MultipartFile> file) throws IOException {
        var given = file.orElseThrow(() -> new Refused(new UploadRefusal.NoRows()));
        var uploaded = uploads.take(actor, form(), period(actor), name(given), given.getBytes());
        return Map.of("firms", uploaded.firms(), "taken", uploaded.taken(), "same", uploaded.same(), "before", uploaded.before(), "wrong", uploaded.wrong());
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename())
                .map(name -> name.replaceAll("[\\\\/\\p{Cntrl}]", ""))
                .filter(name -> !name.isBlank())
                .orElse("月报.xlsx");
    }
}
