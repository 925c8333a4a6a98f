package io.touhao.review.round.web;

import io.touhao.commitment.LedgerRow;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.list.Option;
import io.touhao.page.part.HistoryEntry;
import io.touhao.page.part.HistoryEntry.Kind;
import io.touhao.page.part.Link;
import io.touhao.review.round.Round;
import io.touhao.review.round.RoundDeed;
import io.touhao.review.round.Sheet;
import io.touhao.review.round.SheetDetail;
import io.touhao.review.round.SheetDetail.Deed;
import io.touhao.review.round.SheetKind;
import io.touhao.review.round.SheetState;
import io.touhao.review.round.SheetWords;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** One sheet (调度表): to fill in, to hand in, to judge. */
record SheetPage(SheetDetail detail, Done done, Year year, ZoneId zone) {

    Sheet sheet() {
        return detail.sheet();
    }

    Round round() {
        return detail.round();
    }

    Heading heading() {
        var running = round().isOpen();
        return Heading.of(sheet().holder() + "的" + sheet().kind().title(), Navigation.KEY)
                .child(running ? Navigation.RUNNING : Navigation.HELD)
                .facts("%s · %d 条 · %s".formatted(round().heading(), sheet().items(), until()))
                .under(new Link(round().name(), running ? "/dispatch" : round().address()));
    }

    private String until() {
        var deadlines = round().deadlines();
        var day = switch (sheet().level()) {
            case COUNTY, ZONE -> deadlines.county();
            case CITY -> sheet().kind() == SheetKind.OWNER ? deadlines.county() : deadlines.city();
            case PROVINCE -> sheet().kind() == SheetKind.OWNER ? deadlines.county() : deadlines.province();
        };
        return "截止 " + Dates.inYear(day, year) + " 18:00";
    }

    boolean isOwners() {
        return sheet().kind() == SheetKind.OWNER;
    }

    boolean mayFillIn() {
        return detail.allows(Deed.FILL_IN);
    }

    boolean maySubmit() {
        return detail.allows(Deed.SUBMIT);
    }

    boolean mayReturn() {
        return detail.allows(Deed.RETURN);
    }

    boolean mayTake() {
        return detail.allows(Deed.TAKE);
    }

    int missing() {
        return detail.missing().size();
    }

    List<Option> troubles() {
        return List.of(
                new Option(SheetWords.NO_TROUBLE, "没有"), new Option(SheetWords.OWN_TROUBLE, "有，已能解决"),
                new Option(SheetWords.ABOVE_TROUBLE, "要上级协调"));
    }

    String trouble() {
        return troubles().stream().filter(one -> one.value().equals(sheet().trouble())).map(Option::text).findFirst().orElse("未填");
    }

    /** No problems, until somebody says so or the last round's are carried over. */
    String offeredTrouble() {
        return !sheet().trouble().isEmpty() ? sheet().trouble() : carried() == 0 ? SheetWords.NO_TROUBLE : SheetWords.OWN_TROUBLE;
    }

    /** Of how many commitments problems are told. */
    long carried() {
        return detail.lines().stream().filter(line -> !line.problems().isEmpty()).count();
    }

    /** What is planned over all; where only single commitments say so, that they do. */
    String nextSteps() {
        var single = detail.lines().stream().filter(line -> !line.nextSteps().isEmpty()).count();
        return !sheet().nextSteps().isEmpty() ? sheet().nextSteps() : single == 0 ? "没有填" : "%d 条各有说明，见下".formatted(single);
    }

    /** What was handed in and not looked at, by name. */
    List<Sheet> unread() {
        return detail.below().stream().filter(below -> below.state() == SheetState.SUBMITTED).toList();
    }

    String unreadNames() {
        return unread().stream().limit(8).map(Sheet::holder).collect(Collectors.joining("、")) + (unread().size() > 8 ? "等" : "");
    }

    String done(LedgerRow row) {
        var done = row.done().map(Figures::number).orElse(Figures.NONE);
        return row.target().goal().map(goal -> done + " / " + Figures.number(goal)).orElse(done);
    }

    boolean hasFigure(LedgerRow row) {
        return row.target().kind().isMeasured();
    }

    String share(LedgerRow row) {
        return row.share().map(share -> Figures.rate(share) + "%").orElse("");
    }

    String ahead(LedgerRow row) {
        return row.ahead().map(points -> "较序时 " + Figures.difference(points, 1)).orElse("");
    }

    /** What those below see as problems, to be weighed in the unit's own words. */
    List<Sheet> troubled() {
        return detail.below().stream().filter(below -> !below.problems().isEmpty()).toList();
    }

    List<HistoryEntry> history() {
        return detail.history().stream().map(event -> new HistoryEntry(
                moment(event.at()), event.deed().title(), event.note().isEmpty() ? event.actor() : event.actor() + "：" + event.note(),
                event.deed() == RoundDeed.RETURNED ? Kind.RETURNED : Kind.PERSON)).toList();
    }

    String moment(Instant at) {
        return Dates.inYear(LocalDateTime.ofInstant(at, zone), year);
    }
}
