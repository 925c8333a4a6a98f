package io.touhao.review.round;

import com.zaxxer.hikari.HikariDataSource;
import io.touhao.commitment.CommitmentId;
import io.touhao.directory.Actor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A process of its own that freezes a round or closes a commitment out, and kills itself by {@code kill -9} before it
 * does so much as the so-many-th thing with the database: a statement or a commit.
 */
final class KilledChild {

    /** What it does until it is killed. */
    enum Deed {
        FREEZE, CLOSE_OUT
    }

    private KilledChild() {}

    public static void main(String[] given) {
        var point = Integer.parseInt(given[2]);
        var done = new AtomicInteger();
        try (var dispatch = new Dispatch(deadly(pool(given[0]), done, point))) {
            var key = Long.parseLong(given[1]);
            switch (Deed.valueOf(given[3])) {
                case FREEZE -> {
                    done.set(0);
                    dispatch.as(Actor.SYSTEM, () -> dispatch.rounds.freeze(Actor.SYSTEM, new RoundId(key), true));
                }
                case CLOSE_OUT -> {
                    var reviewer = dispatch.reviewer(new CommitmentId(key));
                    done.set(0);
                    dispatch.closeOut(reviewer, new CommitmentId(key));
                }
            }
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
                        KilledChild.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
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
