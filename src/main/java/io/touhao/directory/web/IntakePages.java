package io.touhao.directory.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Role;
import io.touhao.directory.intake.Intake;
import io.touhao.directory.intake.Intake.Outcome;
import io.touhao.directory.intake.TakeIn;
import io.touhao.page.Downloads;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.Signal;
import io.touhao.page.part.KeyFigure;
import io.touhao.page.part.Link;
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

/**
 * The import of offices, posts and persons: choose a file, see what it would do, apply it. The file waits in the
 * session between the steps.
 */
@Controller
@Allowed(Role.SYSTEM_ADMINISTRATOR)
class IntakePages {

    private static final String WAITING = IntakePages.class.getName() + ".waiting";
    private static final int SHOWN = 500;

    private final TakeIn takeIn;

    IntakePages(TakeIn takeIn) {
        this.takeIn = takeIn;
    }

    /** A file that waits to be applied. */
    record Waiting(String name, byte[] file) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1;
    }

    /** The step of choosing a file. */
    record ChoosePage() {

        Heading heading() {
            return Heading.of("导入机构、岗位与人员", "organisation").child("import")
                    .facts("一行一岗一人；先预览，再应用；有一行有误就一行也不导入");
        }
    }

    /** What the file would do, or did. */
    record IntakePage(String name, Intake intake) {

        Heading heading() {
            return Heading.of(intake.applied() ? "导入结果" : "导入预览", "organisation").child("import")
                    .facts("%s · %s 行%s".formatted(
                            name, Figures.count(intake.lines().size()), intake.applied() ? "" : " · 还没有写入任何数据"))
                    .under(new Link("导入", "/organisation/import"));
        }

        List<KeyFigure> figures() {
            return List.of(
                    figure(Outcome.NEW, "库里没有的机构、岗位或任职"),
                    figure(Outcome.CHANGED, "负责领域或手机不同"),
                    figure(Outcome.SAME, "不写入"),
                    new KeyFigure("有误", Figures.count(intake.count(Outcome.WRONG)), "", "见错误原因", "",
                            intake.count(Outcome.WRONG) > 0));
        }

        private KeyFigure figure(Outcome outcome, String note) {
            return KeyFigure.of(outcome.title(), Figures.count(intake.count(outcome)), "", note);
        }

        long writes() {
            return intake.count(Outcome.NEW) + intake.count(Outcome.CHANGED);
        }

        boolean mayApply() {
            return !intake.applied() && intake.isSound() && writes() > 0;
        }

        /** The rows that differ, the wrong ones first. */
        List<Intake.Line> shown() {
            return intake.lines().stream()
                    .filter(line -> line.outcome() != Outcome.SAME)
                    .sorted((one, other) -> Boolean.compare(
                            other.outcome() == Outcome.WRONG, one.outcome() == Outcome.WRONG))
                    .limit(SHOWN)
                    .toList();
        }

        Signal signal(Intake.Line line) {
            return switch (line.outcome()) {
                case NEW -> Signal.GREEN;
                case CHANGED -> Signal.BLUE;
                case SAME -> Signal.NONE;
                case WRONG -> Signal.RED;
            };
        }
    }

    @GetMapping("/organisation/import")
    ModelAndView choose() {
        return new ModelAndView("directory/web/intake-choose", "page", new ChoosePage());
    }

    @GetMapping("/organisation/import/template")
    void template(HttpServletResponse response) throws IOException {
        Downloads.workbook(response, "机构岗位人员模板");
        response.getOutputStream().write(takeIn.template());
    }

    @PostMapping("/organisation/import")
    String upload(Actor actor, @RequestParam MultipartFile file, HttpSession session) throws IOException {
        var waiting = new Waiting(name(file), file.getBytes());
        takeIn.preview(actor, waiting.file());
        session.setAttribute(WAITING, waiting);
        return "redirect:/organisation/import/preview";
    }

    @GetMapping("/organisation/import/preview")
    ModelAndView preview(Actor actor, HttpSession session) {
        var waiting = waiting(session);
        return new ModelAndView("directory/web/intake", "page",
                new IntakePage(waiting.name(), takeIn.preview(actor, waiting.file())));
    }

    @GetMapping("/organisation/import/marked")
    void marked(Actor actor, HttpSession session, HttpServletResponse response) throws IOException {
        var waiting = waiting(session);
        var marked = takeIn.marked(waiting.file(), takeIn.preview(actor, waiting.file()));
        Downloads.workbook(response, waiting.name().replaceFirst("\\.xlsx$", "") + "-错误原因");
        response.getOutputStream().write(marked);
    }

    @PostMapping("/organisation/import/apply")
    ModelAndView apply(Actor actor, HttpSession session) {
        var waiting = waiting(session);
        var intake = takeIn.apply(actor, waiting.file());
        session.removeAttribute(WAITING);
        return new ModelAndView("directory/web/intake", "page", new IntakePage(waiting.name(), intake));
    }

    private static Waiting waiting(HttpSession session) {
        return Optional.ofNullable((Waiting) session.getAttribute(WAITING))
                .orElseThrow(() -> new Refused(new NotFound("没有等待导入的文件，请重新选择。")));
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename())
                .map(name -> name.replaceAll("[\\\\/\\p{Cntrl}]", ""))
                .filter(name -> !name.isBlank())
                .orElse("人员.xlsx");
    }
}
