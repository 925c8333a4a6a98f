package io.touhao.page.web;

import io.touhao.page.Form;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import io.touhao.page.StaleVersion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Answers a refusal: at the field for a form, as a page of its own otherwise, as a problem document for programs. */
@ControllerAdvice
class RefusalAdvice {

    private final KeptForms kept;
    private final Frames frames;

    RefusalAdvice(KeptForms kept, Frames frames) {
        this.kept = kept;
        this.frames = frames;
    }

    @ExceptionHandler(Refused.class)
    Object refused(Refused refused, HttpServletRequest request) {
        var refusals = refused.refusals();
        if (request.getRequestURI().startsWith("/api/")) {
            return problem(refusals);
        }
        return back(request, refusals).orElseGet(() -> page(request, refusals));
    }

    /** Two did the same at once, and the other was first. */
    @ExceptionHandler(DuplicateKeyException.class)
    Object done(DuplicateKeyException failure, HttpServletRequest request) {
        return refused(new Refused(new StaleVersion("这件事刚刚已经办过，或有人同时在办。")), request);
    }

    /** A parameter that is no day, number or choice: programs are told which. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    Object mismatch(MethodArgumentTypeMismatchException failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            var problem = ProblemDetail.forStatus(400);
            problem.setTitle("参数 %s 写法不对。".formatted(failure.getName()));
            problem.setProperty("field", failure.getName());
            return ResponseEntity.badRequest().body(problem);
        }
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        return new ModelAndView();
    }

    /** A form for files that came without one, or broken: 400 and the error page, unless it was only too large. */
    @ExceptionHandler(MultipartException.class)
    void notAnUpload(MultipartException failure, HttpServletResponse response) throws IOException {
        response.sendError(failure instanceof MaxUploadSizeExceededException
                ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                : HttpServletResponse.SC_BAD_REQUEST);
    }

    private Optional<Object> back(HttpServletRequest request, List<Refusal> refusals) {
        if (!request.getMethod().equals("POST") || status(refusals) == 404) {
            return Optional.empty();
        }
        return kept.keep(request, refusals)
                .map(address -> ResponseEntity.status(303).location(URI.create(address)).build());
    }

    private Object page(HttpServletRequest request, List<Refusal> refusals) {
        var said = refusals.stream().map(Form.Said::of).toList();
        var model = Map.of("page", new RefusedPage(status(refusals), said), Frames.ATTRIBUTE, frames.bare(request));
        return new ModelAndView("page/web/refused", model, HttpStatusCode.valueOf(status(refusals)));
    }

    private static ResponseEntity<ProblemDetail> problem(List<Refusal> refusals) {
        var first = refusals.getFirst();
        var problem = ProblemDetail.forStatus(status(refusals));
        problem.setType(URI.create("urn:touhao:refusal:" + kind(first)));
        problem.setTitle(first.what());
        problem.setDetail(String.join(" ", refusals.stream().map(Refusal::what).toList()));
        first.clause().ifPresent(clause -> problem.setProperty("clause", clause));
        first.instead().ifPresent(instead -> problem.setProperty("instead", instead));
        first.field().ifPresent(field -> problem.setProperty("field", field));
        if (refusals.size() > 1) {
            problem.setProperty("refusals", refusals.stream().map(Form.Said::of).toList());
        }
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    private static int status(List<Refusal> refusals) {
        return refusals.getFirst().status();
    }

    /** EvidenceMissing is {@code evidence-missing}. */
    private static String kind(Refusal refusal) {
        return refusal.getClass().getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
