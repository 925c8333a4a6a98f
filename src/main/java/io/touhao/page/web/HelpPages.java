package io.touhao.page.web;

import io.touhao.page.Heading;
import io.touhao.page.Open;
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

    /** Nothing but words, which the template holds. */
    record HelpPage() {

        Heading heading() {
            return Heading.of("操作手册").facts("每种身份一段，先看自己的一段就够了");
        }
    }
}
