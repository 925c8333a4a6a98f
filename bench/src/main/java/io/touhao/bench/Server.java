package io.touhao.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A Touhao of the bench's own, on a folder of its own. */
final class Server implements AutoCloseable {

    static final int PORT = 18080;
    static final String ADDRESS = "http://localhost:" + PORT;

    private final Process process;
    private final Path home;
    private final Duration untilFirstPage;

    private Server(Process process, Path home, Duration untilFirstPage) {
        this.process = process;
        this.home = home;
        this.untilFirstPage = untilFirstPage;
    }

    static Server start(Path home) throws IOException, InterruptedException {
        return start(home, "-Xmx2g");
    }

    /** With so much heap: {@code -Xmx512m}. */
    static Server start(Path home, String heap) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var builder = new ProcessBuilder(java(), heap, "-jar", "target/touhao.jar")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("out.log").toFile()));
        builder.environment().put("TOUHAO_HOME", home.toString());
        builder.environment().put("SERVER_PORT", Integer.toString(PORT));
        var process = builder.start();
        awaitWelcome(process, home, begin);
        awaitPage();
        return new Server(process, home, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The welcome is printed once everything is laid down. */
    private static void awaitWelcome(Process process, Path home, long begin) throws IOException, InterruptedException {
        var before = welcomes(home);
        while (welcomes(home) == before) {
            if (!process.isAlive() || System.nanoTime() - begin > TimeUnit.MINUTES.toNanos(5)) {
                throw new IllegalStateException("the server did not start: " + home.resolve("out.log"));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static long welcomes(Path home) throws IOException {
        var log = home.resolve("out.log");
        return Files.exists(log) ? Files.readString(log).lines().filter(line -> line.contains("Touhao 头号")).count() : 0;
    }

    private static void awaitPage() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            client.send(HttpRequest.newBuilder(URI.create(ADDRESS + "/sign-in")).build(), HttpResponse.BodyHandlers.discarding());
        }
    }

    Duration untilFirstPage() {
        return untilFirstPage;
    }

    /** The most memory the server ever held, in MiB, as Linux counts it. */
    long peakMebibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    /** What the log says of the laying down of something, in milliseconds. */
    long laidDown(String name) throws IOException {
        return Files.readString(home.resolve("out.log")).lines()
                .filter(line -> line.contains("laid down " + name))
                .map(line -> line.replaceAll(".* in (\\d+) ms.*", "$1"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(-1);
    }

    /** The most memory that the server's process has held so far, without its database. */
    long peakMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/%d/status".formatted(process.pid()))).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    /** The embedded database, seeing everything. */
    Connection database() throws IOException, SQLException {
        var port = Files.readAllLines(home.resolve("postgres/postmaster.pid")).get(3).strip();
        var connection = DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/touhao", "touhao", "");
        connection.createStatement().execute("set touhao.scope = '*'");
        return connection;
    }

    /** As if the power failed, for the server's process (SIGKILL); its database is found again at the next start. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(60, TimeUnit.SECONDS);
    }
}
