package io.touhao.commitment;

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

    /** 上传佐证. */
    record EvidenceKept(String name, String hash) implements CommitmentEvent {}

    /** 申报办结. */
    record CompletionClaimed(String summary) implements CommitmentEvent {}

    /** 销号. */
    record ClosedOut(String remark) implements CommitmentEvent {}

    /** 退回. */
    record Returned(String reason, String clause) implements CommitmentEvent {}

    /** 催办. */
    record Reminded(String text) implements CommitmentEvent {}

    /** 改责任人. */
    record Reassigned(String from, String to) implements CommitmentEvent {}

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
