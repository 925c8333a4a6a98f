package io.touhao.plan.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.quantity.Bound;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftMakerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2023年数字经济核心产业增加值占比达到8.5%左右 | about",
        "年内培育示范企业100家以上 | min",
        "年内将新增用能控制在10万吨标准煤以内 | max",
        "年内开展投融资对接企业1万家(次) | exact",
        "制造业增加值占比稳中有升 | trend",
        "力争主要指标增幅高于全国平均水平 | comparison",
        "数字经济总量位居全国前三 | rank",
        "市场主体数量稳居全国前列 | standing",
        "年内对所有规模以上企业实现上门服务全覆盖 | coverage",
        "每季度至少调度1次督办事项落实情况 | recurrence",
        "制定未来产业发展行动计划 | deliverable",
        "出台支持民营经济的若干意见 | deliverable",
        "推动修订《中小企业促进条例》 | deliverable",
        "建立项目包保机制 | deliverable",
        "启动新一轮企业培育工作 | deadline",
        "持续推动医疗器械产业发展 | duty",
    })
    void makesEachHedgeWordAJudgeableKind(String words, String kind) {
        assertThat(drafts(words)).extracting(draft -> draft.judgement().kind()).contains(kind);
    }

    @Test
    void countsDistinctFirmsApartFromEvents() {
        assertThat(measure("年内培育示范企业100家")).isEqualTo(Measure.COUNT_DISTINCT);
        assertThat(measure("年内开展投融资对接企业1万家(次)")).isEqualTo(Measure.COUNT_EVENTS);
    }

    @Test
    void takesTheDayThatTheSentenceStates() {
        var draft = drafts("4月底前制定完成13个专项行动方案").getFirst();
        assertThat(draft.timing().day()).isEqualTo(LocalDate.of(2023, 4, 30));
        assertThat(draft.timing().stated()).contains("4月底前");
    }

    @Test
    void assumesTheEndOfTheYearWhereNoDayIsStated() {
        var draft = drafts("制定未来产业发展行动计划").getFirst();
        assertThat(draft.timing().day()).isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(draft.timing().isAssumed()).isTrue();
    }

    @Test
    void keepsSlogansAsContext() {
        assertThat(drafts("全面提升思想认识,深刻把握工业经济的战略地位")).isEmpty();
        assertThat(drafts("以习近平新时代中国特色社会主义思想为指导,认真学习贯彻党的二十大精神")).isEmpty();
    }

    @Test
    void readsAFrequencyWithItsPeriod() {
        var judgement = (Judgement.Recurrence) drafts("每季度至少调度1次督办事项落实情况").stream()
                .map(DraftCommitment::judgement)
                .filter(Judgement.Recurrence.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(judgement.every()).isEqualTo(Period.ofMonths(3));
        assertThat(judgement.isKeptBy(1)).isTrue();
        assertThat(judgement.isKeptBy(0)).isFalse();
    }

    @Test
    void decidesBoundaryCasesTheSameWayEveryTime() {
        var about = new Judgement.Quantity(
                "增速", Measure.GROWTH, new BigDecimal(6), "%", Bound.ABOUT, new BigDecimal("0.2"));
        assertThat(about.isKeptBy(new BigDecimal("5.80"))).isTrue();
        assertThat(about.isKeptBy(new BigDecimal("5.79"))).isFalse();
        var trend = new Judgement.Trend("占比", Judgement.Direction.UP, "上年同期", BigDecimal.ZERO);
        assertThat(trend.isKeptBy(new BigDecimal("28.1"), new BigDecimal("28.10"))).isTrue();
        assertThat(trend.isKeptBy(new BigDecimal("28.09"), new BigDecimal("28.1"))).isFalse();
        var above = new Judgement.Comparison("增幅", Judgement.Relation.ABOVE, "全国平均", "average");
        assertThat(above.isKeptBy(new BigDecimal("4.6"), new BigDecimal("4.60"))).isFalse();
        assertThat(new Judgement.Rank("总量", 3, "全国").isKeptBy(3)).isTrue();
        assertThat(new Judgement.Rank("总量", 3, "全国").isKeptBy(4)).isFalse();
        assertThat(new Judgement.Coverage("上门服务", "规上企业").isKeptBy(33_057, 33_058)).isFalse();
        assertThat(new Judgement.Deadline("启动").isKeptBy(LocalDate.of(2023, 4, 30), LocalDate.of(2023, 4, 30))).isTrue();
    }

    @Test
    void keepsADraftInTheFormOfAPack() {
        for (var draft : Anchoring.place(Packs.SHANDONG, Packs.rendition()).stream().map(DraftCommitment::of).toList()) {
            var json = CommitmentWriter.write(draft);
            var read = new CommitmentJson(Packs.SHANDONG.parameters());
            assertThat(read.judgement(json)).isEqualTo(draft.judgement());
            assertThat(read.timing(json.path("due"))).isEqualTo(draft.timing());
            assertThat(read.cascade(json.path("cascade"))).isEqualTo(draft.cascade());
            assertThat(read.evidence(json)).isEqualTo(draft.evidence());
        }
    }

    private static Measure measure(String words) {
        return ((Judgement.Quantity) drafts(words).getFirst().judgement()).measure();
    }

    private static List<DraftCommitment> drafts(String words) {
        var document = Packs.text("关于印发2023年工作方案的通知\n2023年4月18日\n一、重点工作\n(一)任务。" + words + "。\n(二)其他。无。\n");
        return DraftMaker.propose(document, PackParameters.USUAL, 2023);
    }
}
