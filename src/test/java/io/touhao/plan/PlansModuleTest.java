package io.touhao.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touhao.PlatformTest;
import io.touhao.commitment.Ledger;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Level;
import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.StaleVersion;
import io.touhao.plan.pack.DraftCommitment;
import io.touhao.plan.pack.PackCascade;
import io.touhao.plan.pack.PlanDiff;
import io.touhao.plan.pack.SharedDocuments;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class PlansModuleTest {

    private static final UnitPath PROVINCE = UnitPath.of("37");
    private static final UnitPath YANTAI = UnitPath.of("37.3706");

    @Autowired
    private Plans plans;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    @Test
    void beginsWithTheRenditionIssued() {
        var leader = leader(PROVINCE);
        var rendition = as(leader, () -> plans.editions(leader)).stream()
                .filter(Edition::rendition)
                .findFirst()
                .orElseThrow();
        var draft = as(leader, () -> plans.draft(leader, rendition.id()));
        assertThat(draft.issued()).isPresent();
        assertThat(draft.commitments()).hasSizeGreaterThan(100).allMatch(one -> one.anchor().isPresent());
        assertThat(as(leader, () -> ledger.ofPlan(leader, draft.plan()))).hasSameSizeAs(draft.commitments());
    }

    @Test
    void goesDownToNamedPersonsInEveryCounty() {
        var levels = as(Actor.SYSTEM, () -> new TransactionTemplate(transactions).execute(status -> jdbc.sql("""
                        select level, count(*) as number, count(distinct unit_path) as units, count(distinct person_id) as persons
                        from commitment.commitment where plan = 'shandong-2023' group by level""")
                .query((row, number) -> Map.entry(Level.valueOf(row.getString("level")),
                        List.of(row.getInt("number"), row.getInt("units"), row.getInt("persons"))))
                .list()));
        System.out.println("issued from the bundled pack: " + levels);
        assertThat(levels).anySatisfy(level -> {
            assertThat(level.getKey()).isEqualTo(Level.COUNTY);
            assertThat(level.getValue().get(1)).isEqualTo(136);
            assertThat(level.getValue().get(2)).isGreaterThanOrEqualTo(136);
        });
    }

    @Test
    void bindsTheIssuedCommitmentsToTheOfficialText() throws Exception {
        var leader = leader(PROVINCE);
        var seed = Files.readAllBytes(SharedDocuments.document("seed.txt"));
        var id = as(leader, () -> plans.importDocument(leader, "seed.txt", seed));
        var draft = as(leader, () -> plans.draft(leader, id));
        assertThat(draft.commitments()).allMatch(one -> one.anchor().isPresent());
        assertThat(as(leader, () -> plans.check(leader, id))).isEmpty();
        assertThat(as(leader, () -> plans.issue(leader, id, draft.version())).commitments()).isZero();
        assertThat(as(leader, () -> plans.inForce(leader)).map(Edition::id)).contains(id);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> as(leader, () -> plans.importDocument(leader, "copy.txt", seed)))
                .satisfies(refused -> assertThat(refused.refusals().getFirst())
                        .isInstanceOf(PlanRefusal.AlreadyImported.class));
    }

    @Test
    void letsACityMakeItsOwnPlanFromAnyDocument() {
        var leader = leader(YANTAI);
        var id = as(leader, () -> plans.importDocument(leader, "plan.txt", bytes("烟工信发〔2023〕9号", "建立企业服务机制")));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> as(leader, () -> plans.issue(leader, id, 0)))
                .satisfies(refused -> assertThat(refused.refusals()).allMatch(PlanRefusal.Unfit.class::isInstance));
        var office = organisationOffice(leader);
        var version = 0;
        for (var commitment : as(leader, () -> plans.draft(leader, id)).commitments()) {
            var edit = new DraftEdit.Put(led(commitment, office));
            var now = version++;
            as(leader, () -> {
                plans.edit(leader, id, now, edit);
                return null;
            });
        }
        var latest = version;
        var report = as(leader, () -> plans.issue(leader, id, latest));
        assertThat(report.byLevel()).containsEntry(Level.CITY, as(leader, () -> plans.draft(leader, id)).commitments().size());
        assertThat(report.byLevel().get(Level.COUNTY)).isPositive();
    }

    @Test
    void keepsADraftFromUnitsBelow() {
        var leader = leader(YANTAI);
        var id = as(leader, () -> plans.importDocument(leader, "plan.txt", bytes("烟工信发〔2023〕10号", "制定行动方案")));
        var county = leaderOrOfficer(UnitPath.of("37.3706.370602"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> as(county, () -> plans.draft(county, id)))
                .satisfies(refused -> assertThat(refused.refusals().getFirst()).isInstanceOf(NotFound.class));
        var neighbour = leader(UnitPath.of("37.3707"));
        assertThat(as(neighbour, () -> plans.editions(neighbour))).noneMatch(edition -> edition.id().equals(id));
    }

    @Test
    void refusesAChangeOfADraftThatSomebodyElseChanged() {
        var leader = leader(YANTAI);
        var id = as(leader, () -> plans.importDocument(leader, "plan.txt", bytes("烟工信发〔2023〕11号", "出台若干意见")));
        var edit = new DraftEdit.Remove(as(leader, () -> plans.draft(leader, id)).commitments().getFirst().id());
        as(leader, () -> {
            plans.edit(leader, id, 0, edit);
            return null;
        });
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> as(leader, () -> {
                    plans.edit(leader, id, 0, edit);
                    return null;
                }))
                .satisfies(refused -> assertThat(refused.refusals().getFirst()).isInstanceOf(StaleVersion.class));
    }

    @Test
    void carriesTheDraftOverToTheNextEdition() {
        var leader = leader(YANTAI);
        var first = as(leader, () -> plans.importDocument(leader, "plan.txt", bytes("烟工信发〔2023〕12号", "建立企业服务机制")));
        var office = organisationOffice(leader);
        var commitment = as(leader, () -> plans.draft(leader, first)).commitments().getFirst();
        as(leader, () -> {
            plans.edit(leader, first, 0, new DraftEdit.Put(led(commitment, office)));
            return null;
        });
        var second = as(leader, () -> plans.importDocument(
                leader, "plan.txt", bytes("烟工信发〔2023〕12号", "建立重点企业服务机制")));
        assertThat(as(leader, () -> plans.draft(leader, second)).commitment(commitment.id()).orElseThrow().lead())
                .contains(office);
        assertThat(as(leader, () -> plans.compare(leader, first, second)).changes())
                .anyMatch(change -> change instanceof PlanDiff.Change.Changed);
    }

    @Test
    void refusesATextWithoutClauses() {
        var leader = leader(YANTAI);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> as(leader, () -> plans.importDocument(
                        leader, "note.txt", "今天开会。".getBytes(StandardCharsets.UTF_8))))
                .satisfies(refused -> assertThat(refused.refusals().getFirst()).isInstanceOf(PlanRefusal.NoClauses.class));
    }

    private static byte[] bytes(String number, String deed) {
        return (number + "\n关于印发2023年工作方案的通知\n各县(市、区)局:\n一、重点工作\n(一)服务企业。" + deed
                + ",年内对规模以上企业实现走访全覆盖。\n(二)强化保障。每季度至少调度1次重点事项。\n烟台市工业和信息化局\n2023年5月10日\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static DraftCommitment led(DraftCommitment draft, String office) {
        return new DraftCommitment(
                draft.id(), draft.action(), draft.clause(), draft.anchor(), draft.title(), draft.judgement(),
                draft.hedge(), draft.timing(),
                draft.cascade().rule() == PackCascade.Rule.EACH ? draft.cascade() : PackCascade.none(),
                Optional.of(office), List.of(), draft.evidence(), draft.indicator());
    }

    private String organisationOffice(Actor leader) {
        return as(leader, () -> inTransaction(() -> organisation.office(leader.office().orElseThrow()))).orElseThrow().name();
    }

    private Actor leader(UnitPath unit) {
        return serving(unit, Role.LEADER);
    }

    private Actor leaderOrOfficer(UnitPath unit) {
        return serving(unit, Role.COUNTY_OFFICER);
    }

    private Actor serving(UnitPath unit, Role role) {
        return as(Actor.SYSTEM, () -> inTransaction(() -> organisation.servings(unit, LocalDate.now(clock)))).stream()
                .filter(serving -> serving.unit().equals(unit) && serving.role() == role)
                .findFirst()
                .map(serving -> new Actor(
                        serving.post().value() + 1_000, serving.personName(), Optional.of(serving.person()),
                        Optional.of(serving.post()), Optional.of(serving.office()), serving.title(), role, unit,
                        Optional.empty()))
                .orElseThrow(() -> new IllegalStateException("nobody serves as %s in %s".formatted(role, unit)));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, work);
    }
}
