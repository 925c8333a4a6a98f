package io.touhao.review.round.web;

import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.list.Option;
import io.touhao.page.part.Link;
import io.touhao.review.round.Delta;
import io.touhao.review.round.Erratum;
import io.touhao.review.round.FrozenRow;
import io.touhao.review.round.Proof;
import io.touhao.review.round.Round;
import java.util.List;

/** One frozen row: what it holds, that it belongs to the round, how it differs today. */
record RowPage(Round round, FrozenRow row, Proof proof, List<Delta> deltas, List<Erratum> errata) {

    Heading heading() {
        return Heading.of(row.title(), Navigation.KEY).child(Navigation.HELD)
                .facts("%s · %s · %s封存".formatted(row.number(), row.unitName(), round.heading()))
                .under(new Link("历轮与勘误", "/rounds"), new Link(round.name(), round.address()));
    }

    String action() {
        return round.address() + "/rows/" + row.commitment() + "/erratum";
    }

    String done() {
        return row.done().map(done -> Figures.number(done) + " " + row.goalUnit()).orElse(Figures.NONE);
    }

    String share() {
        return row.share().map(share -> Figures.rate(share) + "%").orElse(Figures.NONE);
    }

    List<Option> fields() {
        return deltas.stream().map(delta -> new Option(
                delta.field().name(), "%s：%s → %s".formatted(delta.field().title(), shorten(delta.was()), shorten(delta.now())))).toList();
    }

    private static String shorten(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }
}
