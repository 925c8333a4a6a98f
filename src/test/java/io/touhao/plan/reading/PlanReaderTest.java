package io.touhao.plan.reading;

import static io.touhao.plan.reading.Readings.attributions;
import static io.touhao.plan.reading.Readings.deadlines;
import static io.touhao.plan.reading.Readings.paths;
import static io.touhao.plan.reading.Readings.recurrences;
import static io.touhao.plan.reading.Readings.targets;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Invented passages of the kinds of plans there are. */
class PlanReaderTest {

    @Test
    void takesLastYearsResultsForNoTargets() {
        var reading = Readings.of(
                "云泽市政府工作报告",
                "——2024年1月12日在云泽市第七届人民代表大会第三次会议上",
                "一、2023年工作回顾",
                "过去一年，全市生产总值增长5.8%，新增规上工业企业42家，城镇新增就业3.1万人。引进项目36个。",
                "二、2024年工作安排",
                "今年经济社会发展的主要预期目标是：地区生产总值增长6%左右，新增规上工业企业50家以上，居民消费价格涨幅控制在3%以内。",
                "三、2024年重点任务",
                "（一）强产业。实施技改项目120个，新建标准厂房30万平方米。去年开工的2个项目要在6月底前投产。");
        assertThat(targets(reading)).containsExactly(
                "二 6 % about 2024-12-31",
                "二 50 家 min 2024-12-31",
                "二 3 % max 2024-12-31",
                "三.(一) 120 个 exact 2024-12-31",
                "三.(一) 300000 平方米 exact 2024-12-31",
                "三.(一) 2 个 exact 2024-06-30");
        assertThat(deadlines(reading)).containsExactly("二 今年 2024-12-31", "三.(一) 6月底前 2024-06-30");
    }

    @Test
    void tellsPastFromPromiseWithoutNumberedSections() {
        var reading = Readings.of(
                "青岭县政府工作报告",
                "2020年1月5日在青岭县第十七届人民代表大会第四次会议上",
                "2019年工作回顾",
                "2019年，预计实现地区生产总值391亿元，增长8.6%。",
                "——综合实力显著增强",
                "新增规上企业12家，完成技改投资8.5亿元。",
                "2020年工作安排",
                "今年政府工作的总体要求是稳中求进。主要预期目标是：地区生产总值增长8%，城镇登记失业率控制在4.5%以内。",
                "新建公办幼儿园4所，新增学位1080个。");
        assertThat(targets(reading)).containsExactly(
                "8 % exact 2020-12-31", "4.5 % max 2020-12-31", "4 所 exact 2020-12-31", "1080 个 exact 2020-12-31");
    }

    @Test
    void readsArticlesWithSubsidiesAsPromisingNothing() {
        var reading = Readings.of(
                "澄江县促进工业企业技术改造办法",
                "第一章 总则",
                "第一条 为支持技术改造，制定本办法。",
                "第二条 本办法适用于年主营业务收入2000万元以上的工业企业。",
                "第二章 支持内容",
                "第三条 对固定资产投资500万元以上的项目，按设备投资额的8%给予补助，单个项目最高不超过300万元。",
                "第四条 县财政每年安排5000万元专项资金。力争到2027年，实施技改项目300个以上，技改投资年均增长15%以上。",
                "第五条 申报企业应当符合下列条件：",
                "（一）亩均税收达到20万元以上；",
                "第六条 本办法自2025年1月1日起施行，有效期至2027年12月31日。");
        assertThat(paths(reading)).startsWith("第一章 总则", "第一章.第一条 为支持技术改造，制定本办法");
        assertThat(paths(reading)).contains("第二章.第五条.(一) 亩均税收达到20万元以上");
        assertThat(targets(reading)).containsExactly(
                "第二章.第四条 5000 万元 exact -", "第二章.第四条 300 个 min 2027-12-31", "第二章.第四条 15 % min 2027-12-31");
        assertThat(recurrences(reading)).containsExactly("第二章.第四条 P1Y 1 exact");
        assertThat(deadlines(reading)).containsExactly("第二章.第四条 到2027年 2027-12-31");
    }

    @Test
    void readsATableOfTasks() {
        var reading = Readings.of(
                "云泽市2022年重点任务分工",
                "2022年1月20日",
                "一、任务清单",
                "序号\t任务\t牵头单位\t配合单位\t完成时限",
                "1\t建成10个示范园区\t市甲局\t市乙局、市丙局\t2022年6月底前",
                "2\t出台实施方案\t市丁委\t各县（市、区）政府\t年底前");
        assertThat(paths(reading)).containsExactly("一 任务清单");
        assertThat(targets(reading)).containsExactly("一 10 个 exact 2022-06-30");
        assertThat(deadlines(reading)).containsExactly("一 2022年6月底前 2022-06-30", "一 年底前 2022-12-31");
        assertThat(attributions(reading)).containsExactly("一 [市甲局] [市乙局, 市丙局]", "一 [市丁委] [各县（市、区）政府]");
    }

