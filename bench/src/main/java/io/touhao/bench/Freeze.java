package io.touhao.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;

/** Freezing a round of 20,000 commitments, and computing its hashes again: time and memory, at a small heap. */
public final class Freeze {

    private static final String HEAP = "-Xmx512m";

    private Freeze() {}

    public static void main(String[] arguments) throws Exception {
        var home = Files.createTempDirectory("touhao-bench");
        try (var server = Server.start(home, HEAP); var database = server.database()) {
            LedgerLoad.fill(database);
            database.createStatement().execute("update review.round set freeze_from = opened_at::date where not frozen");
            var round = number(database, "select id from review.round where not frozen and unit_path = '37'");
            var supervisor = LedgerLoad.signIn("supervisor");
            var before = server.peakMebibytes();
            var begin = System.nanoTime();
            post(supervisor, "/rounds/" + round + "/freeze", "missingNamed=1");
            System.out.println("| what | figure |");
            System.out.println("| --- | ---: |");
            row("rows frozen", number(database, "select count(*) from review.leaf where section = 'ROW' and round_id = " + round));
            row("freeze, as the browser waits, ms", millis(begin));
            row("freeze, the transaction by its own clock, ms", number(database, "select took_ms from review.seal where round_id = " + round));
            row("stored, MiB", number(database, "select sum(octet_length(content)) / 1048576 from review.leaf where round_id = " + round));
            row("peak of the server before, MiB (" + HEAP + ")", before);
            row("peak of the server after, MiB", server.peakMebibytes());
            begin = System.nanoTime();
            var page = LedgerLoad.get(supervisor, "/rounds/" + round + "?verify=1").body();
            row("page with all hashes computed again, ms", millis(begin));
            row("agrees", page.contains("一致") && !page.contains("不一致") ? 1 : 0);
            begin = System.nanoTime();
            LedgerLoad.get(supervisor, "/rounds/" + round + "/rows");
            row("first page of the frozen rows, ms", millis(begin));
        }
    }

    private static void post(HttpClient client, String path, String form) throws IOException, InterruptedException {
        var matcher = LedgerLoad.TOKEN.matcher(LedgerLoad.get(client, "/dispatch").body());
        matcher.find();
        var answer = client.send(HttpRequest.newBuilder(URI.create(Server.ADDRESS + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + LedgerLoad.encode(matcher.group(1))))
                .build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (var rows = database.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static long millis(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static void row(String what, long figure) {
        System.out.printf("| %s | %,d |%n", what, figure);
    }
}
