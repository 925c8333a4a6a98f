package io.touhao;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of the platform's own, with durable settings, under the home folder.
 *
 * <p>One process holds the folder at a time (a lock file says so). A server left over by a killed run is found
 * by its pid file, checked to be ours, and stopped.
 */
final class EmbeddedServer implements AutoCloseable {

    static final String USER = "touhao";
    private static final String DATABASE = "touhao";
    private static final String LOCK = "touhao.lock";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private final EmbeddedPostgres postgres;
    private final FileChannel lock;

    private EmbeddedServer(EmbeddedPostgres postgres, FileChannel lock) {
        this.postgres = postgres;
        this.lock = lock;
    }

    static EmbeddedServer start(Path home) {
        try {
            Files.createDirectories(home);
            var lock = lock(home);
            var data = home.resolve("postgres").toAbsolutePath().normalize();
            LeftoverServer.in(data).ifPresent(LeftoverServer::stop);
            var postgres = launch(home, data);
            createRoleAndDatabase(postgres);
            return new EmbeddedServer(postgres, lock);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        var file = home.resolve(LOCK);
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new StartRefusal("another Touhao is running on the folder '%s'. Stop it first, or set TOUHAO_HOME to another folder.".formatted(home));
        }
        return channel;
    }

    private static EmbeddedPostgres launch(Path home, Path data) throws IOException {
        Files.createDirectories(data);
        var log = home.resolve("postgres.log").toFile();
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.resolve("postgres-bin").toAbsolutePath().toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("encoding", "UTF-8")
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("work_mem", "16MB")
                .setServerConfig("random_page_cost", "1.1")
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    /** Row-level security does not bind a superuser, so the platform works as a role that is none. */
    private static void createRoleAndDatabase(EmbeddedPostgres postgres) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            var there = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'").next();
            if (!there) {
                statement.execute("create role " + USER + " login");
                statement.execute("create database " + DATABASE + " owner " + USER);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the embedded database cannot be prepared", failure);
        }
    }

    /** The address of the server that another process runs on this folder, if one does. */
    static Optional<String> running(Path home) {
        var file = home.resolve("postgres").resolve("postmaster.pid");
        try {
            return isHeld(home) && Files.exists(file)
                    ? Optional.of("jdbc:postgresql://localhost:%s/%s".formatted(Files.readAllLines(file).get(3).strip(), DATABASE))
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isHeld(Path home) throws IOException {
        if (!Files.exists(home.resolve(LOCK))) {
            return false;
        }
        try (var channel = FileChannel.open(home.resolve(LOCK), StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        }
    }

    String url() {
        return postgres.getJdbcUrl(USER, DATABASE);
    }

    @Override
    public void close() {
        try {
            postgres.close();
            lock.close();
        } catch (IOException failure) {
            LOG.warn("the embedded database did not stop cleanly", failure);
        }
    }
}