    @Test
    void readsATableOfIndicators() {
        var reading = Readings.of(
                "云泽市工业发展“十四五”规划",
                "2021年6月1日",
                "二、发展目标",
                "序号\t指标名称\t单位\t2020年\t2025年\t属性",
                "1\t规模以上工业增加值年均增速\t%\t5.1\t6.5左右\t预期性",
                "2\t新增就业\t万人\t3\t≥5\t预期性",
                "3\t单位增加值能耗下降\t%\t—\t[13.5]\t约束性",
                "工业投资(亿元)     300       450       预期性");
        assertThat(targets(reading)).containsExactly(
                "二 6.5 % about 2025-12-31", "二 50000 人 min 2025-12-31", "二 -13.5 % exact 2025-12-31");
    }

    @Test
    void findsHeadingsInOneLineWithoutBreaks() {
        var reading = Readings.of("白石县促进民营经济发展若干措施为促进发展，制定本措施。一、加强要素支持（一）强化财税。落实减税政策，政策延续执行至2027年底。"
                + "（市税务局、市财政局，各镇、街道，列第一位的为牵头单位，下同。以下均需各镇落实，不再列出）（二）用好基金。到2025年，新增产业基金投资20亿元以上。（市财政局、市经信局）"
                + "二、优化服务（三）提升效能。开办企业时间压缩至1个工作日以内。附则1.本措施由市经信局负责解释。2.本措施自印发之日起施行。");
        assertThat(paths(reading)).containsExactly(
                "一 加强要素支持", "一.(一) 强化财税", "一.(二) 用好基金", "二 优化服务", "二.(三) 提升效能", "1 本措施由市经信局负责解释", "2 本措施自印发之日起施行");
        assertThat(targets(reading)).containsExactly("一.(二) 20 亿元 min 2025-12-31", "二.(三) 1 个工作日 max -");
        assertThat(attributions(reading)).containsExactly(
                "一.(一) [市税务局] [市财政局, 各镇、街道]", "一.(二) [市财政局] [市经信局]");
        assertThat(deadlines(reading)).containsExactly("一.(二) 到2025年 2025-12-31");
    }

    @Test
    void readsFullWidthTextLikeAnyOther() {
        var reading = Readings.of(
                "云泽市制造业提质行动方案（２０２３—２０２５年）",
                "２０２３年６月２日",
                "（一）企业培育",
                "１．梯度培育。力争用三年时间，规上企业突破１０００家，培育“链主”企业５－８家。其中，２０２３年新增１００家以上。",
                "２．研发投入强度由２０２２年的２．１％提高到２．８％以上，单位能耗累计下降１２％左右。");
        assertThat(paths(reading)).startsWith("(一) 企业培育", "(一).1 梯度培育");
        assertThat(targets(reading)).containsExactly(
                "(一).1 1000 家 min 2025-12-31",
                "(一).1 5 家 min 2025-12-31",
                "(一).1 8 家 max 2025-12-31",
                "(一).1 100 家 min 2023-12-31",
                "(一).2 2.8 % min -",
                "(一).2 -12 % about -");
    }

    @Test
    void knowsTheWaysOfNamingBodies() {
        var reading = Readings.of(
                "1.甲事项。（市委组织部、市人社局牵头，市财政局等部门配合，各县（市、区）负责）",
                "2.乙事项。（责任单位：市发展改革委及各县（市、区）人民政府；完成时限：2025年6月底前）",
                "3.丙事项。〔牵头单位：市科技局，责任单位：市财政局、市税务局，各区、县（市）政府〕",
                "4.丁事项。（市住建局负责，长期坚持）",
                "5.戊事项。[市商务局指导，各县（市、区）政府、功能区管委会负责]",
                "6.己事项。（由市教育局牵头，团市委、市妇联参与）",
                "7.庚事项。",
                "牵头单位：市交通运输局",
                "责任单位：市公安局、市直有关部门、单位",
                "8.辛事项。牵头单位：区甲局  配合单位：区乙局、各镇（街道）",
                "9.壬事项。本措施由市工信局负责解释，办公室负责日常协调。（以下简称“工信局”）");
        assertThat(attributions(reading)).containsExactly(
                "1 [市委组织部, 市人社局] [市财政局等部门, 各县（市、区）]",
                "2 [市发展改革委, 各县（市、区）人民政府] []",
                "3 [市科技局] [市财政局, 市税务局, 各区、县（市）政府]",
                "4 [市住建局] []",
                "5 [市商务局, 各县（市、区）政府, 功能区管委会] []",
                "6 [市教育局] [团市委, 市妇联]",
                "7 [市交通运输局] [市公安局, 市直有关部门、单位]",
                "8 [区甲局] [区乙局, 各镇（街道）]");
    }

