package io.touhao.report.circular;

import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.part.Link;
import io.touhao.review.round.FrozenRow;
import java.util.List;

/** The commitments that a figure of a circular counts, as they stood in the snapshot. */
record RecordsPage(CircularRow circular, String unitName, String unit, Counted counted, String asOf, List<FrozenRow> all, int page) {

    private static final int SIZE = 100;

    Heading heading() {
        return Heading.of(unitName + " " + counted.title(), CircularNavigation.DISPATCH).child(CircularNavigation.KEY)
                .facts("%s 项 · 快照截至%s，之后的变化不在内".formatted(Figures.count(all.size()), asOf))
                .under(new Link("通报", "/circulars"), new Link(circular.title(), circular.address()));
    }

    List<FrozenRow> rows() {
        return all.stream().skip((long) page * SIZE).limit(SIZE).toList();
    }

    int first() {
        return page * SIZE + 1;
    }

    boolean hasNext() {
        return (page + 1) * SIZE < all.size();
    }

    String turned(int to) {
        return new Records(circular.address()).of(unit, counted) + "&page=" + to;
    }

    String due(FrozenRow row) {
        return row.dueKind().equals("STANDING") ? "长期坚持" : Dates.full(row.due());
    }

    String share(FrozenRow row) {
        return row.share().map(Figures::rate).orElse(Figures.NONE);
    }
}
