package io.touhao;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.FirstStart;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs what each module lays down on a new database, each once and whole: a start that was broken off goes on
 * with the first that is not written down as done.
 */
@Component
@Order(1)
class FirstStarts implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStarts.class);

    private final List<FirstStart> starts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FirstStarts(List<FirstStart> starts, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.starts = starts.stream().sorted(Comparator.comparingInt(FirstStart::order)).toList();
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        starts.stream().filter(start -> !isDone(start)).forEach(this::run);
    }

    private boolean isDone(FirstStart start) {
        return jdbc.sql("select count(*) from platform.first_start where name = :name")
                .param("name", start.name())
                .query(Long.class)
                .single() > 0;
    }

    private void run(FirstStart start) {
        var begin = System.nanoTime();
        Acting.as(Actor.SYSTEM, () -> transaction.execute(status -> {
            start.run();
            return jdbc.sql("insert into platform.first_start (name) values (:name)").param("name", start.name()).update();
        }));
        LOG.info("laid down {} in {} ms", start.name(), (System.nanoTime() - begin) / 1_000_000);
    }
}
