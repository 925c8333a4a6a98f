package io.touhao.page.web;

import io.touhao.page.Frame;
import io.touhao.page.Heading;
import io.touhao.page.Open;
import io.touhao.page.Signal;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The handbook: what each role does here, on one page. */
@Controller
@Open
class HelpPages {

    @GetMapping("/help")
    ModelAndView help() {
        return new ModelAndView("page/web/help", "page", new HelpPage());
    }

    /** The handbook's words. */
    record HelpPage() {

        Heading heading() {
            return Heading.of("操作手册").facts("每种身份一段，先看自己的一段就够了");
        }

        /** The viewer's own chapter first. */
        List<Handbook.Chapter> chapters(Frame frame) {
            return Handbook.CHAPTERS.stream()
                    .sorted(Comparator.comparing(chapter -> !isFor(chapter, frame)))
                    .toList();
        }

        List<String> common() {
            return Handbook.COMMON;
        }

        List<Meaning> signals() {
            return List.of(
                    new Meaning(Signal.GREEN, "进度不低于序时"), new Meaning(Signal.YELLOW, "低于序时，或临近时限"),
                    new Meaning(Signal.RED, "已过时限还没有办结"), new Meaning(Signal.BLUE, "时限将到"),
                    new Meaning(Signal.DONE, "上级已同意销号"), new Meaning(Signal.PAUSED, "经批准停止计时"),
                    new Meaning(Signal.NONE, "本期还没有填报"));
        }

        boolean isFor(Handbook.Chapter chapter, Frame frame) {
            return frame.viewer().filter(viewer -> chapter.roles().contains(viewer.role())).isPresent();
        }
    }

    /** What a signal says. */
    record Meaning(Signal signal, String meaning) {}
}
