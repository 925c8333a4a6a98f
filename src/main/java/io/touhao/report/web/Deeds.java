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

    boolean mayWithdrawEvidence() {
        return may(Deed.WITHDRAW_EVIDENCE);
    }

    boolean mayKeepEvidence() {
        return may(Deed.KEEP_EVIDENCE);
    }

    /** The next step that has a form of its own; none where it is a single press, or nothing is to do. */
    Optional<Link> next() {
        if (may(Deed.CLOSE_OUT)) {
            return Optional.of(link("销号", "close-out"));
        }
        if (may(Deed.VERIFY)) {
            return Optional.of(link("核验", "verify"));
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
        if (may(Deed.OVERRIDE)) {
            links.add(link("越级销号", "override"));
        }
        if (may(Deed.CORRECT)) {
            links.add(link("更正完成数", "correct"));
        }
        if (may(Deed.ASK_EXTENSION)) {
            links.add(link("申请延期", "extension"));
        } else if (may(Deed.REPORT)) {
            links.add(link("为何不能延期", "extension"));
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
        if (may(Deed.WITHDRAW)) {
            links.add(link("撤销", "withdraw"));
        }
        return links;
    }

    /** The deed of a row in a to-do list. */
    Link step() {
        return next().orElseGet(() -> new Link("查看", item.address()));
    }

    private Link report() {
        var state = item.row().state();
        var again = state == CommitmentState.Name.RETURNED || state == CommitmentState.Name.REOPENED;
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
