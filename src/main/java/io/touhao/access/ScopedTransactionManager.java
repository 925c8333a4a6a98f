package io.touhao.access;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells PostgreSQL at each transaction's begin who acts, so that row-level security holds the work to the
 * actor's scope. Without an actor nothing protected is seen.
 */
@Component
class ScopedTransactionManager extends JdbcTransactionManager {

    ScopedTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var dataSource = obtainDataSource();
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            declareScope(connection);
        } catch (SQLException failure) {
            doCleanupAfterCompletion(transaction);
            throw new TransactionSystemException("the scope cannot be declared", failure);
        }
    }

    private static void declareScope(Connection connection) throws SQLException {
        var sql = "select set_config('touhao.scope', ?, true), set_config('touhao.enterprise', ?, true), set_config('touhao.account', ?, true)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, Acting.current().map(ScopedTransactionManager::scope).orElse(""));
            statement.setString(2, Acting.current().flatMap(Actor::enterprise).map(String::valueOf).orElse(""));
            statement.setString(3, Acting.current().map(actor -> Long.toString(actor.account())).orElse(""));
            statement.execute();
        }
    }

    private static String scope(Actor actor) {
        return actor.hasUnitInScope() ? actor.unit().value() : "";
    }
}
