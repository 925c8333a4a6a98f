package io.touhao.report.circular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refused;
import io.touhao.review.round.Deadlines;
import io.touhao.review.round.RoundCall;
import io.touhao.review.round.RoundId;
import io.touhao.review.round.Rounds;
import io.touhao.review.round.Rhythm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class CircularsModuleTest {

    private static final UnitPath DONGYING = UnitPath.of("37.3705");
    private static final UnitPath YANTAI = UnitPath.of("37.3706");

    @Autowired
    private Rounds rounds;

    @Autowired
    private Circulars circulars;

    @Autowired
    private Replay replay;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    @Test
    void anIssuedCircularIsMadeAgainByteForByteAfterLaterCorrections() {
        var supervisor = actor(DONGYING, Role.SUPERVISOR);
        var row = drafted(supervisor, "2023-C1");
        as(supervisor, () -> circulars.issue(supervisor, row.id(), row.version()));
        var issued = as(supervisor, () -> circulars.circular(supervisor, row.id()));
        assertThat(issued.seal().orElseThrow().issue().number()).matches("东工信调〔\\d{4}〕\\d+号");
        assertThat(as(supervisor, () -> circulars.files(issued))).hasSize(3)
                .allSatisfy(file -> assertThat(Circulars.hash(as(supervisor, () -> circulars.file(supervisor, issued, file.kind())))).isEqualTo(file.hash()));

        as(Actor.SYSTEM, () -> jdbc.sql("update commitment.commitment set title = title || '（改）', version = version + 1 where unit_path <@ '37.3705'").update());
        var report = as(Actor.SYSTEM, () -> replay.of(row.round()));
        assertThat(report.agrees()).as(report.toString()).isTrue();
        assertThat(report.circulars()).singleElement().satisfies(one -> assertThat(one.bytes()).isGreaterThan(100_000));

        as(Actor.SYSTEM, () -> {
            jdbc.sql("alter table report.circular_file disable trigger circular_file_is_append_only").update();
            jdbc.sql("update report.circular_file set content = set_byte(content, 5000, 1) where circular_id = :id and kind = 'DOCX'").param("id", row.id()).update();
            return jdbc.sql("alter table report.circular_file enable trigger circular_file_is_append_only").update();
        });
        assertThat(as(Actor.SYSTEM, () -> replay.of(row.round())).circulars().getFirst().difference()).hasValueSatisfying(
                difference -> assertThat(difference).startsWith("docx: the kept file does not fit its hash"));
    }

    @Test
    void whatIsIssuedStaysAndIsCorrectedByErrataAlone() {
        var supervisor = actor(YANTAI, Role.SUPERVISOR);
        var row = drafted(supervisor, "2023-C2");
        assertThatThrownBy(() -> as(supervisor, () -> circulars.correct(supervisor, row.id(), "错字"))).isInstanceOf(Refused.class);
        as(supervisor, () -> circulars.word(supervisor, row.id(), row.version(), new Draft("另据通报。", List.of("各县9月25日前报送。"))));
        assertThatThrownBy(() -> as(supervisor, () -> circulars.word(supervisor, row.id(), row.version(), new Draft("", List.of("迟到的修改")))))
                .hasMessageContaining("刚被别人修改");
        as(supervisor, () -> circulars.issue(supervisor, row.id(), row.version() + 1));
        assertThatThrownBy(() -> as(supervisor, () -> circulars.word(supervisor, row.id(), row.version() + 2, new Draft("", List.of("再改")))))
                .hasMessageContaining("已签发");
        as(supervisor, () -> circulars.correct(supervisor, row.id(), "附表第3行应为12。"));
        var issued = as(supervisor, () -> circulars.circular(supervisor, row.id()));
        assertThat(as(supervisor, () -> circulars.errata(issued))).extracting(CircularStore.Erratum::words).containsExactly("附表第3行应为12。");
        assertThat(issued.draft().demands()).containsExactly("各县9月25日前报送。");
        for (var table : List.of("circular", "circular_file", "circular_erratum")) {
            assertThatThrownBy(() -> as(Actor.SYSTEM, () -> jdbc.sql("delete from report." + table + " where unit_path = '37.3706'").update()))
                    .as(table).hasMessageContaining("append-only");
        }
    }

    @Test
    void onlyTheOwnUnitWordsAndItsSupervisorOrLeaderIssues() {
        var supervisor = actor(UnitPath.of("37.3707"), Role.SUPERVISOR);
        var row = drafted(supervisor, "2023-C3");
        var officer = actor(UnitPath.of("37.3707"), Role.CITY_OFFICER);
        assertThatThrownBy(() -> as(officer, () -> circulars.issue(officer, row.id(), row.version()))).hasMessageContaining("须由本级督查或领导办理");
        as(officer, () -> circulars.word(officer, row.id(), row.version(), new Draft("", List.of("各县9月25日前报送。"))));
        var above = actor(UnitPath.of("37"), Role.SUPERVISOR);
        assertThatThrownBy(() -> as(above, () -> circulars.word(above, row.id(), row.version() + 1, new Draft("", List.of("改")))))
                .hasMessageContaining("自己修改");
        assertThatThrownBy(() -> as(above, () -> circulars.issue(above, row.id(), row.version() + 1))).hasMessageContaining("自己签发");
        var other = actor(UnitPath.of("37.3708"), Role.SUPERVISOR);
        assertThatThrownBy(() -> as(other, () -> circulars.issue(other, row.id(), row.version()))).hasMessageContaining("没有这份通报");
        var county = actor(UnitPath.of("37.3707.370702"), Role.COUNTY_OFFICER);
        assertThatThrownBy(() -> as(county, () -> circulars.circular(county, row.id()))).hasMessageContaining("没有这份通报");

        var leader = actor(UnitPath.of("37.3707"), Role.LEADER);
        as(leader, () -> circulars.issue(leader, row.id(), row.version() + 1));
        var read = as(county, () -> circulars.circular(county, row.id()));
        assertThat(as(county, () -> circulars.figures(county, read))).as("a county does not see what a city counts").isEmpty();
        assertThat(as(county, () -> circulars.file(county, read, FileKind.PDF))).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private CircularRow drafted(Actor supervisor, String key) {
        var round = frozen(supervisor, key);
        assertThat(as(supervisor, () -> circulars.draft(supervisor, round))).isEqualTo(1);
        assertThatThrownBy(() -> as(supervisor, () -> circulars.draft(supervisor, round))).hasMessageContaining("已经起草");
        return as(supervisor, () -> circulars.ofRound(round)).getFirst();
    }

    private RoundId frozen(Actor supervisor, String key) {
        var today = LocalDate.now(clock);
        var call = new RoundCall(
                key, "测试轮次" + key, Rhythm.CALLED, supervisor.unit(), LocalDate.of(2023, 1, 1), today,
                new Deadlines(today, today, today, today, today));
        var round = as(supervisor, () -> rounds.open(supervisor, call));
        as(supervisor, () -> rounds.freeze(supervisor, round.id(), true));
        return round.id();
    }

    private Actor actor(UnitPath unit, Role role) {
        return as(Actor.SYSTEM, () -> organisation.servings(unit, LocalDate.now(clock))).stream()
                .filter(serving -> serving.unit().equals(unit) && serving.role() == role)
                .findFirst()
                .map(serving -> new Actor(
                        serving.post().value(), serving.personName(), Optional.of(serving.person()), Optional.of(serving.post()),
                        Optional.of(serving.office()), serving.title(), serving.role(), unit, Optional.empty()))
                .orElseThrow();
    }

    private void as(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return 0;
        });
    }

    /** Reads and tampering in a transaction; commands bring their own. */
    private <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> actor.equals(Actor.SYSTEM)
                ? new TransactionTemplate(transactions).execute(status -> work.get())
                : work.get());
    }
}
