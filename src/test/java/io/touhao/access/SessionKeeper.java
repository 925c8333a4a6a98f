package io.touhao.access;

import io.touhao.directory.Role;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs the demo accounts in over the wire and keeps their sessions. */
public final class SessionKeeper {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Map<Role, String> ACCOUNTS = new EnumMap<>(Map.of(
            Role.LEADER, "leader",
            Role.SUPERVISOR, "supervisor",
            Role.DIVISION_OFFICER, "division",
            Role.CITY_OFFICER, "city",
            Role.COUNTY_OFFICER, "county",
            Role.ENTERPRISE, "enterprise",
            Role.EXPERT, "expert",
            Role.SYSTEM_ADMINISTRATOR, "system.admin",
            Role.SECURITY_ADMINISTRATOR, "security.admin",
            Role.AUDIT_ADMINISTRATOR, "audit.admin"));

    private final String address;

    public SessionKeeper(int port) {
        this.address = "http://localhost:" + port;
    }

    /** A session as a browser holds it. */
    public record Session(String cookie, String csrf) {

        public static final Session NONE = new Session("none=1", "none");
    }

    /** One session a role. */
    public Map<Role, Session> everyRole() {
        var sessions = new EnumMap<Role, Session>(Role.class);
        ACCOUNTS.forEach((role, username) -> sessions.put(role, signIn(username)));
        return sessions;
    }

    public Session signIn(String username) {
        var cookies = new CookieManager();
        var client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();
        var form = "username=%s&password=%s&_csrf=%s".formatted(
                username, "Touhao-2023", URLEncoder.encode(token(get(client, "/sign-in")), StandardCharsets.UTF_8));
        var answer = send(client, HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        if (answer.headers().firstValue("Location").filter(location -> location.contains("sign-in")).isPresent()) {
            throw new IllegalStateException(username + " was not signed in");
        }
        var csrf = token(get(client, "/password"));
        var cookie = cookies.getCookieStore().getCookies().stream()
                .map(one -> one.getName() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
        return new Session(cookie, csrf);
    }

    private String get(HttpClient client, String path) {
        return send(client, HttpRequest.newBuilder(URI.create(address + path)).GET().build()).body();
    }

    private static String token(String page) {
        var matcher = TOKEN.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("no form on the page: " + page);
        }
        return matcher.group(1);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
