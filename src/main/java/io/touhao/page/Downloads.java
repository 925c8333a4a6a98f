package io.touhao.page;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Heads of answers that are kept as a file: never shown inside the page, with a Chinese name that survives. */
public final class Downloads {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Downloads() {}

    /** A workbook; the name is without its ending. */
    public static void workbook(HttpServletResponse response, String name) {
        file(response, name + ".xlsx", WORKBOOK);
    }

    /** For programs that read no other name: what of it is ASCII, with the ending. */
    static String plain(String name) {
        var dot = name.lastIndexOf('.');
        var stem = name.substring(0, dot < 0 ? name.length() : dot).replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return (stem.isEmpty() ? "touhao" : "touhao-" + stem) + (dot < 0 ? "" : name.substring(dot).replaceAll("[^A-Za-z0-9.]", ""));
    }

    public static void file(HttpServletResponse response, String name, String contentType) {
        response.setContentType(contentType);
        response.setHeader("Content-Disposition", "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(
                plain(name), UriUtils.encode(name, StandardCharsets.UTF_8)));
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
