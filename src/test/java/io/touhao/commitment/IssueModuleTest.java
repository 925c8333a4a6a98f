package io.touhao.commitment;

import static io.touhao.commitment.Promises.byEnterprises;
import static io.touhao.commitment.Promises.item;
import static io.touhao.commitment.Promises.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touhao.directory.Level;
import io.touhao.page.Refused;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IssueModuleTest {

    private static Province province;
    private static IssueReport report;

    @BeforeAll
    static void issue() {
        province = new Province();
        var leader = province.leader();
        report = province.as(leader, () -> province.commitments.issue(leader, order(
                byEnterprises(Promises.matches()),
                item(Promises.visits(), new CascadeRule.Each(), Level.COUNTY),
                item(Promises.growth(), new CascadeRule.Each(), Level.CITY),
                item(Promises.rank(), new CascadeRule.None(), Level.PROVINCE),
                item(Promises.deliverable(), new CascadeRule.ByHand(), Level.CITY),
                item(Promises.dispatches(), new CascadeRule.Each(), Level.COUNTY))));
    }

    @AfterAll
    static void stop() {
        province.close();
    }

    @Test
    void goesDownToEveryCountyAndItsNamedPerson() {
        assertThat(report.byLevel()).isEqualTo(Map.of(Level.PROVINCE, 6, Level.CITY, 64, Level.COUNTY, 408));
        assertThat(report.commitments()).isEqualTo(478);
        assertThat(report.owners()).isGreaterThan(152);
    }

    @Test
    void keepsTheWholeAtEveryUnit() {
        assertThat(report.accounts()).filteredOn(account -> account.number().equals("05-02")).hasSize(17)
                .allSatisfy(account -> assertThat(account.conservation().verdict())
                        .isEqualTo(Conservation.Verdict.KEPT));
        assertThat(report.open()).extracting(IssueReport.ItemAccount::number).containsOnly("04-02");
    }

    @Test
    void givesCoverageItsDenominator() {
        var leader = province.leader();
        var visits = province.as(leader, () -> province.ledger.row(leader, province.at(Province.QUFU, "01-04")));
        assertThat(visits.target().base()).hasValueSatisfying(base -> assertThat(base).isEqualByComparingTo("181"));
        assertThat(visits.target().goalUnit()).isEqualTo("家");
    }

    @Test
    void isOnceOnly() {
        var leader = province.leader();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> province.as(leader, () -> province.commitments.issue(
                        leader, order(byEnterprises(Promises.matches())))))
                .satisfies(refused -> assertThat(refused.refusals())
                        .singleElement()
                        .isInstanceOf(CommitmentRefusal.AlreadyIssued.class));
    }

    @Test
    void refusesToSplitARank() {
        var leader = province.leader();
        var split = Promises.promise("G-99", "G", "位次", Promises.rank().target());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> province.as(leader, () -> province.commitments.issue(
                        leader, order(byEnterprises(split)))))
                .satisfies(refused -> assertThat(refused.refusals())
                        .singleElement()
                        .isInstanceOf(CommitmentRefusal.RuleUnfit.class));
    }

    @Test
    void isNotForCities() {
        var city = province.owner(province.at(Province.JINING, "05-02"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> province.as(city, () -> province.commitments.issue(
                        city, order(byEnterprises(Promises.matches())))))
                .satisfies(refused -> assertThat(refused.refusals())
                        .singleElement()
                        .isInstanceOf(CommitmentRefusal.NotYourRole.class));
    }

    @Test
    void givesPartsByHandOnceAndShowsOverPromise() {
        var city = province.owner(province.at(Province.JINING, "05-02"));
        var detail = province.as(city, () -> province.ledger.detail(city, province.at(Province.JINING, "05-02")));
        assertThat(detail.conservation().verdict()).isEqualTo(Conservation.Verdict.KEPT);
        assertThat(detail.children()).hasSize(11);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> province.as(city, () -> province.commitments.distribute(
                        city, detail.row().id(), detail.row().version(), Map.of(Province.QUFU, BigDecimal.TEN), false)))
                .satisfies(refused -> assertThat(refused.refusals())
                        .singleElement()
                        .isInstanceOf(CommitmentRefusal.UnitsUnfit.class));
    }
}
