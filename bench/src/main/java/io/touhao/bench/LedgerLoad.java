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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** The ledger page at 20,000 commitments under 50 readers at once, and its paging against {@code offset}. */
public final class LedgerLoad {

    private static final int COMMITMENTS = 20_000;
    private static final int READERS = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration RUN = Duration.ofSeconds(30);
    private static final String[] ACCOUNTS = {"leader", "supervisor", "division", "city.leader", "city", "county"};
    private static final String[] FILTERS = {"", "?signal=RED", "?action=05", "?level=COUNTY", "?q=" + encode("企业"), "?sort=-due", "?state=ISSUED"};
    static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\"[^>]*rel=\"next\"|rel=\"next\"[^>]*href=\"([^\"]+)\"");

    private LedgerLoad() {}

    public static void main(String[] arguments) throws Exception {
        var home = Files.createTempDirectory("touhao-bench");
        try (var server = Server.start(home); var database = server.database()) {
            fill(database);
            read(READERS, WARM_UP);
            print("alone", read(1, WARM_UP), WARM_UP);
            print(READERS + " at once", read(READERS, RUN), RUN);
            paging(database);
        }
    }

    /** Copies commitments of counties until there are as many as a province's ledger holds. */
    static void fill(Connection database) throws SQLException {
        database.createStatement().execute("""
                create temp table copies as select c.*, copy from commitment.commitment c, generate_series(1, 8) copy
                where level = 'COUNTY' order by copy, id limit greatest(0, %d - (select count(*) from commitment.commitment))""".formatted(COMMITMENTS));
        database.createStatement().execute("update copies set id = id + 10000000 * copy, number = number || '-' || copy");
        var columns = storedColumns(database);
        database.createStatement().execute("insert into commitment.commitment (%1$s) select %1$s from copies".formatted(columns));
        database.createStatement().execute("analyze commitment.commitment");
        try (var rows = database.createStatement().executeQuery("select count(*) from commitment.commitment")) {
            rows.next();
            System.out.printf("commitments: %,d%n", rows.getLong(1));
        }
    }

    /** Columns that are written, those computed by the database left out. */
    private static String storedColumns(Connection database) throws SQLException {
        var sql = "select string_agg(quote_ident(attname), ', ') from pg_attribute where attrelid = 'commitment.commitment'::regclass"
                + " and attnum > 0 and not attisdropped and attgenerated = ''";
        try (var rows = database.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Queue<Long> read(int count, Duration duration) throws InterruptedException {
        var times = new ConcurrentLinkedQueue<Long>();
        var end = System.nanoTime() + duration.toNanos();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < count; number++) {
                var seed = number;
                readers.submit(() -> {
                    reader(seed, end, times);
                    return null;
                });
            }
        }
        return times;
    }

    private static void reader(int seed, long end, Queue<Long> times) throws IOException, InterruptedException {
        var random = new Random(seed);
        var client = signIn(ACCOUNTS[seed % ACCOUNTS.length]);
        var path = "/ledger";
        while (System.nanoTime() < end) {
            var begin = System.nanoTime();
            var page = get(client, path);
            times.add(page.statusCode() == 200 ? System.nanoTime() - begin : -1);
            path = next(page.body()).filter(link -> random.nextInt(3) > 0).orElse("/ledger" + FILTERS[random.nextInt(FILTERS.length)]);
        }
    }

    private static Optional<String> next(String page) {
        var matcher = NEXT.matcher(page);
        return matcher.find()
                ? Optional.of(Optional.ofNullable(matcher.group(1)).orElse(matcher.group(2)).replace("&amp;", "&"))
                : Optional.empty();
    }

    static HttpClient signIn(String account) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
        var matcher = TOKEN.matcher(get(client, "/sign-in").body());
        matcher.find();
        var form = "username=" + account + "&password=Touhao-2023&_csrf=" + encode(matcher.group(1));
        client.send(HttpRequest.newBuilder(URI.create(Server.ADDRESS + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(), HttpResponse.BodyHandlers.discarding());
        return client;
    }

    static HttpResponse<String> get(HttpClient client, String path) throws IOException, InterruptedException {
        var address = path.startsWith("?") ? Server.ADDRESS + "/ledger" + path : Server.ADDRESS + path;
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void print(String who, Queue<Long> times, Duration duration) {
        var good = times.stream().filter(time -> time >= 0).mapToLong(Long::longValue).sorted().toArray();
        System.out.printf("%s: pages %,d, failed %d, %.1f pages/s, ", who, good.length, times.size() - good.length, good.length / (double) duration.toSeconds());
        System.out.printf("p50 %.0f ms, p95 %.0f ms, p99 %.0f ms%n", at(good, 50), at(good, 95), at(good, 99));
    }

    private static double at(long[] sorted, int percent) {
        return sorted.length == 0 ? Double.NaN : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    /** One page of twenty in the ledger's order, by key and by offset, at growing depth; medians of 15. */
    private static void paging(Connection database) throws SQLException {
        System.out.println("| depth | by key, ms | by offset, ms |");
        System.out.println("| ---: | ---: | ---: |");
        for (var depth : List.of(0, 1_000, 5_000, 10_000, 19_000)) {
            var key = keyAt(database, depth);
            var byKey = median(database, "select * from commitment.ledger_row where (due, id) > ('%s', %s) order by due, id limit 20".formatted(key[0], key[1]));
            var byOffset = median(database, "select * from commitment.ledger_row order by due, id limit 20 offset " + depth);
            System.out.printf("| %,d | %.2f | %.2f |%n", depth, byKey, byOffset);
        }
    }

    private static String[] keyAt(Connection database, int depth) throws SQLException {
        try (var rows = database.createStatement().executeQuery("select due, id from commitment.ledger_row where due is not null order by due, id limit 1 offset " + depth)) {
            return rows.next() ? new String[] {rows.getString(1), rows.getString(2)} : new String[] {"9999-12-31", "0"};
        }
    }

    private static double median(Connection database, String sql) throws SQLException {
        var times = new ArrayList<Double>();
        for (var run = 0; run < 15; run++) {
            var begin = System.nanoTime();
            try (var rows = database.createStatement().executeQuery(sql)) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
            times.add((System.nanoTime() - begin) / 1e6);
        }
        var sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElse(Double.NaN);
    }
}