    @Test
    void appliesARuleOfLeadFromWhereItIsStated() {
        var reading = Readings.of(
                "1.甲事项。（责任单位：市甲局、市乙局）",
                "2.乙事项。（责任单位：市甲局、市乙局，市丙局；第一个逗号前为牵头单位，下同）",
                "3.丙事项。（责任单位：市丁局，市甲局、市乙局）");
        assertThat(attributions(reading)).containsExactly(
                "1 [市甲局, 市乙局] []", "2 [市甲局, 市乙局] [市丙局]", "3 [市丁局] [市甲局, 市乙局]");
    }

    @Test
    void keepsThresholdsInTheSubject() {
        var reading = Readings.of("2024年3月1日", "一、目标",
                "到2027年，年营业收入超百亿元企业达到5家、超50亿元的12家，培育亩均税收30万元以上企业200家，总产值突破千亿元。");
        assertThat(targets(reading)).containsExactly(
                "一 5 家 exact 2027-12-31", "一 12 家 exact 2027-12-31", "一 200 家 exact 2027-12-31", "一 1000 亿元 min 2027-12-31");
    }

    @Test
    void sharesOneHedgeAmongDistributedValues() {
        var reading = Readings.of("2024年3月1日", "一、目标", "到2025年，甲类企业和乙类企业分别超过90家和870家，丙类、丁类分别达到100家、300家以上。");
        assertThat(targets(reading)).containsExactly(
                "一 90 家 min 2025-12-31", "一 870 家 min 2025-12-31", "一 100 家 min 2025-12-31", "一 300 家 min 2025-12-31");
    }

    @Test
    void takesNamesSlogansAndPartsForNoTargets() {
        var reading = Readings.of(
                "2024年3月1日",
                "一、实施六大行动",
                "围绕3个领域、五个方面，深化“1+3+N”布局，办好百强榜，推进5G和4K应用，打造“10分钟服务圈”，实行7×24小时服务，实现“一日办结”。"
                        + "依托2家国家级平台，联动上百家企业，发布《2024年十大专项行动方案》，坚持三个导向。");
        assertThat(targets(reading)).isEmpty();
        assertThat(deadlines(reading)).isEmpty();
    }

    @Test
    void readsRecurrencesOfThePlansSideOnly() {
        var reading = Readings.of("2024年3月1日",
                "一、机制。每月至少走访1次，每半年召开1次对接会，每两年开展一次评估，按季度通报进展，每年培育10家示范企业。",
                "二、补助。每人每月补助500元，连续3年每年给予10万元，同一企业每年申领不超过2次。");
        assertThat(recurrences(reading)).containsExactly(
                "一 P1M 1 min", "一 P6M 1 exact", "一 P2Y 1 exact", "一 P3M 1 exact", "一 P1Y 1 exact");
        assertThat(targets(reading)).containsExactly("一 10 家 exact -");
    }

    @Test
    void startsATermOfYearsWhereItIsSaidToStart() {
        var reading = Readings.of(
                "一、目标。2012年起5年内，大力实施八大人才计划，引进人才2000名。",
                "二、实施八大人才计划",
                "（一）甲计划。重点培养不少于10名后备人才。",
                "（二）乙计划。5年内培训1.5万人次，对入选者5年内享受津贴。");
        assertThat(targets(reading)).containsExactly(
                "一 2000 名 exact 2016-12-31", "二.(一) 10 名 min 2016-12-31", "二.(二) 15000 人次 exact 2016-12-31");
        assertThat(deadlines(reading)).containsExactly("一 2012年起5年内 2016-12-31", "二.(二) 5年内 2016-12-31");
    }

    @Test
    void givesTheParagraphOfANewListToTheClauseThatHoldsTheList() {
        var reading = Readings.of(
                "（二）目标",
                "到2026年底：①载体：挂牌10个以上；②主体：落地50家以上。",
                "到2028年底：①载体：挂牌15个以上；②主体：落地100家以上。");
        assertThat(paths(reading)).containsExactly("(二) 目标", "(二).① 载体", "(二).② 主体", "(二).① 载体", "(二).② 主体");
        assertThat(deadlines(reading)).containsExactly("(二) 到2026年底 2026-12-31", "(二) 到2028年底 2028-12-31");
        assertThat(targets(reading)).containsExactly(
                "(二).① 10 个 min 2026-12-31", "(二).② 50 家 min 2026-12-31", "(二).① 15 个 min 2028-12-31", "(二).② 100 家 min 2028-12-31");
    }

