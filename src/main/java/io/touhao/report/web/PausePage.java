package io.touhao.report.web;

import io.touhao.commitment.Ledger;
import io.touhao.commitment.Pause;
import io.touhao.commitment.PauseReason;
import io.touhao.commitment.Pauses;
import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.page.list.Option;
import io.touhao.page.part.Link;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The stop of a clock as its page shows it: the form that this viewer may use now, and what was stopped before.
 *
 * @param open the pause that waits or runs
 */
record PausePage(
        Ledger.Detail detail, Optional<Pause> open, Set<Pauses.Deed> deeds, List<PauseReason> reasons, LocalDate today,
        ZoneId zone) {

    Heading heading() {
        var row = detail.row();
        return Heading.of("暂停计时", "ledger")
                .under(new Link(row.number() + " " + row.title(), row.address()))
                .facts(row.number() + " · " + row.unitName() + " · " + row.ownerWords());
    }

    Item item() {
        return new Item(detail.row(), today, detail.calendar());
    }

    Holding holding() {
        return new Holding(detail, today, zone);
    }

    boolean asks() {
        return deeds.contains(Pauses.Deed.ASK);
    }

    boolean decides() {
        return deeds.contains(Pauses.Deed.DECIDE);
    }

    boolean resumes() {
        return deeds.contains(Pauses.Deed.RESUME);
    }

    List<Option> options() {
        return reasons.stream()
                .map(one -> new Option(one.key(), "%s（最多 %d 个工作日）".formatted(one.title(), one.workingDays())))
                .toList();
    }

    /** A week of working days, to start from. */
    String proposed() {
        return detail.calendar().after(today, 5).toString();
    }

    String until(Pause pause) {
        return Dates.full(pause.until());
    }

    long length(Pause pause) {
        return detail.calendar().between(today, pause.until());
    }

    String asked(Pause pause) {
        return "%s %s申请".formatted(Dates.full(pause.askedAt().atZone(zone).toLocalDate()), pause.askedBy());
    }
}
