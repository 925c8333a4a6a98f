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
import java.util.Optional;
import java.util.Set;

/**
 * The extension of a commitment as its page shows it: the form this viewer may use now, and what was asked before.
 *
 * @param latest the due day of the commitment above, beyond which nothing is extended
 */
record ExtensionPage(
        Ledger.Detail detail, List<Extension> extensions, Set<Extensions.Deed> deeds, Optional<LocalDate> latest,
        LocalDate today, ZoneId zone) {

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

    /** Why nobody may ask here now, and what there is instead. */
    String whyNot() {
        return latest.filter(day -> !day.isAfter(detail.row().due()) && detail.row().dueKind().equals("BY"))
                .map(day -> "上级事项的时限是 %s，这一项已经到这一天，不能再延。确有困难的，请上一级先延上级事项；在等别人的，可以申请暂停计时。"
                        .formatted(Dates.full(day)))
                .orElse("延期由责任单位在办理中申请，由上一级答复；定期和常态的事项不能延期。");
    }

    /** The day that the field names as the last. */
    String until() {
        return latest.map(day -> "不晚于上级事项的 %s".formatted(Dates.full(day))).orElse("");
    }

    String due() {
        return Dates.full(detail.row().due());
    }

    String day(LocalDate day) {
        return Dates.full(day);
    }

    /** A month later, to start from. */
    String proposed() {
        var month = detail.row().due().plusMonths(1);
        return latest.filter(month::isAfter).orElse(month).toString();
    }

    String words(Extension one) {
        return "%s %s申请：由 %s 延到 %s".formatted(
                Dates.full(one.askedAt().atZone(zone).toLocalDate()), one.askedBy(), Dates.full(one.from()),
                Dates.full(one.until()));
    }
}