    @Test
    void takesNumbersOfPagesForNoHeadings() {
        var reading = Readings.of(
                "1、青岭县行动方案为深入贯彻落实关于促进发展壮大的决策部署，结合实际，制定本方案，请各地各有关部门认真贯彻。一、总体要求（一）目标。坚持稳中求进，推动民营经济高质量发展，形成大企业顶天立地小企业铺天盖地的格",
                "2、局。到2025年，新增企业500家。（二）原则。坚持市场主导。二、重点任务（三）优服务。");
        assertThat(paths(reading)).containsExactly("一 总体要求", "一.(一) 目标", "一.(二) 原则", "二 重点任务", "二.(三) 优服务");
    }

    @Test
    void readsTraditionalSigns() {
        var reading = Readings.of("2023年12月11日", "一、總體要求",
                "(一)目標。到2025年,全市規模以上工業企業達到1500家以上,數字經濟增加值佔GDP比重達到12%。(市發展改革委牽頭,市財政局配合)");
        assertThat(targets(reading)).containsExactly("一.(一) 1500 家 min 2025-12-31", "一.(一) 12 % exact 2025-12-31");
        assertThat(attributions(reading)).containsExactly("一.(一) [市發展改革委] [市財政局]");
    }

    @Test
    void partsWhatIsSpentFromWhatAnApplicantReceives() {
        var reading = Readings.of(
                "2026年3月20日",
                "1.资金。设立总规模10亿元的产业基金，每年发放算力券1000万元，单个企业每年最高20万元。",
                "2.载体。每年遴选不超过10个优秀社区，每个社区给予最高50万元支持；对入驻企业提供最长3年免租、最高200平方米场地。",
                "3.服务。开办时间由3个工作日压缩至1个工作日，24小时内响应诉求。",
                "4.人才。可享受每月1000元租房补贴，期限3年。每年引进人才5000名以上。");
        assertThat(targets(reading)).containsExactly(
                "1 10 亿元 exact -",
                "1 1000 万元 exact -",
                "2 10 个 max -",
                "3 1 个工作日 exact -",
                "3 24 小时 max -",
                "4 5000 名 min -");
    }

    @Test
    void letsAFoundationSectionReportAndAGoalsSectionPromise() {
        var reading = Readings.of(
                "云泽市数字经济发展行动方案",
                "2026年2月1日",
                "一、发展基础",
                "截至2025年底，全市已建成基站2万个，核心产业营收500亿元，同比增长10%。",
                "二、发展目标",
                "到2028年，核心产业营收突破800亿元，年均增长12%以上，每万人拥有基站数达到26个。",
                "——创新增强。万人发明专利拥有量达到20件，培育百亿级企业2家。",
                "三、任务",
                "（一）应用。重点场所网络全覆盖，工业固废全量利用，年内新增上云企业500家，进入全省前5位。");
        assertThat(targets(reading)).containsExactly(
                "二 800 亿元 min 2028-12-31",
                "二 12 % min 2028-12-31",
                "二 26 个 exact 2028-12-31",
                "二 20 件 exact 2028-12-31",
                "二 2 家 exact 2028-12-31",
                "三.(一) 100 % exact -",
                "三.(一) 100 % exact -",
                "三.(一) 500 家 exact 2026-12-31",
                "三.(一) 5 位 max 2026-12-31");
    }

    @Test
    void readsTheHeadOfANotice() {
        var head = Readings.of(
                        "云泽市人民政府办公室",
                        "关于印发云泽市提质行动方案的通知",
                        "云政办发〔2023〕18号",
                        "各县（市、区）人民政府，市政府各部门、各直属机构：",
                        "现将《云泽市提质行动方案》印发给你们。",
                        "云泽市人民政府办公室",
                        "2023年6月2日",
                        "云泽市提质行动方案",
                        "一、目标")
                .head();
        assertThat(head.title()).contains("云泽市提质行动方案");
        assertThat(head.number()).contains("云政办发〔2023〕18号");
        assertThat(head.issuer()).contains("云泽市人民政府办公室");
        assertThat(head.date()).contains(LocalDate.of(2023, 6, 2));
        assertThat(head.addressees()).containsExactly("各县（市、区）人民政府", "市政府各部门", "各直属机构");
    }
}
