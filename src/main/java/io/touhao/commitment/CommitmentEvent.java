package io.touhao.commitment;

import io.touhao.directory.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What happened to a commitment (经过), as its history keeps it. */
public sealed interface CommitmentEvent {

    /** 下达. */
    record Issued(String citation) implements CommitmentEvent {}

    /** 签收. */
    record Acknowledged() implements CommitmentEvent {}

    /** 填报进展. */
    record Reported(
            Optional<BigDecimal> done, String unit, String text, String problems, String nextSteps,
            List<String> files) implements CommitmentEvent {}

    /**
     * 系统取数: records gave the figure.
     *
     * @param period in words
     * @param verdict what it comes to, in words
     */
    record Measured(
            Optional<BigDecimal> before, BigDecimal after, String unit, String indicator, String period, String verdict)
            implements CommitmentEvent {}

    /** 上传佐证. */
    record EvidenceKept(String name, String hash) implements CommitmentEvent {}

    /** 申报办结. */
    record CompletionClaimed(String summary) implements CommitmentEvent {}

    /** 销号. */
    record ClosedOut(String remark) implements CommitmentEvent {}

    /** 核验通过: one level has verified the claim, the next one reviews. */
    record Verified(Level by, Level next, String remark) implements CommitmentEvent {}

    /** 越级销号: closed out by a level above the reviewing one in spite of these unmet requirements. */
    record Overridden(String reason, List<String> unmet) implements CommitmentEvent {}

    /** 登记文号或记录出处: a reference in place of a file. */
    record EvidenceCited(String reference) implements CommitmentEvent {}

    /** 撤回佐证: by its bringer; it stays to be seen. */
    record EvidenceWithdrawn(String name, String reason) implements CommitmentEvent {}

    /** 更正: the owner corrects a figure that has been claimed or closed out. */
    record Corrected(Optional<BigDecimal> before, BigDecimal after, String unit, String reason)
            implements CommitmentEvent {}

    /**
     * 回潮: it is open again by itself.
     *
     * @param cause what fell away, in words
     * @param origin the commitment in which it fell away; its own where empty
     */
    record Reopened(
            String cause, Optional<BigDecimal> before, Optional<BigDecimal> after, String unit, Optional<Long> origin)
            implements CommitmentEvent {}

    /** 申请延期. */
    record ExtensionAsked(LocalDate from, LocalDate to, String reason) implements CommitmentEvent {}

    /** 批准延期. */
    record ExtensionGranted(LocalDate from, LocalDate to, String remark) implements CommitmentEvent {}

    /** 不批准延期. */
    record ExtensionRefused(LocalDate asked, String remark) implements CommitmentEvent {}

    /** 撤销. */
    record Withdrawn(String reason) implements CommitmentEvent {}

    /** 替代: by another commitment of a revised plan. */
    record Superseded(long successor, String number, String reason) implements CommitmentEvent {}

    /** 退回. */
    record Returned(String reason, String clause) implements CommitmentEvent {}

    /** 催办. */
    record Reminded(String text) implements CommitmentEvent {}

    /** 改责任人. */
    record Reassigned(String from, String to, Optional<String> despite) implements CommitmentEvent {

        Reassigned(String from, String to) {
            this(from, to, Optional.empty());
        }
    }

    /** 分解. */
    record Distributed(int units, BigDecimal combined, BigDecimal remainder, BigDecimal overPromise, String unit)
            implements CommitmentEvent {}

    /** 申请暂停: the owner asks that the clock be stopped until a day. */
    record PauseAsked(String reason, String words, LocalDate until) implements CommitmentEvent {}

    /** 暂停计时: the level above stops the clock; it runs again from the day. */
    record PauseGranted(String reason, String remark, LocalDate until) implements CommitmentEvent {}

    /** 不批准暂停. */
    record PauseRefused(String remark) implements CommitmentEvent {}

    /** 恢复计时: before the day of the pause. */
    record Resumed(String words) implements CommitmentEvent {}

    /** 信号变化: the light changed by the day alone. */
    record SignalChanged(String from, String to) implements CommitmentEvent {}
}
