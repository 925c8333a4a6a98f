package io.touhao.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A round of 20,000 commitments frozen, and its seventeen circulars drafted and issued with three files each. */
public final class CircularRun {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();

    private CircularRun() {}

    public static void main(String[] arguments) throws Exception {
        var home = Files.createTempDirectory("touhao-bench");
        try (var server = Server.start(home); var database = server.database()) {
            LedgerLoad.fill(database);
            signIn();
            var round = number(database, "select id from review.round where not frozen order by id desc limit 1");
            database.createStatement().execute("update review.round set freeze_from = from_day where id = " + round);
            var frozen = timed(() -> post("/rounds/%d/freeze".formatted(round), "missingNamed=on"));
            var drafted = timed(() -> post("/circulars", "round=" + round));
            var ids = numbers(database, "select id from report.circular where round_id = " + round + " order by unit_path");
            var slowest = Duration.ZERO;
            var issued = Duration.ZERO;
            for (var id : ids) {
                var one = timed(() -> post("/circulars/%d/issue".formatted(id), "version=0"));
                issued = issued.plus(one);
                slowest = one.compareTo(slowest) > 0 ? one : slowest;
            }
            System.out.printf("| what | figure |%n| --- | ---: |%n");
            System.out.printf("| commitments in the snapshot | %,d |%n", number(database, "select count(*) from review.leaf where section = 'ROW' and round_id = " + round));
            System.out.printf("| freeze | %.1f s |%n", seconds(frozen));
            System.out.printf("| draft %d circulars | %.1f s |%n", ids.size(), seconds(drafted));
            System.out.printf("| issue %d circulars, three files each | %.1f s |%n", number(database, "select count(*) from report.circular where state = 'ISSUED' and round_id = " + round), seconds(issued));
            System.out.printf("| the slowest of them | %.1f s |%n", seconds(slowest));
            System.out.printf("| bytes of all files | %,d |%n", number(database, "select sum(size) from report.circular_file f join report.circular c on c.id = f.circular_id where round_id = " + round));
            System.out.printf("| peak memory of the server | %,d MB |%n", server.peakMegabytes());
        }
    }

    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private static Duration timed(Step step) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        step.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static void signIn() throws IOException, InterruptedException {
        post("/sign-in", "username=supervisor&password=Touhao-2023");
    }

    private static void post(String path, String form) throws IOException, InterruptedException {
        var page = CLIENT.send(HttpRequest.newBuilder(URI.create(Server.ADDRESS + (path.equals("/sign-in") ? path : "/circulars"))).build(), HttpResponse.BodyHandlers.ofString());
        var token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IllegalStateException("no form on " + page.uri());
        }
        var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(Server.ADDRESS + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
                .build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || answer.uri().toString().contains("refused=")) {
            throw new IllegalStateException("%s: %d at %s".formatted(path, answer.statusCode(), answer.uri()));
        }
    }

    private static long number(Connection database, String sql) throws SQLException {
        return numbers(database, sql).getFirst();
    }

    private static List<Long> numbers(Connection database, String sql) throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var rows = database.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }
}
