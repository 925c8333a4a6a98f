package io.touhao.report.web;

import io.touhao.commitment.CommitmentEvent;
import io.touhao.commitment.Ledger;
import io.touhao.commitment.Ledger.Deed;
import io.touhao.directory.UnitPath;
import io.touhao.page.Heading;
import io.touhao.page.list.Option;
import io.touhao.page.part.Link;
import io.touhao.page.part.Requirement;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The form of one deed with what its doer needs to see of the commitment.
 *
 * @param path last part of the form's address
 */
record DeedPage(Ledger.Detail detail, Deed deed, String path, String verb, LocalDateTime now, ZoneId zone) {

    Heading heading() {
        var row = detail.row();
        return Heading.of(verb, "ledger")
                .under(new Link(row.number() + " " + row.title(), row.address()))
                .facts(row.number() + " · " + row.unitName() + " · " + row.ownerWords());
    }

    boolean isAllowed() {
        return detail.deeds().contains(deed);
    }

    Item item() {
        return new Item(detail.row(), now.toLocalDate(), detail.calendar());
    }

    String action() {
        return item().address(path);
    }

    int version() {
        return detail.row().version();
    }

    List<Requirement> contract() {
        return new Contract(detail, item()).requirements();
    }

    /** How much of the contract is not there. */
    long lacking() {
        return contract().stream().filter(one -> one.state() != Requirement.State.MET).count();
    }

    List<EvidenceLine> evidence() {
        return EvidenceLine.of(detail.evidence(), now, zone);
    }

    /** Why the deed cannot be done now. */
    String why() {
        return "这一项%s，由 %s 负责。".formatted(detail.row().state().title(), detail.row().ownerWords());
    }

    /** What its owner said when claiming completion. */
    String claim() {
        return detail.history().stream()
                .map(line -> line.event())
                .filter(CommitmentEvent.CompletionClaimed.class::isInstance)
                .map(CommitmentEvent.CompletionClaimed.class::cast)
                .map(CommitmentEvent.CompletionClaimed::summary)
                .findFirst()
                .orElse("");
    }

    /** The figure already reported, to be corrected. */
    String doneTyped() {
        return detail.row().done().map(BigDecimal::toPlainString).orElse("");
    }

    String trouble() {
        var problems = detail.row().problems();
        return problems.isBlank() ? Progressed.NONE
                : problems.startsWith(Progressed.ASKS_ABOVE) ? Progressed.ABOVE
                : Progressed.OWN;
    }

    List<Option> troubles() {
        return List.of(
                new Option(Progressed.NONE, "没有"), new Option(Progressed.OWN, "有，已能解决"),
                new Option(Progressed.ABOVE, "要上级协调"));
    }

    /** The part that a unit below has already. */
    Optional<BigDecimal> given(UnitPath unit) {
        return detail.children().stream()
                .filter(child -> child.unit().equals(unit))
                .map(child -> child.target().value())
                .flatMap(Optional::stream)
                .findFirst();
    }
}
