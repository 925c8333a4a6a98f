package io.touhao.review.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class RoundsModuleTest {

    private static final UnitPath ZIBO = UnitPath.of("37.3703");

    @Autowired
    private Rounds rounds;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    @Test
    void freezesARoundThatProvesEachRowAndNamesWhatWasTamperedWith() {
        var city = actor(ZIBO, Role.SUPERVISOR);
        var round = as(city, () -> rounds.open(city, call("2023-T1", ZIBO)));
        assertThatThrownBy(() -> as(city, () -> rounds.freeze(city, round.id(), false)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("没有报来");
        assertThat(as(city, () -> rounds.round(city, round.id())).isOpen()).isTrue();

        var sealed = as(city, () -> rounds.freeze(city, round.id(), true));
        var frozen = as(city, () -> rounds.frozen(city, round.id()));
        assertThat(frozen.rows()).hasSize(sealed.seal().orElseThrow().rows()).isNotEmpty();
        assertThat(frozen.units()).extracting(FrozenUnit::path).contains(ZIBO);
        assertThat(frozen.sheets()).allMatch(sheet -> !sheet.state().isReported());
        assertThat(as(city, () -> rounds.verify(city, round.id())).difference()).isEmpty();

        var proof = as(city, () -> rounds.proof(city, round.id(), frozen.rows().getLast().commitment()));
        assertThat(Merkle.text(Merkle.follow(HexFormat.of().parseHex(proof.leaf()), proof.steps())))
                .isEqualTo(frozen.merkleRoot());

        assertThatThrownBy(() -> as(Actor.SYSTEM, () -> jdbc.sql("update review.leaf set content = 'x'").update()))
                .hasMessageContaining("append-only");
        tamper(round.id(), frozen.rows().getFirst().commitment());
        assertThat(as(city, () -> rounds.verify(city, round.id())).difference().orElseThrow())
                .contains("编号 " + frozen.rows().getFirst().commitment());
    }

    @Test
    void givesACountyOnlyItsOwnOfAFrozenRound() {
        var city = actor(UnitPath.of("37.3704"), Role.SUPERVISOR);
        var round = as(city, () -> rounds.open(city, call("2023-T2", city.unit())));
        as(city, () -> rounds.freeze(city, round.id(), true));
        var county = actor(UnitPath.of("37.3704.370481"), Role.COUNTY_OFFICER);
        var seen = as(county, () -> rounds.frozen(county, round.id()));
        assertThat(seen.rows()).isNotEmpty().allMatch(row -> county.sees(row.unit()));
        assertThat(seen.sheets()).isNotEmpty().allMatch(sheet -> county.sees(sheet.unit()));
        assertThat(as(county, () -> rounds.verify(county, round.id())).difference()).isEmpty();
        var other = actor(ZIBO, Role.SUPERVISOR);
        assertThatThrownBy(() -> as(other, () -> rounds.frozen(other, round.id()))).isInstanceOf(Refused.class);
    }

    private RoundCall call(String key, UnitPath root) {
        var today = LocalDate.now(clock);
        return new RoundCall(
                key, "测试轮次" + key, Rhythm.CALLED, root, LocalDate.of(2023, 1, 1), today,
                new Deadlines(today, today, today, today, today));
    }

    /** As somebody would who owns the database. */
    private void tamper(RoundId round, long commitment) {
        as(Actor.SYSTEM, () -> {
            jdbc.sql("alter table review.leaf disable trigger leaf_is_append_only").update();
            jdbc.sql("update review.leaf set content = replace(content, '\"returned\":0', '\"returned\":1') where round_id = :round and section = 'ROW' and key = :key")
                    .param("round", round.value())
                    .param("key", commitment)
                    .update();
            return jdbc.sql("alter table review.leaf enable trigger leaf_is_append_only").update();
        });
    }

    private Actor actor(UnitPath unit, Role role) {
        return as(Actor.SYSTEM, () -> organisation.servings(unit, LocalDate.now(clock))).stream()
                .filter(serving -> serving.unit().equals(unit) && serving.role() == role)
                .findFirst()
                .map(serving -> new Actor(
                        serving.post().value(), serving.personName(), Optional.of(serving.person()),
                        Optional.of(serving.post()), Optional.of(serving.office()), serving.title(), serving.role(), unit,
                        Optional.empty()))
                .orElseThrow();
    }

    /** Reads and tampering in a transaction; commands bring their own. */
    private <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> actor.equals(Actor.SYSTEM)
                ? new TransactionTemplate(transactions).execute(status -> work.get())
                : work.get());
    }
}
