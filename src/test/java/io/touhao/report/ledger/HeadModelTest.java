package io.touhao.report.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadModelTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            序 号,NO
            编号,NO
            No.,NO
            任 务 事 项,TASK
            工作任务,TASK
            督办事项,TASK
            重点工作内容,TASK
            目标（单位：家）,TARGET
            2023年目标,TARGET
            年度目标任务,TARGET
            量化指标,TARGET
            牵头单位,LEAD
            责任单位,LEAD
            主责部门,LEAD
            牵头处（室）,LEAD
            具体责任人,OWNER
            市级责任领导,OWNER
            牵头单位负责人,OWNER
            配合单位,SUPPORTING
            协同配合部门,SUPPORTING
            完成时限,DUE
            办结时限要求,DUE
            计划完成时间,DUE
            时间节点,DUE
            目标完成时间,DUE
            进展情况（截至6月）,PROGRESS
            1-6月工作进展,PROGRESS
            目前工作推进情况,PROGRESS
            任务完成情况,PROGRESS
            存在的主要困难,PROBLEMS
            堵点难点,PROBLEMS
            下一步工作打算,NEXT
            下阶段工作安排,NEXT
            后续措施,NEXT
            是否按期完成,STATE
            办理状态,STATE
            红黄绿灯,STATE
            备注,OTHER
            佐证材料,OTHER
            专项行动,OTHER
            实际完成时间,OTHER
            联系电话,OTHER
            Deadline,DUE
            Next steps,NEXT
            状态 Status,STATE
            ｎｏ．,NO
            """)
    void knowsHeadsThatItMetAndOthers(String head, Meaning meaning) {
        assertThat(HeadModel.guess(head).map(HeadModel.Guess::meaning)).contains(meaning);
    }

    @Test
    void seesSeveralNounsInOneHead() {
        HeadModel.Guess guess = HeadModel.guess("责任单位及责任人").orElseThrow();
        assertThat(guess.meaning()).isEqualTo(Meaning.LEAD);
        assertThat(guess.besides()).containsExactly(Meaning.OWNER);
    }

    @Test
    void seesNoHeadInSentences() {
        assertThat(HeadModel.guess("对规上工业企业逐户上门服务，一户一档记录诉求情况")).isEmpty();
        assertThat(HeadModel.guess("县工信局")).isEmpty();
        assertThat(HeadModel.guess("年底前")).isEmpty();
    }
}
