package io.touhao.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Deadline day: so many enterprises hand in their monthly return of thirty items over HTTP, each by an account of its own,
 * while counties approve. With {@code kill} the server is killed (SIGKILL) in the middle, started again, and every return
 * that was acknowledged is looked for. Enterprises, accounts and what they owe are laid down beforehand by SQL; signing in
 * is not measured.
 */
public final class DeadlineDay {

    private static final int CLIENTS = 32;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String FIGURES = "\"figures\":{\"output\":10550,\"sales\":10480,\"export\":1260,\"product\":42600,\"finished_goods\":6180,"
            + "\"capacity\":84,\"revenue\":10230,\"cost\":8440,\"surtax\":58,\"selling\":212,\"admin\":486,\"research\":268,\"finance\":96,"
            + "\"profit\":670,\"tax\":530,\"assets\":142600,\"liabilities\":81560,\"receivables\":24460,\"payables\":19340,"
            + "\"investment\":860,\"orders\":36800,\"employees\":186,\"payroll\":1302,\"electricity\":24.9,\"gas\":18,\"water\":2100,"
            + "\"devices\":64,\"outlook\":2,\"difficulty\":2,\"revenue_next\":10400}";

    private DeadlineDay() {}

    private record Firm(long filing, String account) {}

    /** All share one client; what tells them apart is the cookie they send. */
    private record Session(String cookie, String csrf) {}

    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    public static void main(String[] arguments) throws Exception {
        var count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        var kill = arguments.length > 1 && arguments[1].equals("kill");
        var home = Files.createTempDirectory("touhao-deadline");
        var taken = new ConcurrentLinkedQueue<Long>();
        var server = Server.start(home);
        try {
            List<Firm> firms;
            try (var database = server.database()) {
                firms = lay(database, count);
            }
            run(server, firms, taken, kill);
            if (kill) {
                server.close();
                server = Server.start(home);
            }
            try (var database = server.database()) {
                look(database, taken);
            }
        } finally {
            server.close();
        }
    }

    /** Enterprises in 历下区 and everywhere else by turns, their accounts, and what they owe for August. */
    private static List<Firm> lay(Connection database, int count) throws SQLException, IOException {
        var hash = Passwords.quick("Touhao-2023");
        var sql = database.createStatement();
        sql.execute("""
                create temp table laid as select n, 50000000 + n as id, (array(select distinct unit_path from registry.enterprise order by 1))[1 + n %% 136] as unit
                from generate_series(1, %d) n""".formatted(count));
        sql.execute("update laid set unit = '37.3701.370102' where n % 10 = 0");
        sql.execute("""
                insert into registry.enterprise (id, uscc, name, unit_path, industry, above_scale_from)
                select id, '91' || lpad(n::text, 16, '0'), '演示负载企业' || n, unit, '3499', '2022-01-01' from laid""");
        sql.execute("""
                insert into monitoring.filing (id, form, period, last_day, enterprise_id, uscc, name, unit_path, industry, state_at, opened_at)
                select id, 'GY-01', '2023-08', '2023-08-31', id, '91' || lpad(n::text, 16, '0'), '演示负载企业' || n, unit, '3499', now(), now() from laid""");
        sql.execute("""
                insert into access.account (username, name, password_hash, enterprise_id, enterprise_unit, must_change_password, password_changed_at, opened_at)
                select 'load.' || n, '演示负载企业' || n, '%s', id, unit, false, '2023-09-18', '2023-09-18' from laid""".formatted(hash));
        sql.execute("analyze monitoring.filing");
        var firms = new ArrayList<Firm>();
        try (var rows = sql.executeQuery("select id, n from laid order by md5(n::text)")) {
            while (rows.next()) {
                firms.add(new Firm(rows.getLong(1), "load." + rows.getInt(2)));
            }
        }
        return firms;
    }

