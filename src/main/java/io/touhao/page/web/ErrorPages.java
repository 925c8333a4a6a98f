package io.touhao.page.web;

import io.touhao.page.Open;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages for what went wrong: forbidden, not there, too large, or our fault. */
@Controller
@Open
class ErrorPages implements ErrorController {

    private final Frames frames;
    private final MultipartProperties uploads;

    ErrorPages(Frames frames, MultipartProperties uploads) {
        this.frames = frames;
        this.uploads = uploads;
    }

    @RequestMapping("${server.error.path:/error}")
    Object error(HttpServletRequest request) {
        var status = status(request);
        if (address(request).startsWith("/api/")) {
            return problem(status, request);
        }
        var page = new ErrorPage(status, deed(request), stale(request), uploads.getMaxRequestSize().toMegabytes());
        return new ModelAndView(
                "page/web/error", Map.of("page", page, Frames.ATTRIBUTE, frames.bare(request)),
                HttpStatusCode.valueOf(status));
    }

    /** An upload that is too large loses its form fields, so the check of the token fails first: 403 says nothing. */
    private int status(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return status == 403 && tooLarge(request) ? HttpStatus.CONTENT_TOO_LARGE.value() : status;
    }

    private boolean tooLarge(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/")
                && request.getContentLengthLong() > uploads.getMaxRequestSize().toBytes();
    }

    private static boolean deed(HttpServletRequest request) {
        return !"GET".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD));
    }

    /** A form without the token of the running session: its page is older than the session, or the identity changed. */
    private static boolean stale(HttpServletRequest request) {
        return request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
    }

    private static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "";
    }

    private static ResponseEntity<ProblemDetail> problem(int status, HttpServletRequest request) {
        var problem = ProblemDetail.forStatus(status);
        problem.setProperty("record", Frames.number(request));
        return ResponseEntity.status(status).body(problem);
    }
}
