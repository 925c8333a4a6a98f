package io.touhao.report.web;

import io.touhao.commitment.CommitmentState;
import io.touhao.commitment.Ledger.Deed;
import io.touhao.page.part.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the viewer may do with a commitment, as buttons: the next step first, the others after it. */
record Deeds(Item item, Set<Deed> allowed) {

    boolean may(Deed deed) {
        return allowed.contains(deed);
    }

    boolean mayAcknowledge() {
        return may(Deed.ACKNOWLEDGE);
    }

    boolean mayRemind() {
        return may(Deed.REMIND) && !may(Deed.REPORT) && !may(Deed.ACKNOWLEDGE);
    }

    boolean mayCloseOut() {
        return may(Deed.CLOSE_OUT);
    }

    boolean mayKeepEvidence() {
        return may(Deed.KEEP_EVIDENCE);
    }

    /** The next step that has a form of its own; none where it is a single press, or nothing is to do. */
    Optional<Link> next() {
        if (may(Deed.CLOSE_OUT)) {
            return Optional.of(link("销号", "close-out"));
        }
        if (isReadyToClaim()) {
            return Optional.of(link("申报办结", "claim"));
        }
        return may(Deed.REPORT) ? Optional.of(report()) : Optional.empty();
    }

    /** The other steps that have forms. */
    List<Link> others() {
        var links = new ArrayList<Link>();
        if (may(Deed.RETURN)) {
            links.add(link("退回", "return"));
        }
        if (may(Deed.DISTRIBUTE)) {
            links.add(link("分解到下级", "distribute"));
        }
        if (may(Deed.REASSIGN)) {
            links.add(link("改责任人", "reassign"));
        }
        if (may(Deed.REPORT) && isReadyToClaim()) {
            links.add(report());
        }
        if (may(Deed.CLAIM_COMPLETION) && !isReadyToClaim()) {
            links.add(link("申报办结", "claim"));
        }
        return links;
    }

    /** The deed of a row in a to-do list. */
    Link step() {
        return next().orElseGet(() -> new Link("查看", item.address()));
    }

    private Link report() {
        var again = item.row().state() == CommitmentState.Name.RETURNED;
        return link(again ? "修改重报" : "填报进展", "report");
    }

    private Link link(String words, String deed) {
        return new Link(words, item.address(deed));
    }

    /** The figure is reached, so that claiming comes before reporting once more. */
    private boolean isReadyToClaim() {
        return may(Deed.CLAIM_COMPLETION) && item.row().done().filter(item.target()::isKeptBy).isPresent();
    }
}
