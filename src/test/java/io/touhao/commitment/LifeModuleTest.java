package io.touhao.commitment;

import static io.touhao.commitment.Promises.byEnterprises;
import static io.touhao.commitment.Promises.item;
import static io.touhao.commitment.Promises.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.directory.Actor;
import io.touhao.directory.HandedOver;
import io.touhao.directory.Level;
import io.touhao.directory.OpenItems;
import io.touhao.directory.UnitPath;
import io.touhao.page.NotFound;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import io.touhao.page.Signal;
import io.touhao.page.StaleVersion;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each test works on commitments of a county or city of its own. */
class LifeModuleTest {

    private static final byte[] LIST = "%PDF-1.7 对接名单".getBytes(StandardCharsets.UTF_8);

    private static Province province;

    @BeforeAll
    static void issue() {
        province = new Province();
        var leader = province.leader();
        province.as(leader, () -> province.commitments.issue(leader, order(
                byEnterprises(Promises.matches()),
                item(Promises.visits(), new CascadeRule.Each(), Level.COUNTY),
                item(Promises.promise("10-02", "10", "规上企业培育壮大",
                        Target.of(Kind.COUNT_DISTINCT, new BigDecimal("3000"), "家", io.touhao.quantity.Bound.MIN)),
                        new CascadeRule.ByHand(), Level.COUNTY))));
    }

    @AfterAll
    static void stop() {
        province.close();
    }

    @Test
    void goesFromIssueToCloseOut() {
        var id = province.at(Province.QUFU, "05-02");
        var county = province.owner(id);
        var city = province.owner(province.at(Province.JINING, "05-02"));
        var goal = row(id).target().value().orElseThrow();
        province.as(county, () -> province.commitments.acknowledge(county, id, 0));
        var file = province.as(county, () -> province.files.keep(county, id, "对接名单.pdf", LIST));
        province.as(county, () -> province.commitments.report(county, id, 1, report(goal, List.of(file))));
        province.as(county, () -> province.commitments.claimCompletion(county, id, 2, "已全部对接"));
        assertThat(province.as(city, () -> province.ledger.toDo(city)).toReview().rows())
                .extracting(LedgerRow::id).containsExactly(id);
        province.as(city, () -> province.commitments.closeOut(city, id, 3, "同意"));
        var detail = province.as(county, () -> province.ledger.detail(county, id));
        assertThat(detail.row().state()).isEqualTo(CommitmentState.Name.CLOSED_OUT);
        assertThat(detail.row().signal()).isEqualTo(Signal.DONE);
        assertThat(detail.deeds()).containsExactlyInAnyOrder(Ledger.Deed.CORRECT, Ledger.Deed.WITHDRAW_EVIDENCE);
        assertThat(detail.parent()).isEmpty();
        assertThat(detail.history()).extracting(line -> line.event().getClass().getSimpleName()).containsExactly(
                "ClosedOut", "CompletionClaimed", "Reported", "EvidenceKept", "Acknowledged", "Issued");
        assertThat(detail.history().get(2).event()).isEqualTo(new CommitmentEvent.Reported(
                Optional.of(goal), "家次", "已对接", "无", "继续", List.of("对接名单.pdf")));
        assertThat(province.trail).contains("commitment.close-out " + id.object() + ": COMPLETION_CLAIMED to CLOSED_OUT");
    }

