package io.touhao.report.web;

import io.touhao.commitment.CommitmentEvent;
import io.touhao.commitment.HistoryLine;
import io.touhao.commitment.SignalCause;
import io.touhao.page.Dates;
import io.touhao.page.part.HistoryEntry;
import io.touhao.quantity.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The history of a commitment (经过) in words. */
record HistoryWords(LocalDate today, ZoneId zone) {

    List<HistoryEntry> entries(List<HistoryLine> lines) {
        return lines.stream().map(this::entry).toList();
    }

    String day(HistoryLine line) {
        return Dates.inYear(line.at().atZone(zone).toLocalDate(), Year.from(today));
    }

    private HistoryEntry entry(HistoryLine line) {
        var time = Dates.inYear(line.at().atZone(zone).toLocalDateTime(), Year.from(today));
        return new HistoryEntry(time, what(line.event()), note(line), kind(line));
    }

    private static HistoryEntry.Kind kind(HistoryLine line) {
        return line.event() instanceof CommitmentEvent.Returned || line.event() instanceof CommitmentEvent.Reopened ? HistoryEntry.Kind.RETURNED
                : line.isBySystem() ? HistoryEntry.Kind.SYSTEM
                : HistoryEntry.Kind.PERSON;
    }

    private String what(CommitmentEvent event) {
        return switch (event) {
            case CommitmentEvent.Issued issued -> "下达";
            case CommitmentEvent.Acknowledged acknowledged -> "签收";
            case CommitmentEvent.Reported reported -> "填报进展"
                    + reported.done().map(done -> "，完成 " + new Amount(done, reported.unit())).orElse("");
            case CommitmentEvent.Measured measured -> "系统取数，%s".formatted(new Amount(measured.after(), measured.unit()));
            case CommitmentEvent.EvidenceKept kept -> "上传佐证《%s》".formatted(kept.name());
            case CommitmentEvent.CompletionClaimed claimed -> "申报办结";
            case CommitmentEvent.Verified verified ->
                verified.by().title() + "级核验通过，待" + verified.next().title() + "级审核";
            case CommitmentEvent.ClosedOut closed -> "销号";
            case CommitmentEvent.Overridden overridden -> "越级销号";
            case CommitmentEvent.EvidenceCited cited -> "登记“%s”".formatted(cited.reference());
            case CommitmentEvent.EvidenceWithdrawn withdrawn -> "撤回佐证《%s》".formatted(withdrawn.name());
            case CommitmentEvent.Corrected corrected -> "更正完成数为 " + new Amount(corrected.after(), corrected.unit());
            case CommitmentEvent.Reopened reopened -> "回潮，重新推进";
            case CommitmentEvent.ExtensionAsked asked -> "申请延期至 " + Dates.inYear(asked.to(), Year.from(today));
            case CommitmentEvent.ExtensionGranted granted ->
                "批准延期，时限由 %s 改为 %s".formatted(
                        Dates.inYear(granted.from(), Year.from(today)), Dates.inYear(granted.to(), Year.from(today)));
            case CommitmentEvent.ExtensionRefused refused -> "不批准延期";
            case CommitmentEvent.Withdrawn withdrawn -> "撤销";
            case CommitmentEvent.Superseded superseded -> "由新方案 %s 替代".formatted(superseded.number());
            case CommitmentEvent.Returned returned -> "退回";
            case CommitmentEvent.Reminded reminded -> "催办";
            case CommitmentEvent.Reassigned reassigned -> "改责任人";
            case CommitmentEvent.Distributed distributed -> "分解到 %d 个单位".formatted(distributed.units());
            case CommitmentEvent.PauseAsked asked -> "申请暂停计时至 " + Dates.inYear(asked.until(), Year.from(today));
            case CommitmentEvent.PauseGranted granted ->
                "暂停计时，" + Dates.inYear(granted.until(), Year.from(today)) + "恢复";
            case CommitmentEvent.PauseRefused refused -> "不批准暂停";
            case CommitmentEvent.Resumed resumed -> "恢复计时";
            case CommitmentEvent.SignalChanged changed -> "信号由“%s”转“%s”".formatted(
                    word(changed.from()), word(changed.to()));
        };
    }

