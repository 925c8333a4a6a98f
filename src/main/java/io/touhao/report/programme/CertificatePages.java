package io.touhao.report.programme;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.ENTERPRISE;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.Dates;
import io.touhao.page.file.FileAnswer;
import io.touhao.programme.pack.Programme;
import io.touhao.programme.pack.Programmes;
import io.touhao.programme.recognition.CheckCode;
import io.touhao.programme.recognition.Recognition;
import io.touhao.programme.recognition.Recognitions;
import io.touhao.report.document.Pdf;
import io.touhao.report.document.PdfCertificate;
import io.touhao.report.document.Typefaces;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Certificates of titles as PDF, with the square that leads to the public check. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER, ENTERPRISE})
class CertificatePages {

    private final Recognitions recognitions;
    private final Programmes programmes;
    private final Clock clock;

    CertificatePages(Recognitions recognitions, Programmes programmes, Clock clock) {
        this.recognitions = recognitions;
        this.programmes = programmes;
        this.clock = clock;
    }

    @GetMapping("/recognitions/{id}/certificate.pdf")
    ResponseEntity<byte[]> certificate(Actor actor, @PathVariable long id) {
        var one = recognitions.recognition(actor, id);
        var check = new CheckCode(ServletUriComponentsBuilder.fromCurrentContextPath().path(one.checkAddress()).toUriString());
        return FileAnswer.of(one.certificate() + ".pdf", Pdf.TYPE, PdfCertificate.write(
                content(one, programmes.of(one.programme()), check), Typefaces.STANDARD, one.on().atStartOfDay(clock.getZone()).toInstant()));
    }

    static PdfCertificate.Content content(Recognition one, Programme programme, CheckCode check) {
        return new PdfCertificate.Content(
                "证　书", one.firm(), List.of(
                        "经审核、公示，认定你单位为%s。".formatted(programme.title()),
                        "有效期：%s至%s".formatted(Dates.full(one.on()), Dates.full(one.validUntil())),
                        "证书编号：" + one.certificate(),
                        "认定文号：" + one.document()),
                List.of(programme.recogniser(), Dates.full(one.on())), check.modules(), "扫码查验真伪和有效期");
    }
}
