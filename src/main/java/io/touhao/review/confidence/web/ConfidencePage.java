package io.touhao.review.confidence.web;

import io.touhao.commitment.LedgerRow;
import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.page.list.Option;
import io.touhao.page.part.Link;
import io.touhao.review.confidence.Confidence;
import io.touhao.review.confidence.Rated;
import io.touhao.review.confidence.Rating;
import io.touhao.review.confidence.Rating.Side;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** What was said of one commitment's prospects, and the form by which this viewer may add a word. */
record ConfidencePage(LedgerRow row, Rated rated, ZoneId zone) {

    Heading heading() {
        return Heading.of("按期完成把握", "ledger")
                .under(new Link(row.number() + " " + row.title(), row.address()))
                .facts("%s · %s · %s · 时限 %s".formatted(
                        row.number(), row.unitName(), row.ownerWords(), Dates.full(row.due())));
    }

    String action() {
        return row.address() + "/confidence";
    }

    List<Option> options() {
        return Arrays.stream(Confidence.values()).map(one -> new Option(one.name(), one.title())).toList();
    }

    boolean speaks() {
        return rated.may().isPresent();
    }

    boolean isOutside() {
        return rated.may().filter(Side.OUTSIDE::equals).isPresent();
    }

    String last(Side side) {
        return rated.last(side).map(rating -> rating.confidence().title()).orElse("还没有");
    }

    String self() {
        return last(Side.SELF);
    }

    String outside() {
        return last(Side.OUTSIDE);
    }

    String who(Rating rating) {
        return "%s %s · %s".formatted(
                rating.title().contains(rating.by()) ? "" : rating.title(), rating.by(),
                Dates.full(rating.at().atZone(zone).toLocalDate())).strip();
    }
}
