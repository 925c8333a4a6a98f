package io.touhao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class TrailModuleTest {

    @Autowired
    private Trail trail;

    @Autowired
    private TrailStore store;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void refusesToWriteOutsideATransaction() {
        assertThatThrownBy(() -> trail.record(Actor.SYSTEM, "test.verb", "test/1", "")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void staysOutWhenTheChangeIsRolledBack() {
        var before = rows();
        inTransaction(status -> {
            trail.record(Actor.SYSTEM, "test.verb", "test/1", "rolled back");
            status.setRollbackOnly();
        });
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void keepsWhatWasRefusedAlthoughTheChangeIsRolledBack() {
        var before = rows();
        inTransaction(status -> {
            trail.refused(Actor.SYSTEM, "test.verb", "test/1", "no");
            status.setRollbackOnly();
        });
        assertThat(rows()).isEqualTo(before + 1);
    }

    @Test
    void chainsRowsOfManyWritersWithoutAGap() {
        try (var writers = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 200).forEach(number -> writers.submit(() -> inTransaction(
                    status -> trail.record(Actor.SYSTEM, "test.many", "test/" + number, "写入"))));
        }
        assertThat(verify().broken()).isEmpty();
    }

    @Test
    void letsOthersWriteWhileOneTransactionSeesASingleMoment() {
        var moment = new TransactionTemplate(transactions);
        moment.setName("test moment");
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        var before = rows();
        Acting.as(Actor.SYSTEM, () -> moment.execute(status -> {
            jdbc.sql("select count(*) from access.trail_head").query(Long.class).single();
            try (var others = Executors.newFixedThreadPool(2)) {
                IntStream.range(0, 20).forEach(number -> others.submit(this::write));
            }
            trail.record(Actor.SYSTEM, "test.verb", "test/2", "同一时刻");
            return true;
        }));
        assertThat(rows()).isEqualTo(before + 21);
        assertThat(verify().broken()).isEmpty();
    }

    @Test
    void namesALaneThatWasCutOff() {
        write();
        var last = inTransactionGet(() -> jdbc.sql("select max(seq) from access.trail").query(Long.class).single());
        var broken = Acting.as(Actor.SYSTEM, () -> new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("alter table access.trail disable trigger user").update();
            jdbc.sql("alter table access.trail no force row level security").update();
            jdbc.sql("delete from access.trail where seq = :seq").param("seq", last).update();
            return TrailVerification.of(store).broken();
        }));
        assertThat(broken).map(TrailVerification.Break::reason).hasValueSatisfying(reason -> assertThat(reason).contains("cut off"));
    }

    @Test
    void leavesRowsAloneWhateverIsAsked() {
        write();
        assertThat(inTransactionGet(() -> jdbc.sql("update access.trail set detail = 'x'").update())).isZero();
        assertThat(inTransactionGet(() -> jdbc.sql("delete from access.trail").update())).isZero();
    }

    @Test
    void refusesChangesEvenWithoutRowSecurity() {
        write();
        assertThatThrownBy(() -> inTransaction(status -> {
                    jdbc.sql("alter table access.trail no force row level security").update();
                    jdbc.sql("update access.trail set detail = 'x'").update();
                }))
                .hasMessageContaining("append-only");
    }

    @Test
    void namesTheFirstRowThatWasEdited() {
        write();
        write();
        var edited = inTransactionGet(() -> jdbc.sql("select max(seq) from access.trail").query(Long.class).single());
        var before = detail(edited);
        edit(edited, "forged");
        assertThat(verify().broken()).map(TrailVerification.Break::seq).contains(edited);
        edit(edited, before);
        assertThat(verify().broken()).isEmpty();
    }

    @Test
    void isNotReadByAnOfficerOfACounty() {
        write();
        var county = new Actor(
                7, "王敏", Optional.empty(), Optional.empty(), Optional.empty(), "历下区局", Role.COUNTY_OFFICER,
                UnitPath.of("37.3701.370102"), Optional.empty());
        var seen = Acting.as(county, () -> new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql("select count(*) from access.trail").query(Long.class).single()));
        assertThat(seen).isZero();
    }

    private void write() {
        inTransaction(status -> trail.record(Actor.SYSTEM, "test.verb", "test/1", "写入"));
    }

    private void edit(long seq, String detail) {
        inTransaction(status -> {
            jdbc.sql("alter table access.trail disable trigger user").update();
            jdbc.sql("alter table access.trail no force row level security").update();
            jdbc.sql("update access.trail set detail = :detail where seq = :seq").param("detail", detail).param("seq", seq).update();
            jdbc.sql("alter table access.trail force row level security").update();
            jdbc.sql("alter table access.trail enable trigger user").update();
        });
    }

    private String detail(long seq) {
        return inTransactionGet(() -> jdbc.sql("select detail from access.trail where seq = :seq").param("seq", seq).query(String.class).single());
    }

    private long rows() {
        return inTransactionGet(store::rows);
    }

    private TrailVerification.Outcome verify() {
        return inTransactionGet(() -> TrailVerification.of(store));
    }

    private <T> T inTransactionGet(Supplier<T> work) {
        return Acting.as(Actor.SYSTEM, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private void inTransaction(Consumer<TransactionStatus> work) {
        Acting.as(Actor.SYSTEM, () -> new TransactionTemplate(transactions).execute(status -> {
            work.accept(status);
            return true;
        }));
    }
}
