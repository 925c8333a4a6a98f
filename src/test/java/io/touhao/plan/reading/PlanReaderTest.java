package io.touhao.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Short invented passages of the kinds of plans there are. */
class PlanReaderTest {

    @Test
    void takesLastYearsResultsForNoTargets() {
        var reading = Readings.of(
                "云泽市政府工作报告",
                "——2024年1月12日在云泽市第七届人民代表大会第三次会议上",
                "一、2023年工作回顾",
                "过去一年，全市生产总值增长5.8%，新增规上工业企业42家，城镇新增就业3.1万人。",
                "二、2024年工作安排",
                "今年经济社会发展的主要预期目标是：地区生产总值增长6%左右，新增规上工业企业50家以上，居民消费价格涨幅控制在3%以内。");
        assertThat(Readings.targets(reading)).containsExactly(
                "二 6 % about 2024-12-31", "二 50 家 min 2024-12-31", "二 3 % max 2024-12-31");
    }

    @Test
    void readsArticlesWithSubsidiesAsPromisingNothing() {
        var reading = Readings.of(
                "澄江县促进小微企业发展办法",
                "第一条 为支持小微企业，制定本办法。",
                "第二条 对首次升规的企业，给予一次性奖励10万元；对年营业收入超过1亿元的企业，按新增贷款的2%给予贴息，最高不超过50万元。",
                "第三条 县财政每年安排2000万元专项资金。",
                "第四条 本办法自2022年5月1日起施行，有效期3年。");
        assertThat(Readings.paths(reading)).startsWith("第一条 为支持小微企业，制定本办法", "第二条 对首次升规的企业，给予一次性奖励10万元；对年营业收入超过1亿元的企业，按新增贷款的2%给予贴息，最高不超过50万元");
        assertThat(Readings.targets(reading)).containsExactly("第三条 2000 万元 exact -");
        assertThat(Readings.recurrences(reading)).containsExactly("第三条 P1Y 1 exact");
        assertThat(Readings.deadlines(reading)).isEmpty();
    }

    @Test
    void readsDeadlinesAndBodiesOfATaskList() {
        var reading = Readings.of(
                "2025年工作任务",
                "2025年2月10日",
                "（一）完善机制。3月底前出台考核细则，每季度至少通报1次进展。（责任单位：市甲局；配合单位：市乙局、各县（市、区）政府；完成时限：2025年9月底前）");
        assertThat(Readings.deadlines(reading)).containsExactly("(一) 3月底前 2025-03-31", "(一) 2025年9月底前 2025-09-30");
        assertThat(Readings.recurrences(reading)).containsExactly("(一) P3M 1 min");
        assertThat(Readings.attributions(reading)).containsExactly("(一) [市甲局] [市乙局, 各县（市、区）政府]");
    }
}
