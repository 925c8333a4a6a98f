package io.touhao.page.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.touhao.page.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * Renders one template with the frame. The whole page is written only once it is whole, so a template that fails
 * leaves the error page room, and the token of a form is known before the response is committed.
 */
record JteView(TemplateEngine templates, Frames frames, String template) implements View {

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var parameters = new HashMap<String, Object>(model == null ? Map.of() : model);
        parameters.computeIfAbsent(Frames.ATTRIBUTE, name -> frame(request));
        var page = new Utf8ByteOutput();
        templates.render(template, parameters, page);
        response.setContentType(getContentType());
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }

    private Frame frame(HttpServletRequest request) {
        return frames.of(request);
    }
}
