package io.touhao.report.web;

import io.touhao.commitment.Extension;
import io.touhao.commitment.Extensions;
import io.touhao.commitment.Ledger;
import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.page.part.Link;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** The extension of a commitment as its page shows it: the form this viewer may use now, and what was asked before. */
record ExtensionPage(
        Ledger.Detail detail, List<Extension> extensions, Set<Extensions.Deed> deeds, LocalDate today, ZoneId zone) {

    Heading heading() {
        var row = detail.row();
        return Heading.of("延期", "ledger")
                .under(new Link(row.number() + " " + row.title(), row.address()))
                .facts(row.number() + " · " + row.unitName() + " · " + row.ownerWords());
    }

    Item item() {
        return new Item(detail.row(), today, detail.calendar());
    }

    boolean asks() {
        return deeds.contains(Extensions.Deed.ASK);
    }

    boolean decides() {
        return deeds.contains(Extensions.Deed.DECIDE);
    }

    String due() {
        return Dates.full(detail.row().due());
    }

    String day(LocalDate day) {
        return Dates.full(day);
    }

    /** A month later, to start from. */
    String proposed() {
        return detail.row().due().plusMonths(1).toString();
    }

    String words(Extension one) {
        return "%s %s申请：由 %s 延到 %s".formatted(
                Dates.full(one.askedAt().atZone(zone).toLocalDate()), one.askedBy(), Dates.full(one.from()),
                Dates.full(one.until()));
    }
}
