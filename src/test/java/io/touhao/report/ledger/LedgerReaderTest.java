package io.touhao.report.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.junit.jupiter.api.Test;

/** Ledgers with habits that offices have and samples may not show. */
class LedgerReaderTest {

    private static List<String> tasks(LedgerReading reading) {
        return reading.rows().stream().map(SheetRow::task).toList();
    }

    @Test
    void readsAPlainLedger() {
        LedgerReading reading = Book.xlsx().head().line(Book.task(1, "建设标识解析二级节点")).reading();

        assertThat(reading.rows()).singleElement().satisfies(row -> {
            assertThat(row.no()).isEqualTo("1");
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.supporting()).containsExactly("市财政局");
            assertThat(row.due()).contains(LocalDate.of(2023, 12, 31));
            assertThat(row.state()).contains(RowState.OPEN);
        });
    }

    @Test
    void findsTheHeadBelowALongPreface() {
        LedgerReading reading = Book.xlsx()
                .line("附件3").line("莒县2023年重点工作任务台账").merge(1, 0, 10)
                .line("填报单位：莒县工业和信息化局").line("填报说明：1.任务事项须与方案一致；2.完成时限填到日。").line("").line("")
                .head().line(Book.task(1, "培育单项冠军")).reading();

        assertThat(reading.headLine()).isEqualTo(7);
        assertThat(reading.unit()).contains("莒县工业和信息化局");
        assertThat(tasks(reading)).containsExactly("培育单项冠军");
    }

    @Test
    void readsTwoTablesWithHeadsOfTheirOwnOrder() {
        LedgerReading reading = Book.xlsx()
                .line("一、省级任务").head().line(Book.task(1, "建设产业大脑")).skip(2)
                .line("二、市级任务").line("完成时限", "序号", "工作任务", "责任单位", "工作进展", "是否办结")
                .line("9月底前", 1, "培育晨星工厂", "县大数据局", "入库8家", "否").reading();

        assertThat(tasks(reading)).containsExactly("建设产业大脑", "培育晨星工厂");
        assertThat(reading.rows().get(1).due()).contains(LocalDate.of(2023, 9, 30));
        assertThat(reading.rows().get(1).lead()).isEqualTo("县大数据局");
    }

    @Test
    void leavesATableThatIsNoLedgerAlone() {
        LedgerReading reading = Book.xlsx().head().line(Book.task(1, "建设产业大脑")).skip(1)
                .line("联络员名单").line("序号", "单位", "姓名", "电话")
                .line(1, "市工信局运行科", "张三", "0531-8888888").line(2, "市大数据局发展科", "李四", "0531-8888889").reading();

        assertThat(tasks(reading)).containsExactly("建设产业大脑");
    }

    @Test
    void keepsNumbersAsTheyArePrinted() {
        LedgerReading reading = Book.xlsx().head()
                .line(Book.task("1）", "任务甲甲")).line(Book.task("（二）", "任务乙乙")).line(Book.task("3-1", "任务丙丙"))
                .line(Book.task("４", "任务丁丁")).line(Book.task("5.0", "任务戊戊")).line(Book.task("一", "任务己己"))
                .line(Book.task(LocalDate.of(2023, 3, 1), "任务庚庚")).format(0, "m\"月\"d\"日\"").reading();

        assertThat(reading.rows()).extracting(SheetRow::no).containsExactly("1)", "(二)", "3-1", "4", "5", "一", "3-1");
    }

    @Test
    void tellsGroupsTotalsAndClosingLinesFromTasks() {
        LedgerReading reading = Book.xlsx().head()
                .line("一", "稳固工业大盘行动").line(Book.task(1, "盯紧增加值走势"))
                .line("", "（二）产业发展能级提升行动").line(Book.task(2, "建设智能工厂"))
                .line("行动三：绿色低碳转型").merge(1, 0, 10).line(Book.task(3, "创建绿色工厂"))
                .line("小 计", "3项").line("合　计", "", "3项").line("", "总计：3项任务")
                .line("填表人：张三", "", "审核人：李四", "", "联系电话：0531").line("", "注：1.本表每月25日前报送。").line("", "2.状态分为三类。")
                .line("备注", "以上数据截至6月底").reading();

        assertThat(tasks(reading)).containsExactly("盯紧增加值走势", "建设智能工厂", "创建绿色工厂");
    }

    @Test
    void readsHeadsInOtherWordsWidthsAndLanguages() {
        LedgerReading reading = Book.xlsx()
                .line("Ｎｏ．", "重点工作内容", "2023年\n预期目标", "主责部门", "包保领导", "参与部门", "时 间 节 点", "最新进展", "堵点\n难点", "后续安排", "Status")
                .line(1, "推动软件业扩量", "增长10%", "市工信局", "王 军", "市统计局；市科技局", "第三季度末", "增长7.6%", "缺龙头", "招引企业", "Delayed")
                .reading();

        assertThat(reading.rows()).singleElement().satisfies(row -> {
            assertThat(row.target()).isEqualTo("增长10%");
            assertThat(row.lead()).isEqualTo("市工信局");
            assertThat(row.owner()).isEqualTo("王军");
            assertThat(row.supporting()).containsExactly("市统计局", "市科技局");
            assertThat(row.due()).contains(LocalDate.of(2023, 9, 30));
            assertThat(row.problems()).isEqualTo("缺龙头");
            assertThat(row.next()).isEqualTo("招引企业");
            assertThat(row.state()).contains(RowState.BEHIND);
        });
    }

    @Test
    void takesTheLatestProgressThatIsFilledIn() {
        LedgerReading reading = Book.xlsx()
                .line("序号", "任务事项", "牵头单位", "完成时限", "工作进展", "", "", "状态").merge(1, 4, 6)
                .line("", "", "", "", "一季度", "二季度", "三季度", "")
                .line(1, "培育单项冠军", "市工信局", "年底前", "已部署", "报送3家", "", "推进中").reading();

        assertThat(reading.rows()).singleElement().extracting(SheetRow::progress).isEqualTo("报送3家");
    }

    @Test
    void takesTheTargetOfTheYearBeforeThoseOfItsParts() {
        LedgerReading reading = Book.xlsx()
                .line("序号", "任务事项", "2022年完成数", "上半年目标", "2023年目标", "2025年目标", "牵头单位", "完成时限")
                .line(1, "培育单项冠军", 1, 2, 3, 9, "市工信局", "年底前").reading();

        assertThat(reading.rows()).singleElement().extracting(SheetRow::target).isEqualTo("3");
    }

    @Test
    void dividesBodiesAndPersonsOfOneColumn() {
        LedgerReading reading = Book.xlsx()
                .line("序号", "任务事项", "责任单位及责任人", "完成时限", "进展情况", "状态")
                .line(1, "任务甲甲", "市工信局（张三）", "年底前", "", "")
                .line(2, "任务乙乙", "市财政局\n李 四、王五", "年底前", "", "")
                .line(3, "任务丙丙", "牵头单位：市科技局；配合单位：市财政局、市税务局；责任人：赵六", "年底前", "", "")
                .line(4, "任务丁丁", "市教育局牵头，市人社局、市财政局配合", "年底前", "", "").reading();

        assertThat(reading.rows()).extracting(SheetRow::lead).containsExactly("市工信局", "市财政局", "市科技局", "市教育局");
        assertThat(reading.rows()).extracting(SheetRow::owner).containsExactly("张三", "李四、王五", "赵六", "");
        assertThat(reading.rows().get(2).supporting()).containsExactly("市财政局", "市税务局");
        assertThat(reading.rows().get(3).supporting()).containsExactly("市人社局", "市财政局");
    }

    @Test
    void readsAStateThatIsOnlyPainted() {
        LedgerReading reading = Book.xlsx().head()
                .line(1, "任务甲甲", "", "市工信局").fill(10, IndexedColors.RED)
                .line(2, "任务乙乙", "", "市工信局").fill(10, IndexedColors.LIGHT_GREEN)
                .line(3, "任务丙丙", "", "市工信局").fill(10, IndexedColors.GREY_25_PERCENT)
                .line(4, "任务丁丁", "", "市工信局").fill(10, IndexedColors.YELLOW).fill(1, IndexedColors.YELLOW).reading();

        assertThat(reading.rows()).extracting(row -> row.state().map(RowState::word).orElse("-"))
                .containsExactly("behind", "open", "-", "-");
    }

    @Test
    void readsSignsByTheirColourInBothFormats() {
        for (Book book : List.of(Book.xlsx(), Book.xls())) {
            LedgerReading reading = book.head()
                    .line(1, "任务甲甲", "", "", "", "", "", "", "", "", "●").colour(10, IndexedColors.RED)
                    .line(2, "任务乙乙", "", "", "", "", "", "", "", "", "●").colour(10, IndexedColors.GREEN)
                    .line(3, "任务丙丙", "", "", "", "", "", "", "", "", "√").reading();
            assertThat(reading.rows()).extracting(row -> row.state().map(RowState::word).orElse("-"))
                    .containsExactly("behind", "open", "done");
        }
    }

    @Test
    void showsNumbersAndDatesInTheirFormats() {
        LedgerReading reading = Book.xlsx().head()
                .line(1, "任务甲甲", 0.06, "", "", "", LocalDate.of(2023, 9, 1)).format(2, "0%").format(6, "yyyy\"年\"m\"月\"")
                .line(2, "任务乙乙", 1234.5, "", "", "", LocalDate.of(2023, 9, 15)).format(2, "#,##0.0\"万元\"").format(6, "yyyy/m/d;@")
                .line(3, "任务丙丙", 0.1, "", "", "", 45199)
                .line(4, "任务丁丁", 30, "", "", "", 20230930).format(2, "0\"家\"").reading();

        assertThat(reading.rows()).extracting(SheetRow::target).containsExactly("6%", "1,234.5万元", "0.1", "30家");
        assertThat(reading.rows()).extracting(SheetRow::dueText).containsExactly("2023年9月", "2023/9/15", "45199", "20230930");
        assertThat(reading.rows()).extracting(row -> row.due().orElseThrow().toString())
                .containsExactly("2023-09-30", "2023-09-15", "2023-09-30", "2023-09-30");
    }

    @Test
    void worksOutFormulasThatWereNeverCalculated() {
        for (Book book : List.of(Book.xlsx(), Book.xls())) {
            LedgerReading reading = book.head()
                    .line(1, "任务甲甲", "", "", "", "", "年底前", "", "", "", "", 275, 168)
                    .formula(0, "ROW()-1").formula(2, "L2&\"户\"").formula(7, "\"已完成\"&M2&\"户，\"&TEXT(M2/L2,\"0.0%\")").reading();
            assertThat(reading.rows()).singleElement().satisfies(row -> {
                assertThat(row.no()).isEqualTo("1");
                assertThat(row.target()).isEqualTo("275户");
                assertThat(row.progress()).isEqualTo("已完成168户，61.1%");
            });
        }
    }

    @Test
    void readsHiddenLinesAndPrefersSeenColumns() {
        LedgerReading reading = Book.xlsx()
                .line("序号", "任务事项", "牵头单位", "完成时限", "进展情况", "进展情况", "责任人").hideColumn(5).hideColumn(6)
                .line(1, "任务甲甲", "市工信局", "年底前", "新的", "旧的", "张三").hideLine().reading();

        assertThat(reading.rows()).singleElement().satisfies(row -> {
            assertThat(row.progress()).isEqualTo("新的");
            assertThat(row.owner()).isEqualTo("张三");
        });
    }

    @Test
    void fillsMergesDownwards() {
        LedgerReading reading = Book.xlsx().head()
                .line(1, "任务甲甲", "建成1个", "市工信局", "张三", "", "6月底前")
                .line("", "任务乙乙", "建成2个", "", "李四").merge(2, 0, 0).merge(2, 3, 3).merge(2, 6, 6).reading();

        assertThat(reading.rows()).extracting(SheetRow::no).containsExactly("1", "1");
        assertThat(reading.rows()).extracting(SheetRow::lead).containsOnly("市工信局");
        assertThat(reading.rows()).extracting(row -> row.due().orElseThrow()).containsOnly(LocalDate.of(2023, 6, 30));
    }

    @Test
    void readsATaskOverTwoLinesOnce() {
        LedgerReading reading = Book.xlsx().head()
                .line(Book.task(1, "任务甲甲")).line("").merge(2, 1, 1).merge(2, 0, 0).line(Book.task(2, "任务乙乙")).reading();

        assertThat(tasks(reading)).containsExactly("任务甲甲", "任务乙乙");
    }

    @Test
    void takesTheSheetOfTheLatestMonth() {
        LedgerReading reading = Book.xlsx()
                .sheet("说明").line("填表说明").line("1.任务事项、牵头单位、完成时限为必填项")
                .sheet("4月").head().line(Book.task(1, "四月的任务"))
                .sheet("6月").head().line(Book.task(1, "六月的任务"))
                .sheet("5月").head().line(Book.task(1, "五月的任务")).reading();

        assertThat(reading.sheet()).contains("6月");
    }

    @Test
    void passesOverLinesOfColumnNumbersAndExamples() {
        LedgerReading reading = Book.xlsx().head().line(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
                .line(Book.task("例", "推进某项工作")).line(Book.task(1, "任务甲甲")).reading();

        assertThat(tasks(reading)).containsExactly("任务甲甲");
    }

    @Test
    void takesTheTargetColumnForTheTaskWhereNoOtherNamesIt() {
        LedgerReading reading = Book.xlsx().line("序号", "目标任务", "责任单位", "完成时限", "落实情况")
                .line(1, "培育单项冠军2家", "市工信局", "年底前", "报送3家").reading();

        assertThat(tasks(reading)).containsExactly("培育单项冠军2家");
    }

    @Test
    void acceptsTheLedgerOfThisYearUnderOtherYearsInPassing() {
        assertThat(Book.xlsx().line("落实鲁工信发〔2022〕8号文件任务台账（2023年）").head().line(Book.task(1, "任务甲甲")).reading().rows()).hasSize(1);
        assertThat(Book.xlsx().line("三年行动计划（2022—2024年）台账").head().line(Book.task(1, "任务甲甲")).reading().rows()).hasSize(1);
        assertThat(Book.xlsx().line("重点任务台账", "", "填报日期：2024年1月5日").head().line(Book.task(1, "任务甲甲")).reading().rows()).hasSize(1);
        assertThat(Book.xlsx().head().line(1, "任务甲甲", "", "", "", "", "2024年3月底").line(Book.task(2, "任务乙乙")).reading().rows()).hasSize(2);
    }

    @Test
    void takesAColumnOfNumbersWithoutAHeadForTheNumber() {
        LedgerReading reading = Book.xlsx().line("", "Task", "Target", "Lead unit", "Due date", "Progress to date", "Next steps")
                .line(1, "培育单项冠军", "2家", "市工信局", "Sep 30, 2023", "报送3家", "跟踪评审")
                .line(2, "建设产业大脑", "1个", "市大数据局", "Q4", "已启动", "加快建设").reading();

        assertThat(reading.rows()).extracting(SheetRow::no).containsExactly("1", "2");
        assertThat(reading.rows()).extracting(SheetRow::progress).containsExactly("报送3家", "已启动");
        assertThat(reading.rows().getFirst().due()).contains(LocalDate.of(2023, 9, 30));
    }

    @Test
    void takesAColumnOfAnswersForTheStateWhereNoneIsNamed() {
        LedgerReading reading = Book.xlsx().line("序号", "任务事项", "责任单位", "完成时限", "进展情况", "完成情况")
                .line(1, "培育单项冠军", "市工信局", "9月底前", "报送3家，待省级评审", "推进中")
                .line(2, "建设产业大脑", "市大数据局", "6月底前", "平台上线，接入企业22家", "已完成").reading();

        assertThat(reading.rows()).extracting(SheetRow::progress).containsExactly("报送3家，待省级评审", "平台上线，接入企业22家");
        assertThat(reading.rows()).extracting(row -> row.state().orElseThrow()).containsExactly(RowState.OPEN, RowState.DONE);
    }

    @Test
    void dividesProgressAndProblemsOfOneColumn() {
        LedgerReading reading = Book.xlsx().line("序号", "任务事项", "责任单位", "完成时限", "进展情况及存在问题", "下步措施")
                .line(1, "培育单项冠军", "市工信局", "9月底前", "进展情况：报送3家。\n存在问题：评审期长", "跟踪评审").reading();

        assertThat(reading.rows()).singleElement().satisfies(row -> {
            assertThat(row.progress()).isEqualTo("报送3家。");
            assertThat(row.problems()).isEqualTo("评审期长");
        });
    }
}
