package io.touhao.report.web;

import io.touhao.commitment.CommitmentEvent;
import io.touhao.commitment.HistoryLine;
import io.touhao.commitment.Ledger;
import io.touhao.directory.UnitPath;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Frame;
import io.touhao.page.Heading;
import io.touhao.page.part.HistoryEntry;
import io.touhao.page.part.HoldingClock;
import io.touhao.page.part.KeyFigure;
import io.touhao.page.part.Link;
import io.touhao.page.part.Provenance;
import io.touhao.page.part.Step;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * One commitment as its page shows it.
 *
 * @param action title of its special action
 * @param done what has just been done
 */
record CommitmentPage(Ledger.Detail detail, String action, LocalDateTime now, ZoneId zone, Done done) {

    Heading heading() {
        var row = detail.row();
        var links = detail.parent()
                .map(parent -> new Link[] {new Link(parent.unitName() + " " + parent.number(), parent.address())})
                .orElseGet(() -> new Link[0]);
        return Heading.of(row.title(), "ledger")
                .under(links)
                .facts("%s · %s · %s · 责任 %s · 数据截至 %s".formatted(
                        row.number(), row.unitName(), action, row.ownerWords(), Dates.full(now)));
    }

    Item item() {
        return new Item(detail.row(), today(), detail.calendar());
    }

    Deeds deeds() {
        return new Deeds(item(), detail.deeds());
    }

    /** Whether the viewer stands in a unit above, which may send the owner a supervision order. */
    boolean isBelow(Frame frame) {
        var unit = detail.row().unit();
        return frame.viewer().map(viewer -> UnitPath.of(viewer.scope()))
                .filter(scope -> scope.contains(unit) && !scope.equals(unit))
                .isPresent();
    }

    int version() {
        return detail.row().version();
    }

    String address(String deed) {
        return item().address(deed);
    }

    List<Step> steps() {
        return new StateLine(detail, new HistoryWords(today(), zone), today()).steps();
    }

    List<KeyFigure> figures() {
        return new KeyFigures(item()).figures();
    }

    Contract contract() {
        return new Contract(detail, item());
    }

    HoldingClock clock() {
        return holding().clock();
    }

    Holding holding() {
        return new Holding(detail, today(), zone);
    }

    Shares shares() {
        return new Shares(detail, today());
    }

    Provenance provenance() {
        return new Provenances(detail, item(), zone).provenance();
    }

    List<EvidenceLine> evidence() {
        return EvidenceLine.of(detail.evidence(), now, zone);
    }

    List<HistoryEntry> history() {
        return new HistoryWords(today(), zone).entries(detail.history());
    }

    String historyCount() {
        return Figures.count(detail.history().size());
    }

    /** The plan page at the clause this comes from. */
    String clauseAddress() {
        return "/plans/current?commitment=" + detail.commitment().promise().origin().packId();
    }

    String term() {
        var row = detail.row();
        return Dates.full(row.from()) + "—" + Dates.full(row.due());
    }

    /** The due day it was issued with. */
    String dueBefore() {
        return detail.row().dueBefore().map(Dates::full).orElse("");
    }

    /** Whether an extension was asked for and not answered yet. */
    boolean isExtensionWaiting() {
        return detail.history().stream()
                .map(HistoryLine::event)
                .filter(CommitmentPage::isOnExtension)
                .findFirst()
                .filter(CommitmentEvent.ExtensionAsked.class::isInstance)
                .isPresent();
    }

    private static boolean isOnExtension(CommitmentEvent event) {
        return event instanceof CommitmentEvent.ExtensionAsked || event instanceof CommitmentEvent.ExtensionGranted
                || event instanceof CommitmentEvent.ExtensionRefused;
    }

    String supporting() {
        return detail.row().supporting().isEmpty() ? Figures.NONE : String.join("、", detail.row().supporting());
    }

    private LocalDate today() {
        return now.toLocalDate();
    }
}
