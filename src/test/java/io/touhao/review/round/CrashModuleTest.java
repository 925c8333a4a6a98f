package io.touhao.review.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.touhao.commitment.CommitmentId;
import io.touhao.directory.Actor;
import io.touhao.directory.Database;
import io.touhao.directory.DemoProvince;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Freezing and closing out, killed at one point after the other. Each point is a process of its own, so few are tried by default;
 * {@code -Dtouhao.crash.points=99} sweeps them all, until one is left alone and ends.
 */
class CrashModuleTest {

    private static final int KILLED = 137;
    private static final List<Integer> SOME = List.of(4, 12);

    @Test
    void freezesAllOrNothingWhereverItIsKilled() throws Exception {
        Database database = DemoProvince.with("commitment", "review");
        database.jdbc().sql("create table public.told (verb text, object text)").update();
        var url = url(database);
        try (var pool = pool(url); var dispatch = new Dispatch(pool)) {
            dispatch.issue();
            var log = new ArrayList<String>();
            var round = dispatch.open("crash");
            for (var point : points()) {
                var exit = killedAt(url, KilledChild.Deed.FREEZE, round.id().value(), point);
                log.add(point + ": " + verdict(dispatch, round.id()));
                if (exit == 0) {
                    break;
                }
                assertThat(exit).as("point %d", point).isEqualTo(KILLED);
                round = running(dispatch).orElseGet(() -> dispatch.open("crash after " + point));
            }
            System.out.printf("freezing killed at %d points: %s%n", log.size(), log);
        }
    }

    @Test
    void closesOutAllOrNothingWhereverItIsKilled() throws Exception {
        Database database = DemoProvince.with("commitment", "review");
        database.jdbc().sql("create table public.told (verb text, object text)").update();
        var url = url(database);
        try (var pool = pool(url); var dispatch = new Dispatch(pool)) {
            dispatch.issue();
            var log = new ArrayList<String>();
            var counties = dispatch.ofCounties().iterator();
            for (var point : points()) {
                var claimed = dispatch.claimed(counties.next());
                var exit = killedAt(url, KilledChild.Deed.CLOSE_OUT, claimed.value(), point);
                log.add(point + ": " + verdict(dispatch, claimed));
                if (exit == 0) {
                    break;
                }
                assertThat(exit).as("point %d", point).isEqualTo(KILLED);
            }
            System.out.printf("closing out killed at %d points: %s%n", log.size(), log);
        }
    }

    /** Either it is still claimed and nothing tells of a close-out, or it is closed out and all of it is told once. */
    private static String verdict(Dispatch dispatch, CommitmentId id) {
        var traces = dispatch.seeing(() -> List.of(
                count(dispatch, "select count(*) from commitment.commitment where state = 'CLOSED_OUT' and id = :id", id.value()),
                count(dispatch, "select count(*) from commitment.history where kind = 'ClosedOut' and commitment_id = :id", id.value()),
                count(dispatch, "select count(*) from public.told where verb = 'commitment.close-out' and object = 'commitment/' || :id", id.value())));
        assertThat(traces).isIn(List.of(0L, 0L, 0L), List.of(1L, 1L, 1L));
        return traces.contains(0L) ? "nothing" : "all";
    }

    private static Optional<Round> running(Dispatch dispatch) {
        return dispatch.as(Actor.SYSTEM, () -> dispatch.rounds.rounds(Actor.SYSTEM)).stream().filter(Round::isOpen).findFirst();
    }

    /** Either there is nothing of it, or all of it and it verifies. */
    private static String verdict(Dispatch dispatch, RoundId id) {
        var round = dispatch.as(Actor.SYSTEM, () -> dispatch.rounds.round(Actor.SYSTEM, id));
        if (round.isOpen()) {
            assertThat(traces(dispatch, id)).containsExactly(0L, 0L, 0L, 0L);
            return "nothing";
        }
        assertThat(dispatch.as(Actor.SYSTEM, () -> dispatch.rounds.verify(Actor.SYSTEM, id)).difference()).isEmpty();
        assertThat(traces(dispatch, id)).doesNotContain(0L);
        return "all";
    }

    private static List<Long> traces(Dispatch dispatch, RoundId id) {
        return dispatch.seeing(() -> List.of(
                count(dispatch, "select count(*) from review.leaf where round_id = :id", id.value()),
                count(dispatch, "select count(*) from review.seal where round_id = :id", id.value()),
                count(dispatch, "select count(*) from review.round_event where kind = 'FROZEN' and round_id = :id", id.value()),
                count(dispatch, "select count(*) from public.told where verb = 'round.freeze' and object = 'round/' || :id", id.value())));
    }

    private static long count(Dispatch dispatch, String sql, long id) {
        return dispatch.jdbc.sql(sql).param("id", id).query(Long.class).single();
    }

    private static List<Integer> points() {
        var all = Integer.getInteger("touhao.crash.points", 0);
        return all == 0 ? SOME : IntStream.rangeClosed(1, all).boxed().toList();
    }

    private static int killedAt(String url, KilledChild.Deed deed, long key, int point) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp", classPath, KilledChild.class.getName(), url,
                Long.toString(key), Integer.toString(point), deed.name()).inheritIO().start().waitFor();
    }

    private static HikariDataSource pool(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("touhao");
        pool.setMaximumPoolSize(3);
        return pool;
    }

    private static String url(Database database) throws SQLException {
        try (var connection = database.source().getConnection()) {
            return connection.getMetaData().getURL();
        }
    }
}