    private static String note(HistoryLine line) {
        return sentence(Stream.of(told(line.event()), who(line)));
    }

    private static String told(CommitmentEvent event) {
        return switch (event) {
            case CommitmentEvent.Issued issued -> "依据 " + issued.citation();
            case CommitmentEvent.Acknowledged acknowledged -> "";
            case CommitmentEvent.Reported reported -> sentence(Stream.of(
                    reported.text(), after("存在问题：", reported.problems()), after("下步措施：", reported.nextSteps()),
                    after("佐证：", String.join("、", reported.files()))));
            case CommitmentEvent.Measured measured -> sentence(Stream.of(
                    "%s %s".formatted(measured.indicator(), measured.period()), measured.verdict()));
            case CommitmentEvent.EvidenceKept kept -> "";
            case CommitmentEvent.CompletionClaimed claimed -> claimed.summary();
            case CommitmentEvent.Verified verified -> verified.remark();
            case CommitmentEvent.ClosedOut closed -> closed.remark();
            case CommitmentEvent.Overridden overridden -> sentence(Stream.of(
                    overridden.reason(), after("未满足：", String.join("、", overridden.unmet()))));
            case CommitmentEvent.EvidenceCited cited -> "";
            case CommitmentEvent.EvidenceWithdrawn withdrawn -> withdrawn.reason();
            case CommitmentEvent.Corrected corrected -> sentence(Stream.of(
                    corrected.before().map(before -> "原为 " + new Amount(before, corrected.unit())).orElse(""),
                    corrected.reason()));
            case CommitmentEvent.Reopened reopened -> reopened.cause();
            case CommitmentEvent.ExtensionAsked asked -> asked.reason();
            case CommitmentEvent.ExtensionGranted granted -> granted.remark();
            case CommitmentEvent.ExtensionRefused refused -> refused.remark();
            case CommitmentEvent.Withdrawn withdrawn -> withdrawn.reason();
            case CommitmentEvent.Superseded superseded -> superseded.reason();
            case CommitmentEvent.Returned returned -> sentence(Stream.of(
                    returned.reason(), after("依据 ", returned.clause())));
            case CommitmentEvent.Reminded reminded -> reminded.text();
            case CommitmentEvent.Reassigned reassigned -> sentence(Stream.of(
                    "%s → %s".formatted(reassigned.from(), reassigned.to()), after("负荷超限，", reassigned.despite().orElse(""))));
            case CommitmentEvent.Distributed distributed -> shares(distributed);
            case CommitmentEvent.PauseAsked asked -> sentence(Stream.of(asked.reason(), asked.words()));
            case CommitmentEvent.PauseGranted granted -> sentence(Stream.of(granted.reason(), granted.remark()));
            case CommitmentEvent.PauseRefused refused -> refused.remark();
            case CommitmentEvent.Resumed resumed -> resumed.words();
            case CommitmentEvent.SignalChanged changed -> "";
        };
    }

    private static String shares(CommitmentEvent.Distributed distributed) {
        return sentence(Stream.of(
                "合计 " + new Amount(distributed.combined(), distributed.unit()),
                part("剩余 ", distributed.remainder(), distributed.unit()),
                part("加码 ", distributed.overPromise(), distributed.unit())));
    }

    private static String part(String before, BigDecimal figure, String unit) {
        return figure.signum() == 0 ? "" : before + new Amount(figure, unit);
    }

    private static String who(HistoryLine line) {
        return line.isBySystem() || line.event() instanceof CommitmentEvent.Issued && line.actor().equals("系统")
                ? ""
                : line.actorTitle().contains(line.actor()) ? line.actorTitle() : line.actorTitle() + " " + line.actor();
    }

    private static String after(String label, String words) {
        return words.isBlank() ? "" : label + words;
    }

    private static String word(String cause) {
        return Optional.of(cause).map(SignalCause::valueOf).map(SignalCause::title).orElse(cause);
    }

    private static String sentence(Stream<String> parts) {
        return parts.filter(part -> !part.isBlank()).map(part -> part.replaceFirst("[。;]$", ""))
                .collect(Collectors.joining(" · "));
    }
}