    private static void run(Server server, List<Firm> firms, Queue<Long> taken, boolean kill) throws Exception {
        var begin = System.nanoTime();
        var sessions = sessions(firms);
        System.out.printf("%,d sessions in %.0f s (not measured)%n", sessions.size(), (System.nanoTime() - begin) / 1e9);
        var times = new ConcurrentLinkedQueue<Long>();
        var failures = new ConcurrentLinkedQueue<String>();
        var next = new AtomicInteger();
        var over = new AtomicBoolean();
        var approved = new AtomicInteger();
        var start = System.nanoTime();
        var approving = Thread.ofVirtual().start(() -> approve(over, approved));
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var client = 0; client < CLIENTS; client++) {
                pool.submit(() -> {
                    for (var at = next.getAndIncrement(); at < firms.size() && !over.get(); at = next.getAndIncrement()) {
                        submit(sessions.get(at), firms.get(at), times, failures, taken);
                        if (kill && taken.size() > firms.size() / 2 && over.compareAndSet(false, true)) {
                            server.kill();
                        }
                    }
                });
            }
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        over.set(true);
        approving.join();
        print(times, failures, approved.get(), seconds);
    }

    private static List<Session> sessions(List<Firm> firms) throws Exception {
        var sessions = new Session[firms.size()];
        var next = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var worker = 0; worker < 8; worker++) {
                pool.submit(() -> {
                    for (var at = next.getAndIncrement(); at < sessions.length; at = next.getAndIncrement()) {
                        sessions[at] = session(firms.get(at).account());
                    }
                    return null;
                });
            }
        }
        return Arrays.asList(sessions);
    }

    /** The token that forms carry belongs to the session, so it is read once off a page that has a form. */
    private static Session session(String account) throws IOException, InterruptedException {
        var door = get("/sign-in", "");
        var form = "username=" + account + "&password=Touhao-2023&_csrf=" + LedgerLoad.encode(token(door.body()));
        var signedIn = post("/sign-in", cookie(door), form);
        if (signedIn.headers().firstValue("Location").orElse("").contains("sign-in")) {
            throw new IllegalStateException("not let in: " + account);
        }
        return new Session(cookie(signedIn), token(get("/password", cookie(signedIn)).body()));
    }

    private static String cookie(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream().map(line -> line.replaceAll(";.*", "")).collect(Collectors.joining("; "));
    }

    private static String token(String page) {
        var matcher = TOKEN.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("no form on the page");
        }
        return matcher.group(1);
    }

    private static HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        return CLIENT.send(request(path, cookie).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String cookie, String form) throws IOException, InterruptedException {
        return CLIENT.send(request(path, cookie).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path, String cookie) {
        var request = HttpRequest.newBuilder(URI.create(Server.ADDRESS + path)).timeout(Duration.ofMinutes(1));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private static void submit(Session session, Firm firm, Queue<Long> times, Queue<String> failures, Queue<Long> taken) {
        var begin = System.nanoTime();
        try {
            var answer = post(session, "/api/v1/returns/" + firm.filing() + "/submission", "{\"version\":0,\"seconds\":600," + FIGURES + "}");
            if (answer.statusCode() == 200) {
                times.add(System.nanoTime() - begin);
                taken.add(firm.filing());
            } else {
                failures.add(answer.statusCode() + " " + answer.body().substring(0, Math.min(200, answer.body().length())));
            }
        } catch (IOException | InterruptedException broken) {
            failures.add(broken.toString());
        }
    }

    private static HttpResponse<String> post(Session session, String path, String body) throws IOException, InterruptedException {
        return CLIENT.send(request(path, session.cookie()).header("Content-Type", "application/json").header("X-CSRF-TOKEN", session.csrf())
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The county of the demo approves what waits and looks at its board, over and over. */
    private static void approve(AtomicBoolean over, AtomicInteger approved) {
        try {
            var county = session("county");
            while (!over.get()) {
                var answer = post("/returns/approve-clear", county.cookie(), "period=2023-08&_csrf=" + LedgerLoad.encode(county.csrf()));
                answer.headers().firstValue("Location").map(place -> place.replaceAll(".*done=", "")).filter(text -> text.matches("\\d+"))
                        .ifPresent(text -> approved.addAndGet(Integer.parseInt(text)));
                get("/returns", county.cookie());
                TimeUnit.MILLISECONDS.sleep(500);
            }
        } catch (IOException | InterruptedException | IllegalStateException gone) {
            System.out.println("approving ended: " + gone.getMessage());
        }
    }

    private static void print(Queue<Long> times, Queue<String> failures, int approved, double seconds) {
        var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf("returns acknowledged %,d in %.1f s, %.0f a second; p50 %.0f ms, p95 %.0f ms, p99 %.0f ms; failed %,d; approved meanwhile %,d%n",
                sorted.length, seconds, sorted.length / seconds, at(sorted, 50), at(sorted, 95), at(sorted, 99), failures.size(), approved);
        failures.stream().limit(3).forEach(failure -> System.out.println("  " + failure));
    }

    private static double at(long[] sorted, int percent) {
        return sorted.length == 0 ? Double.NaN : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    /** Nothing acknowledged may be missing, half there, or there twice. */
    private static void look(Connection database, Queue<Long> taken) throws SQLException {
        var sql = database.createStatement();
        sql.execute("create temp table taken (id bigint)");
        try (var insert = database.prepareStatement("insert into taken select unnest(?)")) {
            insert.setArray(1, database.createArrayOf("bigint", taken.toArray()));
            insert.execute();
        }
        try (var row = sql.executeQuery("""
                select count(*), count(r.filing_id), count(s.filing_id),
                       count(*) filter (where f.state in ('SUBMITTED', 'COUNTY') and f.version = 1),
                       count(*) filter (where r.revenue = 10230 and r.revenue_total is not null)
                from taken t left join monitoring.filing f on f.id = t.id
                     left join monitoring.form_gy_01 r on r.filing_id = t.id
                     left join (select filing_id from monitoring.step where kind = 'SUBMITTED') s on s.filing_id = t.id""")) {
            row.next();
            System.out.printf("acknowledged %,d: figures of %,d, history of %,d, state of %,d, right figures of %,d%n",
                    row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
        }
    }
}
