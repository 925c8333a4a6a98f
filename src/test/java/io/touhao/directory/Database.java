package io.touhao.directory;

import io.touhao.TestDatabase;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A real PostgreSQL with the schemas of the given modules and the regions, shared by the tests of one class. Work
 * is done in a scope, as the server's own transactions do it.
 */
public final class Database implements AutoCloseable {

    private final SingleConnectionDataSource source;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    private Database() {
        source = new SingleConnectionDataSource(TestDatabase.fresh(), "touhao", "", true);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        jdbc = JdbcClient.create(source);
    }

    public static Database with(String... modules) {
        var database = new Database();
        for (var module : modules) {
            database.migrate(module);
        }
        database.transaction.executeWithoutResult(
                status -> new RegionsOnFirstStart(new RegionStore(database.jdbc)).run());
        return database;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public DataSource source() {
        return source;
    }

    /** Does the work in one transaction with this scope: a unit path, {@code *}, or nothing. */
    public <T> T in(String scope, Supplier<T> work) {
        return transaction.execute(status -> {
            jdbc.sql("select set_config('touhao.scope', :scope, true)").param("scope", scope).query().singleValue();
            return work.get();
        });
    }

    public <T> T seeingAll(Supplier<T> work) {
        return in("*", work);
    }

    @Override
    public void close() {
        source.destroy();
    }

    private void migrate(String module) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/" + module)
                .table("flyway_schema_history_" + module)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
