package io.touhao.review.round;

import com.zaxxer.hikari.HikariDataSource;
import io.touhao.directory.Actor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A process of its own that freezes a round, and kills itself by {@code kill -9} before it does so much as the
 * so-many-th thing with the database: a statement or a commit.
 */
final class FreezeChild {

    private FreezeChild() {}

    public static void main(String[] given) {
        var point = Integer.parseInt(given[2]);
        var done = new AtomicInteger();
        try (var dispatch = new Dispatch(deadly(pool(given[0]), done, point))) {
            done.set(0);
            dispatch.as(Actor.SYSTEM, () -> dispatch.rounds.freeze(Actor.SYSTEM, new RoundId(Long.parseLong(given[1])), true));
        }
    }

    private static HikariDataSource pool(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("touhao");
        pool.setMaximumPoolSize(3);
        return pool;
    }

    private static DataSource deadly(DataSource source, AtomicInteger done, int point) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                var connection = super.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        FreezeChild.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                            var counts = method.getName().equals("prepareStatement") || method.getName().equals("commit");
                            if (counts && done.incrementAndGet() == point) {
                                die();
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException failure) {
                                throw failure.getCause();
                            }
                        });
            }
        };
    }

    private static void die() throws Exception {
        new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid())).start().waitFor();
        throw new IllegalStateException("still alive");
    }
}
