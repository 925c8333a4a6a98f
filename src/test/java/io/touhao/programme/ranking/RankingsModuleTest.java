package io.touhao.programme.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.PlatformTest;
import io.touhao.directory.UnitPath;
import io.touhao.programme.Cultivation;
import io.touhao.programme.Firms;
import io.touhao.review.Desk;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The hundred of one year, from what is known of firms to the published list. */
@PlatformTest
class RankingsModuleTest {

    private static final UnitPath OWN = UnitPath.of("37.3713.371302");
    private static final String GREAT = """
            {"privateFirm": true, "registeredInProvince": true, "revenue": 2000000, "taxPaid": 60000, "revenueCagr2y": 25, "rdExpense": 120000,
             "rdInstitution": "national", "netProfitMargin": 12, "dishonest": %s, "majorAccident3y": false}""";

    @Autowired
    private Desk desk;

    @Autowired
    private Firms firms;

    @Autowired
    private Cultivation cultivation;

    @Autowired
    private Rankings rankings;

    @Test
    void aListIsFrozenOnceStandsBeforeThePublicAndLosesWhoWasRightlyObjectedTo() {
        var province = cultivation.province();
        var first = firms.of(OWN, 0);
        var barred = firms.of(OWN, 1);
        know(first.enterprise().orElseThrow(), GREAT.formatted(false));
        know(barred.enterprise().orElseThrow(), GREAT.formatted(true));
        cultivation.refused(desk.officer(OWN), () -> rankings.freeze(desk.officer(OWN), 2019), RankingRefusal.NotProvince.class);
        var frozen = desk.as(province, () -> rankings.freeze(province, 2019));
        var lines = desk.as(province, () -> rankings.lines(frozen.id()));
        assertThat(lines.getFirst()).satisfies(line -> {
            assertThat(line.enterprise()).isEqualTo(first.enterprise().orElseThrow());
            assertThat(line.place()).isOne();
            assertThat(line.open()).isFalse();
        });
        assertThat(lines).extracting(Ranking.Line::enterprise).doesNotContain(barred.enterprise().orElseThrow());
        assertThat(frozen.excluded()).anyMatch(one -> one.reason().contains("失信") && one.firms() > 0);
        assertThat(frozen.until()).isEqualTo(LocalDate.of(2023, 9, 25));
        cultivation.refused(province, () -> rankings.freeze(province, 2019), RankingRefusal.FrozenBefore.class);

        know(first.enterprise().orElseThrow(), GREAT.formatted(true));
        assertThat(desk.as(province, () -> rankings.lines(frozen.id()))).as("frozen is frozen").isEqualTo(lines);
        cultivation.refused(province, () -> rankings.publish(province, frozen.id(), "鲁工信民〔2023〕5号"), RankingRefusal.NoticeRuns.class);
        var objection = desk.as(province, () -> rankings.object(province, frozen.id(), first.enterprise().orElseThrow(), "某企业", "列入失信名单"));
        desk.update("update programme.ranking set until_day = date '2023-09-17' where id = " + frozen.id());
        cultivation.refused(province, () -> rankings.publish(province, frozen.id(), "鲁工信民〔2023〕5号"), RankingRefusal.ObjectionsOpen.class);
        desk.does(province, () -> rankings.decide(province, objection, true, "已列入失信名单"));
        desk.does(province, () -> rankings.publish(province, frozen.id(), "鲁工信民〔2023〕5号"));
        var struck = desk.as(province, () -> rankings.lines(frozen.id())).getFirst();
        assertThat(struck.struck()).isEqualTo("已列入失信名单");
        assertThat(struck.place()).isOne();
        cultivation.refused(province, () -> rankings.publish(province, frozen.id(), "又一次"), RankingRefusal.DoneBefore.class);
    }

    private void know(long firm, String facts) {
        desk.update("update programme.firm_facts set facts = facts || '%s' where enterprise_id = %d".formatted(facts, firm));
    }
}
