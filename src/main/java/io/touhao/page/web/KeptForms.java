package io.touhao.page.web;

import io.touhao.page.Form;
import io.touhao.page.OwnAddress;
import io.touhao.page.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Refused forms, kept in the session until a few others follow, so that the page they stood on can show them again.
 * Passwords, codes and files are never kept, and nothing too large.
 */
@Component
class KeptForms {

    /** Hidden field by which a form names the page it stands on; written by {@code page/csrf.jte}. */
    static final String PAGE = "_page";

    private static final String KEY = "refused";
    private static final String ATTRIBUTE = KeptForms.class.getName();
    private static final int FORMS = 5;
    private static final int CHARACTERS = 200_000;
    private static final Pattern SECRET = Pattern.compile("(?i)_csrf|_page|.*(password|secret|otp|totp).*");
    private static final Pattern KEY_IN_QUERY = Pattern.compile("([?&])refused=([0-9a-f]*)(&|$)");

    /** Keeps the form, and tells where to send the browser; none when the form names no page of ours. */
    Optional<String> keep(HttpServletRequest request, List<? extends Refusal> refusals) {
        return page(request).map(page -> {
            var key = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
            store(request.getSession(), key, form(request, refusals));
            return withoutKey(page) + (withoutKey(page).contains("?") ? "&" : "?") + KEY + "=" + key;
        });
    }

    /** The form that this request asks back, or a fresh one. Asks the query alone: a broken body must not matter. */
    Form of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null
                ? Form.FRESH
                : key(request).map(key -> forms(session).get(key)).orElse(Form.FRESH);
    }

    private static Optional<String> key(HttpServletRequest request) {
        return KEY_IN_QUERY.matcher("?" + Optional.ofNullable(request.getQueryString()).orElse(""))
                .results()
                .findFirst()
                .map(match -> match.group(2));
    }

    static String withoutKey(String address) {
        var cut = KEY_IN_QUERY.matcher(address).replaceAll("$1");
        return cut.endsWith("?") || cut.endsWith("&") ? cut.substring(0, cut.length() - 1) : cut;
    }

    /** Only a path of this server: anything else could lead elsewhere. */
    private static Optional<String> page(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PAGE))
                .filter(OwnAddress::is);
    }

    private static Form form(HttpServletRequest request, List<? extends Refusal> refusals) {
        var said = refusals.stream().map(Form.Said::of).toList();
        var files = Optional.ofNullable(request.getContentType()).orElse("").startsWith("multipart/");
        return new Form(request.getRequestURI(), values(request), said, files);
    }

    private static Map<String, List<String>> values(HttpServletRequest request) {
        var kept = new TreeMap<String, List<String>>();
        var room = CHARACTERS;
        for (var entry : request.getParameterMap().entrySet()) {
            room -= String.join("", entry.getValue()).length();
            if (room >= 0 && !SECRET.matcher(entry.getKey()).matches()) {
                kept.put(entry.getKey(), List.of(entry.getValue()));
            }
        }
        return kept;
    }

    private static void store(HttpSession session, String key, Form form) {
        var forms = new LinkedHashMap<>(forms(session));
        forms.put(key, form);
        while (forms.size() > FORMS) {
            forms.pollFirstEntry();
        }
        session.setAttribute(ATTRIBUTE, forms);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Form> forms(HttpSession session) {
        var forms = session.getAttribute(ATTRIBUTE);
        return forms == null ? Map.of() : (Map<String, Form>) forms;
    }
}
