package io.touhao.report.web;

import io.touhao.commitment.DutyClock;
import io.touhao.commitment.Holder;
import io.touhao.commitment.Ledger;
import io.touhao.commitment.Pause;
import io.touhao.directory.Level;
import io.touhao.page.Dates;
import io.touhao.page.part.HoldingClock;
import io.touhao.page.part.HoldingClock.Lane;
import io.touhao.page.part.HoldingClock.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** The clock of a commitment (办理时钟) as it is drawn: one lane a holder, stopped time hatched. */
record Holding(Ledger.Detail detail, LocalDate today, ZoneId zone) {

    HoldingClock clock() {
        var held = detail.clock().intervals();
        return new HoldingClock(
                held.isEmpty() ? today : day(held.getFirst().from()), later(detail.row().due(), today), today,
                detail.row().due(), detail.clock().sums().stream().map(this::lane).toList());
    }

    /** 自然日 151 天 = 某局 146 + 暂停计时 5. */
    String days() {
        return "自然日 %d 天 = ".formatted(detail.clock().days()) + detail.clock().sums().stream()
                .map(sum -> brief(sum.holder()) + " " + sum.days())
                .collect(Collectors.joining(" + "));
    }

    /** The stops that were approved: 暂停：7月3日—7月10日，等待其他部门审批，张明远批准. */
    List<String> stops() {
        return detail.pauses().stream()
                .filter(pause -> pause.state() == Pause.State.RUNNING || pause.state() == Pause.State.ENDED)
                .map(pause -> "%s，%s，%s 批准，定于 %s恢复".formatted(
                        pause.reason().title(), pause.words().replaceFirst("[。；，]+$", ""), pause.decidedBy().orElse("上一级"), inYear(pause.until())))
                .toList();
    }

    private Lane lane(DutyClock.Sum sum) {
        var spans = sum.intervals().stream()
                .filter(one -> one.days() > 0)
                .map(one -> new Span(day(one.from()), day(one.until()), one.workingDays()))
                .toList();
        return new Lane(brief(sum.holder()), kind(sum.holder()), sum.workingDays(), spans);
    }

    /** The holder in few words, since lanes are narrow: 历下区工信局. */
    private static String brief(Holder holder) {
        return holder.title().replace("工业和信息化", "工信");
    }

    private Lane.Kind kind(Holder holder) {
        return switch (holder) {
            case Holder.OwnersOffice owners -> kind(detail.row().level());
            case Holder.Reviewer reviewer -> kind(reviewer.level());
            case Holder.Stopped stopped -> Lane.Kind.STOPPED;
            case Holder.Settled settled -> Lane.Kind.STOPPED;
        };
    }

    private static Lane.Kind kind(Level level) {
        return switch (level) {
            case PROVINCE -> Lane.Kind.PROVINCE;
            case CITY -> Lane.Kind.CITY;
            case COUNTY, ZONE -> Lane.Kind.COUNTY;
        };
    }

    private String inYear(LocalDate day) {
        return Dates.inYear(day, Year.from(today));
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
