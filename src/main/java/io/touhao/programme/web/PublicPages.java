package io.touhao.programme.web;

import io.touhao.directory.Allowed;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.programme.pack.Programme;
import io.touhao.programme.pack.Programmes;
import io.touhao.programme.recognition.Notice;
import io.touhao.programme.recognition.Notices;
import io.touhao.programme.recognition.Recognition;
import io.touhao.programme.recognition.Recognitions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What anybody may read without signing in: a notice, and whether a certificate is good. */
@Controller
@Allowed(anyone = true)
class PublicPages {

    private final Notices notices;
    private final Recognitions recognitions;
    private final Programmes programmes;
    private final Clock clock;

    PublicPages(Notices notices, Recognitions recognitions, Programmes programmes, Clock clock) {
        this.notices = notices;
        this.recognitions = recognitions;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** A notice as the public sees it. */
    record NoticePage(Notice notice, List<Notice.Line> lines, boolean runs) {}

    /** A certificate as the public sees it. */
    record CertificatePage(Recognition recognition, Programme programme, boolean holds, LocalDate today) {}

    @GetMapping("/notices/{id}")
    ModelAndView notice(@PathVariable long id) {
        var found = notices.find(id).orElseThrow(() -> new Refused(new NotFound("没有这份公示。")));
        return new ModelAndView("programme/web/notice", "page", new NoticePage(found, notices.lines(id), found.runs(LocalDate.now(clock))));
    }

    @GetMapping("/certificates/{code}")
    ModelAndView certificate(@PathVariable String code) {
        var found = recognitions.byCode(code).orElseThrow(() -> new Refused(new NotFound("没有这张证书。请核对二维码，谨防假冒。")));
        var today = LocalDate.now(clock);
        return new ModelAndView("programme/web/certificate", "page",
                new CertificatePage(found, programmes.of(found.programme()), found.holds(today), today));
    }
}
