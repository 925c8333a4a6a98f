package io.touhao.page;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/** Heads of answers that are kept as a file: never shown inside the page, with a Chinese name that survives. */
public final class Downloads {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Downloads() {}

    /** A workbook; the name is without its ending. */
    public static void workbook(HttpServletResponse response, String name) {
        file(response, name + ".xlsx", WORKBOOK);
    }

    public static void file(HttpServletResponse response, String name, String contentType) {
        response.setContentType(contentType);
        response.setHeader("Content-Disposition",
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
