package io.touhao.page.web;

import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Finds the template of a view: {@code report/web/home} is {@code src/main/jte/report/web/home.jte}. */
@Component
class JteViewResolver implements ViewResolver, Ordered {

    private static final String REDIRECT = "redirect:";

    private final TemplateEngine templates;
    private final Frames frames;

    JteViewResolver(TemplateEngine templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith(REDIRECT)) {
            return redirect(name.substring(REDIRECT.length()));
        }
        if (name.startsWith("forward:")) {
            return null;
        }
        return new JteView(templates, frames, name + ".jte");
    }

    /** To the address as it stands: braces that people typed into it are no template. */
    private static View redirect(String address) {
        var view = new RedirectView(address, true, true, false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
