package io.touhao.registry.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.Downloads;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.Signal;
import io.touhao.page.part.KeyFigure;
import io.touhao.page.part.Link;
import io.touhao.registry.intake.FirmIntake;
import io.touhao.registry.intake.FirmIntake.Line;
import io.touhao.registry.intake.FirmIntake.Outcome;
import io.touhao.registry.intake.TakeInFirms;
import io.touhao.registry.intake.TakeInFirms.FirmUpload;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Enterprises taken in from a file: choose, look, apply. Nothing is written before it is applied. */
@Controller
@Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class FirmIntakePages {

    private static final String WAITING = "enterprises-waiting";

    private final TakeInFirms takeIn;

    FirmIntakePages(TakeInFirms takeIn) {
        this.takeIn = takeIn;
    }

    /** A file that waits to be applied. */
    private record Waiting(String name, byte[] file) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1;
    }

    /** Where a file is chosen. */
    record ChoosePage() {

        Heading heading() {
            return Heading.of("导入企业", "enterprises").child("import").under(new Link("企业库", "/enterprises"))
                    .facts("先预览，再应用；有一行有误就一行也不写");
        }
    }

    /** What a file would do, or did. */
    record IntakePage(String name, FirmIntake intake) {

        Heading heading() {
            return Heading.of(intake.applied() ? "导入企业 · 结果" : "导入企业 · 预览", "enterprises").child("import")
                    .facts("%s · %s 行%s".formatted(name, Figures.count(intake.lines()), intake.applied() ? "" : " · 还没有写入任何数据"))
                    .under(new Link("导入", "/enterprises/import"));
        }

        List<KeyFigure> figures() {
            return List.of(
                    figure(Outcome.NEW, "库里没有这个信用代码"), figure(Outcome.CHANGED, "共 %s 个字段不同".formatted(Figures.count(intake.fields()))),
                    figure(Outcome.SAME, "不写入"), figure(Outcome.DOUBTFUL, "名称相近，须人判断"),
                    new KeyFigure("有误", Figures.count(intake.count(Outcome.WRONG)), "", "见错误原因", "", !intake.isSound()));
        }

        private KeyFigure figure(Outcome outcome, String note) {
            return KeyFigure.of(outcome.title(), Figures.count(intake.count(outcome)), "", note);
        }

        int writes() {
            return intake.count(Outcome.NEW) + intake.count(Outcome.CHANGED);
        }

        boolean mayApply() {
            return !intake.applied() && intake.isSound() && writes() + intake.count(Outcome.DOUBTFUL) > 0;
        }

        boolean marks() {
            return !intake.applied() && intake.count(Outcome.WRONG) + intake.count(Outcome.DOUBTFUL) > 0;
        }

        int doubtful() {
            return intake.count(Outcome.DOUBTFUL);
        }

        Signal signal(Line line) {
            return switch (line.outcome()) {
                case NEW -> Signal.GREEN;
                case CHANGED -> Signal.BLUE;
                case SAME -> Signal.NONE;
                case DOUBTFUL -> Signal.YELLOW;
                case WRONG -> Signal.RED;
            };
        }
    }

    @GetMapping("/enterprises/import")
    ModelAndView choose() {
        return new ModelAndView("registry/web/import-choose", "page", new ChoosePage());
    }

    @GetMapping("/enterprises/import/template")
    void template(Actor actor, HttpServletResponse response) throws IOException {
        Downloads.workbook(response, "企业导入模板");
        response.getOutputStream().write(takeIn.template(actor));
    }

    @PostMapping("/enterprises/import")
    String upload(Actor actor, @RequestParam MultipartFile file, HttpSession session) throws IOException {
        var waiting = new Waiting(name(file), file.getBytes());
        takeIn.preview(actor, waiting.file());
        session.setAttribute(WAITING, waiting);
        return "redirect:/enterprises/import/preview";
    }

    @GetMapping("/enterprises/import/preview")
    ModelAndView preview(Actor actor, HttpSession session) {
        var waiting = waiting(session);
        return page(waiting, takeIn.preview(actor, waiting.file()));
    }

    @GetMapping("/enterprises/import/marked")
    void marked(Actor actor, HttpSession session, HttpServletResponse response) throws IOException {
        var waiting = waiting(session);
        var marked = takeIn.marked(actor, waiting.file());
        Downloads.workbook(response, waiting.name().replaceFirst("\\.(xlsx|csv)$", "") + "-错误原因");
        response.getOutputStream().write(marked);
    }

    @PostMapping("/enterprises/import/apply")
    ModelAndView apply(Actor actor, @RequestParam String source, @RequestParam(defaultValue = "") String doubtful, HttpSession session) {
        var waiting = waiting(session);
        var intake = takeIn.apply(actor, new FirmUpload(waiting.name(), waiting.file(), source, !doubtful.isEmpty()));
        session.removeAttribute(WAITING);
        return page(waiting, intake);
    }

    private static ModelAndView page(Waiting waiting, FirmIntake intake) {
        return new ModelAndView("registry/web/import", "page", new IntakePage(waiting.name(), intake));
    }

    private static Waiting waiting(HttpSession session) {
        return Optional.ofNullable((Waiting) session.getAttribute(WAITING))
                .orElseThrow(() -> new Refused(new NotFound("没有等待导入的文件，请重新选择。")));
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename())
                .map(name -> name.replaceAll("[\\\\/\\p{Cntrl}]", ""))
                .filter(name -> !name.isBlank())
                .orElse("企业.xlsx");
    }
}
