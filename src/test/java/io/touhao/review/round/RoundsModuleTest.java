package io.touhao.review.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Level;
import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
    private Sheets sheets;

    @Autowired
    private Errata errata;

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

    @Test
    void replaysEqualAfterTenThousandLaterCorrections() {
        var seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var city = actor(UnitPath.of("37.3705"), Role.SUPERVISOR);
        var round = as(city, () -> rounds.open(city, call("2023-T3", city.unit())));
        as(city, () -> rounds.freeze(city, round.id(), true));
        var before = as(city, () -> rounds.frozen(city, round.id()));
        var ids = before.rows().stream().map(FrozenRow::commitment).toArray(Long[]::new);
        var corrected = 0;
        while (corrected < 10_000) {
            var some = random.longs(200, 0, ids.length).mapToObj(place -> ids[(int) place]).distinct().toArray(Long[]::new);
            corrected += correct(some, random.nextInt(1_000));
        }
        assertThat(as(city, () -> rounds.frozen(city, round.id()))).isEqualTo(before);
        assertThat(as(city, () -> rounds.verify(city, round.id())).difference()).isEmpty();

        var delta = as(city, () -> errata.deltas(city, round.id(), 100)).stream()
                .filter(one -> one.field() == FrozenField.DONE)
                .findFirst()
                .orElseThrow();
        var erratum = as(city, () -> errata.correct(city, round.id(), delta.commitment(), FrozenField.DONE, "重复计数，已核减。"));
        assertThat(erratum.was()).isEqualTo(delta.was());
        assertThat(erratum.became()).isEqualTo(delta.now()).isNotEqualTo(delta.was());
        assertThat(as(city, () -> errata.of(city, round.id()))).containsExactly(erratum);
        assertThat(as(city, () -> rounds.frozen(city, round.id()))).isEqualTo(before);
    }

    @Test
    void whatWasReportedAfterTheCutOffIsNoErratum() {
        var city = actor(UnitPath.of("37.3713"), Role.SUPERVISOR);
        var round = as(city, () -> rounds.open(city, call("2023-T9", city.unit())));
        as(city, () -> rounds.freeze(city, round.id(), true));
        var id = as(city, () -> rounds.frozen(city, round.id())).rows().getFirst().commitment();
        as(Actor.SYSTEM, () -> jdbc.sql("""
                        update commitment.commitment set done = 777, reported_at = timestamptz '2023-12-30 00:00+08', version = version + 1
                        where id = :id""").param("id", id).update());
        refused("封存以后才报的", () -> as(city, () -> errata.correct(city, round.id(), id, FrozenField.DONE, "新填报的数。")));
        as(Actor.SYSTEM, () -> jdbc.sql("update commitment.commitment set reported_at = timestamptz '2023-07-01 00:00+08' where id = :id")
                .param("id", id).update());
        assertThat(as(city, () -> errata.correct(city, round.id(), id, FrozenField.DONE, "当时就填错了。")).became()).startsWith("777");
    }

    private int correct(Long[] ids, int figure) {
        return as(Actor.SYSTEM, () -> jdbc.sql("""
                        update commitment.commitment set done = :figure, progress = '更正为 ' || :figure, version = version + 1
                        where id = any(:ids)""")
                .param("figure", figure)
                .param("ids", ids)
                .update());
    }

    @Test
    void consolidatesLevelByLevelAndNeverEditsFromAbove() {
        var city = actor(UnitPath.of("37.3706"), Role.SUPERVISOR);
        var round = as(city, () -> rounds.open(city, call("2023-T4", city.unit())));
        var all = as(city, () -> sheets.of(city, round.id()));
        var county = all.stream().filter(sheet -> sheet.kind() == SheetKind.UNIT && sheet.level() == Level.COUNTY).findFirst().orElseThrow();
        var officer = actor(county.unit(), Role.COUNTY_OFFICER);
        var owners = all.stream().filter(sheet -> sheet.kind() == SheetKind.OWNER && sheet.unit().equals(county.unit())).toList();

        var fine = SheetWords.of(SheetWords.NO_TROUBLE, "", "按计划推进。");
        refused("没有报来", () -> submit(officer, county, fine, false));
        refused("由 .* 负责", () -> submit(city, owners.getFirst(), fine, false));
        refused("请选择有没有问题", () -> submit(officer, owners.getFirst(), SheetWords.of("", "", ""), false));
        owners.forEach(sheet -> submit(officer, sheet, solved(officer, sheet), false));
        refused("待审核，不能报送", () -> submit(officer, owners.getFirst(), fine, false));
        var own = owners.stream().filter(sheet -> sheet.isOwnOf(officer)).findFirst().orElseThrow();
        refused("上一级", () -> giveBack(officer, own, "两条与附件不符。"));
        refused("没有审核：.*", () -> submit(officer, county, fine, false, false));
        submit(officer, county, fine, false);
        assertThat(now(officer, owners.getFirst()).state()).isEqualTo(SheetState.TAKEN);
        assertThat(as(officer, () -> sheets.detail(officer, owners.getFirst().id())).lines())
                .isNotEmpty().allSatisfy(line -> assertThat(line.nextSteps()).isNotEmpty());

        refused("原因", () -> giveBack(city, county, "重报"));
        refused("上一级", () -> giveBack(officer, county, "两条与附件不符。"));
        giveBack(city, county, "两条与附件不符。");
        assertThat(now(officer, county).returnReason()).isEqualTo("两条与附件不符。");
        assertThat(now(officer, county).problems()).isEqualTo(county.problems());
        submit(officer, county, SheetWords.of(SheetWords.OWN_TROUBLE, "底数在核。", "月底前核完。"), false);
        refused("刚被他人更新", () -> as(city, () -> {
            sheets.take(city, county.id(), 0);
            return null;
        }));
        as(city, () -> {
            sheets.take(city, county.id(), now(city, county).version());
            return null;
        });

        as(city, () -> rounds.freeze(city, round.id(), true));
        var frozen = as(city, () -> rounds.frozen(city, round.id())).sheets().stream()
                .filter(sheet -> sheet.sheet() == county.id().value())
                .findFirst()
                .orElseThrow();
        assertThat(frozen.problems()).isEqualTo("底数在核。");
        assertThat(frozen.state()).isEqualTo(SheetState.TAKEN);
        refused("已冻结", () -> giveBack(city, county, "两条与附件不符。"));
    }

    @Test
    void problemsCarriedOverAreNotPassedOverInSilence() {
        var city = actor(UnitPath.of("37.3708"), Role.SUPERVISOR);
        as(Actor.SYSTEM, () -> jdbc.sql("update commitment.commitment set problems = '上期的问题' where unit_path <@ '37.3708'").update());
        var round = as(city, () -> rounds.open(city, call("2023-T7", city.unit())));
        var sheet = as(city, () -> sheets.of(city, round.id())).stream()
                .filter(one -> one.kind() == SheetKind.OWNER && one.level() == Level.COUNTY).findFirst().orElseThrow();
        var officer = actor(sheet.unit(), Role.COUNTY_OFFICER);
        var lines = as(officer, () -> sheets.detail(officer, sheet.id())).lines();
        refused("%d 条事项还写着问题".formatted(lines.size()),
                () -> submit(officer, sheet, SheetWords.of(SheetWords.NO_TROUBLE, "", ""), false));
        Map<Long, SheetWords.ItemWords> cleared = lines.stream().collect(Collectors.toMap(
                line -> line.row().id().value(), line -> new SheetWords.ItemWords("", "")));
        submit(officer, sheet, new SheetWords(SheetWords.NO_TROUBLE, "", "照计划推进。", cleared), false);
        assertThat(as(officer, () -> sheets.detail(officer, sheet.id())).lines()).allSatisfy(line -> {
            assertThat(line.problems()).isEmpty();
            assertThat(line.nextSteps()).isEqualTo("照计划推进。");
        });
    }

    @Test
    void remindsEachOwnerOnceADay() {
        var city = actor(UnitPath.of("37.3709"), Role.SUPERVISOR);
        var round = as(city, () -> rounds.open(city, call("2023-T8", city.unit())));
        var owing = as(city, () -> sheets.of(city, round.id())).stream().filter(sheet -> sheet.isRemindedBy(city)).count();
        assertThat(owing).isPositive();
        assertThat(as(city, () -> sheets.remind(city, round.id()))).isEqualTo((int) owing);
        refused("未报的 %d 人今天都已催办过，最近一次在 2023年".formatted(owing), () -> as(city, () -> sheets.remind(city, round.id())));
        assertThat(as(Actor.SYSTEM, () -> sheets.remind(Actor.SYSTEM, round.id()))).isLessThanOrEqualTo((int) owing);
        var officer = actor(UnitPath.of("37"), Role.DIVISION_OFFICER);
        refused("不能催办未报", () -> as(officer, () -> sheets.remind(officer, round.id())));
    }

    /** No problems over all, and none of a single commitment either. */
    private SheetWords solved(Actor actor, Sheet sheet) {
        var lines = as(actor, () -> sheets.detail(actor, sheet.id())).lines();
        return new SheetWords(SheetWords.NO_TROUBLE, "", "按计划推进。", lines.stream().collect(Collectors.toMap(
                line -> line.row().id().value(), line -> new SheetWords.ItemWords("", line.nextSteps()))));
    }

    private void submit(Actor actor, Sheet sheet, SheetWords words, boolean missingNamed) {
        submit(actor, sheet, words, missingNamed, true);
    }

    private void submit(Actor actor, Sheet sheet, SheetWords words, boolean missingNamed, boolean unreadTaken) {
        as(actor, () -> {
            sheets.submit(actor, sheet.id(), now(actor, sheet).version(), words, missingNamed, unreadTaken);
            return null;
        });
    }

    private void giveBack(Actor actor, Sheet sheet, String reason) {
        as(actor, () -> {
            sheets.returnIt(actor, sheet.id(), now(actor, sheet).version(), reason);
            return null;
        });
    }

    private Sheet now(Actor actor, Sheet sheet) {
        return as(actor, () -> sheets.detail(actor, sheet.id())).sheet();
    }

    private void refused(String words, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(Refused.class).hasMessageMatching("(?s).*(" + words + ").*");
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
