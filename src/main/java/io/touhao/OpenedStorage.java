package io.touhao;

import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The storage as a command uses it: opened for one piece of work that sees everything. */
final class OpenedStorage {

    private OpenedStorage() {}

    /** Does the work in one read-only transaction that sees a single state of the database. */
    static <T> T reading(Function<JdbcClient, T> work) {
        try (var storage = Storage.openBeside(StorageSettings.from(System::getenv))) {
            var transaction = new TransactionTemplate(new JdbcTransactionManager(storage.dataSource()));
            transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
            return transaction.execute(status -> {
                var jdbc = JdbcClient.create(storage.dataSource());
                jdbc.sql("select set_config('touhao.scope', '*', true)").query(String.class).single();
                return work.apply(jdbc);
            });
        }
    }
}
