package io.touhao.report.web;

import io.touhao.commitment.likeness.Findings;
import io.touhao.commitment.likeness.Likeness;
import io.touhao.commitment.likeness.SharedFile;
import io.touhao.page.Dates;
import io.touhao.review.confidence.Rated;
import io.touhao.review.confidence.Rating;
import io.touhao.review.confidence.Rating.Side;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What stands beside a report for whoever reviews: words and files found elsewhere too, and how sure owner and outsider
 * are.
 */
record Beside(Findings findings, Rated rated, String address, ZoneId zone) {

    String self() {
        return last(Side.SELF);
    }

    String outside() {
        return last(Side.OUTSIDE);
    }

    private String last(Side side) {
        return rated.last(side).map(Rating::confidence).map(one -> one.title()).orElse("还没有");
    }

    /** 自评；作旁评; nothing for whoever stands in the line. */
    String verb() {
        return rated.may().map(side -> side == Side.SELF ? "自评把握" : "作旁评").orElse("看历次");
    }

    String place(Likeness text) {
        return "%s %s · %s · %s".formatted(text.unitName(), text.number(), text.by(), day(text.at()));
    }

    String place(SharedFile file) {
        return "%s %s · %s · %s".formatted(file.unitName(), file.number(), file.by(), day(file.at()));
    }

    private String day(Instant at) {
        return Dates.full(at.atZone(zone).toLocalDate());
    }
}