    @Test
    void tellsTheOverseersWhatStandsAndWhatHappenedWithinTheirScope() {
        var records = province.bean(Records.class);
        var id = province.at(Province.LIXIA, "05-02");
        var county = province.owner(id);
        var before = province.clock.instant();
        province.as(county, () -> province.commitments.remind(county, List.of(id), "请抓紧"));
        var after = before.plusSeconds(1);
        var leader = province.leader();
        assertThat(province.as(leader, () -> records.standing(leader, Province.JINAN)))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(Province.JINAN.contains(row.unit())).isTrue());
        assertThat(province.as(leader, () -> records.happened(leader, Province.LIXIA, before, after)))
                .contains(new Happening(
                        id, Province.LIXIA, before, county.account(), county.name(), new CommitmentEvent.Reminded("请抓紧")));
        assertThat(province.as(county, () -> records.standing(county, Province.JINAN))).isEmpty();
    }

    @Test
    void isSeenFromOwnScopeOnly() {
        var id = province.at(Province.LIXIA, "05-02");
        var stranger = province.owner(province.at(Province.QUFU, "05-02"));
        assertRefused(() -> province.as(stranger, () -> province.ledger.row(stranger, id)), NotFound.class);
        assertRefused(() -> province.as(stranger, () -> province.commitments.acknowledge(stranger, id, 0)),
                NotFound.class);
    }

    @Test
    void isHeldToItsScopeByTheDatabaseTooWhereAQueryForgets() {
        var county = province.owner(province.at(Province.QUFU, "05-02"));
        var tables = List.of("commitment", "history", "ledger_row");
        var query = province.bean(Province.InTransaction.class);
        assertThat(tables).allSatisfy(table -> {
            var foreign = "select count(*) from commitment.%s where unit_path::text <> '%s'".formatted(table, Province.QUFU);
            assertThat(province.as(county, () -> query.count(foreign))).isZero();
            assertThat(province.as(Actor.SYSTEM, () -> query.count(foreign))).isPositive();
            assertThat(query.count("select count(*) from commitment." + table)).isZero();
        });
        assertThat(province.as(county, () -> query.update(
                "update commitment.commitment set title = '改' where unit_path <> '37.3708.370881'"))).isZero();
    }

    @Test
    void keepsHistoryFromBeingChanged() {
        var query = province.bean(Province.InTransaction.class);
        assertThatThrownBy(() -> province.as(Actor.SYSTEM, () -> query.update("delete from commitment.history")))
                .hasMessageContaining("append-only");
    }

    @Test
    void tellsWhoeverComesSecond() throws Exception {
        var id = province.at(UnitPath.of("37.3708.370811"), "05-02");
        var county = province.owner(id);
        var city = province.owner(province.at(Province.JINING, "05-02"));
        var colleague = new Actor(
                -1, "同事", Optional.empty(), Optional.empty(), city.office(), city.title(), city.role(), city.unit(),
                Optional.empty());
        province.as(county, () -> province.commitments.acknowledge(county, id, 0));
        province.as(county, () -> province.files.keep(county, id, "名单.pdf", LIST));
        var goal = row(id).target().value().orElseThrow();
        province.as(county, () -> province.commitments.report(county, id, 1, report(goal, List.of())));
        province.as(county, () -> province.commitments.claimCompletion(county, id, 2, ""));
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = Stream.of(city, colleague).map(actor -> threads.submit(() -> {
                start.await();
                province.as(actor, () -> province.commitments.closeOut(actor, id, 3, ""));
                return actor;
            })).toList();
            start.countDown();
            var losers = both.stream().map(LifeModuleTest::failure).flatMap(Optional::stream).toList();
            assertThat(losers).singleElement().isInstanceOfSatisfying(Refused.class, refused ->
                    assertThat(refused.refusals()).singleElement().isInstanceOf(StaleVersion.class));
        }
        assertThat(row(id).version()).isEqualTo(4);
    }

    @Test
    void acknowledgesManyAndTellsWhyOthersAreNot() {
        var city = UnitPath.of("37.3701.370103");
        var mine = province.at(city, "05-02");
        var foreign = province.at(Province.LIXIA, "05-02");
        var county = province.owner(mine);
        var report = province.as(county, () -> province.commitments.acknowledge(county, List.of(mine, foreign)));
        assertThat(report.done()).containsExactly(mine);
        assertThat(report.refused()).containsOnlyKeys(foreign);
        assertThat(report.refused().get(foreign)).isInstanceOf(NotFound.class);
    }

    @Test
    void remindsUntilTheNextReport() {
        var id = province.at(UnitPath.of("37.3701.370104"), "05-02");
        var county = province.owner(id);
        var supervisor = province.supervisor();
        province.as(supervisor, () -> province.commitments.remind(supervisor, List.of(id), "请尽快签收"));
        var toDo = province.as(county, () -> province.ledger.toDo(county));
        assertThat(toDo.reminded().rows()).singleElement().satisfies(row -> assertThat(row.reminder())
                .hasValueSatisfying(reminder -> assertThat(reminder.text()).isEqualTo("请尽快签收")));
        province.as(county, () -> province.commitments.acknowledge(county, id, 0));
        province.as(county, () -> province.commitments.report(county, id, 1, report(BigDecimal.ONE, List.of())));
        assertThat(province.as(county, () -> province.ledger.toDo(county)).reminded().rows()).isEmpty();
    }

    @Test
    void keepsTheSameContentOnceAndHandsItOutInScopeOnly() {
        var one = province.at(UnitPath.of("37.3701.370105"), "05-02");
        var two = province.at(UnitPath.of("37.3701.370112"), "05-02");
        var content = "%PDF-1.7 同一份总结".getBytes(StandardCharsets.UTF_8);
        var kept = Stream.of(one, two).map(id -> {
            var county = province.owner(id);
            province.as(county, () -> province.commitments.acknowledge(county, id, 0));
            province.as(county, () -> province.files.keep(county, id, "总结.pdf", content));
            return province.as(county, () -> province.files.keep(county, id, "再传一次.pdf", content));
        }).toList();
        var query = province.bean(Province.InTransaction.class);
        assertThat(province.as(Actor.SYSTEM, () -> query.count(
                        "select count(*) from commitment.file join commitment.evidence using (hash) where name = '总结.pdf'")))
                .isEqualTo(2);
        var county = province.owner(one);
        var download = province.as(county, () -> province.files.open(county, kept.getFirst()));
        assertThat(download.content()).isEqualTo(content);
        assertRefused(() -> province.as(county, () -> province.files.open(county, kept.getLast())), NotFound.class);
    }

    @Test
    void givesPartsByHandAndRefusesAShortfallNobodyOwnsUpTo() {
        var leader = province.leader();
        var id = province.at(Province.SHANDONG, "10-02");
        var lead = province.owner(id);
        var short50 = Map.of(Province.JINAN, new BigDecimal("1450"), Province.JINING, new BigDecimal("1500"));
        assertRefused(() -> province.as(lead, () -> province.commitments.distribute(lead, id, 0, short50, false)),
                CommitmentRefusal.Shortfall.class);
        var conservation = province.as(lead, () -> province.commitments.distribute(lead, id, 0, short50, true));
        assertThat(conservation.remainder()).isEqualByComparingTo("50");
        var more = Map.of(UnitPath.of("37.3702"), new BigDecimal("80"));
        var after = province.as(lead, () -> province.commitments.distribute(lead, id, 1, more, false));
        assertThat(after.overPromise()).isEqualByComparingTo("30");
        assertThat(province.as(leader, () -> province.ledger.detail(leader, id)).conservation()).isEqualTo(after);
    }

    @Test
    void passesToWhoeverServesThePostAfterwards() {
        var id = province.at(UnitPath.of("37.3702.370202"), "05-02");
        var row = row(id);
        var next = province.servings().stream().filter(serving -> serving.unit().equals(Province.LIXIA)).findFirst();
        var open = province.as(Actor.SYSTEM, () -> province.bean(OpenItems.class).openItems(row.owner().post()));
        assertThat(open).anySatisfy(item -> assertThat(item.key()).isEqualTo(id.object()));
        province.as(Actor.SYSTEM, () -> province.bean(PostsHandedOver.class).on(new HandedOver(
                row.owner().post(), row.unit(), row.owner().person(), next.orElseThrow().person(),
                LocalDate.of(2023, 9, 18))));
        assertThat(row(id).owner().personName()).isEqualTo(next.orElseThrow().personName());
    }

    @Test
    void isReassignedWithinItsUnitOnly() {
        var id = province.at(Province.JINAN, "01-04");
        var leader = province.leader();
        var owner = row(id).owner();
        var other = province.servings().stream()
                .filter(serving -> serving.unit().equals(Province.JINAN) && !serving.post().equals(owner.post()))
                .findFirst()
                .orElseThrow();
        var foreign = province.owner(province.at(Province.LIXIA, "01-04")).post().orElseThrow();
        assertRefused(() -> province.as(leader, () -> province.commitments.reassign(leader, id, 0, foreign, "")),
                CommitmentRefusal.PostUnfit.class);
        province.as(leader, () -> province.commitments.reassign(leader, id, 0, other.post(), ""));
        assertThat(row(id).owner().personName()).isEqualTo(other.personName());
    }

    @Test
    void countsTabsLightsAndUnits() {
        var leader = province.leader();
        var tabs = province.as(leader, () -> province.ledger.tabs(leader));
        assertThat(tabs.all().value()).isEqualTo(province.as(leader, () -> province.ledger.actions(leader, Optional.empty()))
                .stream().mapToLong(action -> action.all().value()).sum());
        assertThat(province.as(leader, () -> province.ledger.unitsBelow(leader, Province.SHANDONG))).hasSize(16)
                .allSatisfy(unit -> assertThat(unit.unitName()).isNotBlank());
        assertThat(province.as(leader, () -> province.ledger.dueWithin(leader, 30, Optional.empty(), 10))).isEmpty();
    }

    private static LedgerRow row(CommitmentId id) {
        return province.as(Actor.SYSTEM, () -> province.ledger.row(Actor.SYSTEM, id));
    }

    private static ProgressReport report(BigDecimal done, List<EvidenceId> files) {
        return new ProgressReport(Optional.of(done), "已对接", "无", "继续", files);
    }

    private static Optional<Throwable> failure(Future<Actor> attempt) {
        try {
            attempt.get();
            return Optional.empty();
        } catch (ExecutionException failure) {
            return Optional.of(failure.getCause());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void assertRefused(ThrowingCallable deed, Class<? extends Refusal> why) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(deed)
                .satisfies(refused -> assertThat(refused.refusals()).singleElement().isInstanceOf(why));
    }
}
