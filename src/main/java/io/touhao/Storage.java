package io.touhao;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The database of the platform: a PostgreSQL of its own under the home folder, or the one that
 * {@code TOUHAO_DB_URL}, {@code TOUHAO_DB_USER} and {@code TOUHAO_DB_PASSWORD} point at.
 */
final class Storage implements AutoCloseable {

    private final HikariDataSource dataSource;
    private final Optional<EmbeddedServer> server;

    private Storage(HikariDataSource dataSource, Optional<EmbeddedServer> server) {
        this.dataSource = dataSource;
        this.server = server;
    }

    /** Opens the storage and brings its schemas up to date. */
    static Storage open(StorageSettings settings) {
        var storage = settings.url().isEmpty() ? embedded(settings.home()) : external(settings);
        try {
            storage.refuseRolesThatRowSecurityDoesNotBind();
            Migrations.run(storage.dataSource);
            return storage;
        } catch (RuntimeException failure) {
            storage.close();
            throw failure;
        }
    }

    /** Opens the storage for a command that may run beside a server on the same folder. */
    static Storage openBeside(StorageSettings settings) {
        var running = settings.url().isEmpty() ? EmbeddedServer.running(settings.home()) : Optional.<String>empty();
        return running.map(url -> new Storage(pool(url, EmbeddedServer.USER, ""), Optional.empty()))
                .orElseGet(() -> open(settings));
    }

    private static Storage embedded(Path home) {
        var server = EmbeddedServer.start(home);
        return new Storage(pool(server.url(), EmbeddedServer.USER, ""), Optional.of(server));
    }

    private static Storage external(StorageSettings settings) {
        return new Storage(pool(settings.url(), settings.user(), settings.password()), Optional.empty());
    }

    private static HikariDataSource pool(String url, String user, String password) {
        var config = new HikariConfig();
        config.setPoolName("touhao");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(24);
        config.setMinimumIdle(4);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "touhao");
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException failure) {
            throw new StartRefusal("the database at %s does not answer for user '%s': %s. Check TOUHAO_DB_URL, TOUHAO_DB_USER and TOUHAO_DB_PASSWORD."
                    .formatted(url, user, rootMessage(failure)));
        }
    }

    private static String rootMessage(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private void refuseRolesThatRowSecurityDoesNotBind() {
        var sql = "select current_user, rolsuper or rolbypassrls, current_setting('server_version_num')::int / 10000"
                + " from pg_roles where rolname = current_user";
        try (var connection = dataSource.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            if (rows.getBoolean(2)) {
                throw new StartRefusal("the database user '%s' is a superuser or bypasses row-level security, so nothing would hold it to an office's scope. Use an ordinary role that owns the database."
                        .formatted(rows.getString(1)));
            }
            if (rows.getInt(3) < 15) {
                throw new StartRefusal("PostgreSQL %d is too old; 15 or newer is needed.".formatted(rows.getInt(3)));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the database does not tell its role", failure);
        }
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** Whether the database is the platform's own. */
    boolean isEmbedded() {
        return server.isPresent();
    }

    @Override
    public void close() {
        dataSource.close();
        server.ifPresent(EmbeddedServer::close);
    }
}
