package io.touhao.plan.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.commitment.EvidenceItem;
import io.touhao.commitment.EvidenceKind;
import io.touhao.directory.Level;
import io.touhao.quantity.Bound;
import io.touhao.rulebook.pack.PackFiles;
import io.touhao.rulebook.pack.PackLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PackLoaderTest {

    private static final PlanPack PACK = PackLoader.load(PackFiles.bundled("shandong-2023")).sound();

    @Test
    void readsEveryActionOfTheBundledPack() {
        assertThat(PACK.actions()).extracting(PackAction::key).containsExactly(
                "G", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "O");
        assertThat(PACK.commitments()).hasSizeGreaterThan(100);
    }

    @Test
    void readsACountOfEventsSplitByEnterprises() {
        var matches = PACK.commitment("SD23-05-02").orElseThrow();
        assertThat(matches.judgement()).isEqualTo(new Judgement.Quantity(
                "投融资服务对接企业", Measure.COUNT_EVENTS, new BigDecimal(10000), "家次", Bound.EXACT, BigDecimal.ZERO));
        assertThat(matches.timing()).isEqualTo(new Timing.By(LocalDate.of(2023, 12, 31), Optional.of("年内")));
        assertThat(matches.cascade().rule()).isEqualTo(PackCascade.Rule.WEIGHT);
        assertThat(matches.cascade().to()).isEqualTo(Level.COUNTY);
        assertThat(matches.lead()).isEqualTo("财务与产融合作处");
        assertThat(matches.evidence()).extracting(EvidenceItem::kind)
                .containsExactly(EvidenceKind.MATCH_RECORD, EvidenceKind.INDICATOR_VALUE, EvidenceKind.SIGNED_FILE);
    }

    @Test
    void givesAboutTheToleranceOfThePack() {
        var growth = (Judgement.Quantity) PACK.commitment("SD23-01-03").orElseThrow().judgement();
        var examples = (Judgement.Quantity) PACK.commitment("SD23-07-06").orElseThrow().judgement();
        assertThat(growth.tolerance()).isEqualByComparingTo("0.2");
        assertThat(examples.tolerance()).isEqualByComparingTo("5");
    }

    @Test
    void readsARecurrenceWithItsPeriod() {
        var dispatch = (Judgement.Recurrence) PACK.commitment("SD23-O-13").orElseThrow().judgement();
        assertThat(dispatch.every()).isEqualTo(Period.ofMonths(3));
        assertThat(dispatch.words()).isEqualTo("每季度至少 1 次");
    }

    @Test
    void tellsWhichDaysAreAssumed() {
        assertThat(PACK.commitment("SD23-01-04").orElseThrow().timing().isAssumed()).isFalse();
        assertThat(PACK.commitment("SD23-04-02").orElseThrow().timing().isAssumed()).isTrue();
    }

    @Test
    void keepsTheLineOfEachCommitment() {
        assertThat(PACK.commitment("SD23-01-01").orElseThrow().at())
                .isEqualTo(new PackLine("packs/shandong-2023/actions/01.yaml", 7));
    }

    @Test
    void givesEveryActionALeadAmongTheOffices() {
        var offices = PACK.offices().stream().map(PackOffice::name).toList();
        assertThat(PACK.actions()).allSatisfy(action -> assertThat(offices).contains(action.lead()));
        assertThat(PACK.offices()).allMatch(PackOffice::assumed);
    }
}
