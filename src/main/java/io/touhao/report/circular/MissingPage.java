package io.touhao.report.circular;

import io.touhao.page.Heading;
import io.touhao.page.part.Link;
import io.touhao.review.round.FrozenSheet;
import java.util.List;

/** The sheets that were never handed in (未报送). */
record MissingPage(CircularRow circular, List<FrozenSheet> sheets) {

    Heading heading() {
        return Heading.of("未报送的调度表", CircularNavigation.DISPATCH).child(CircularNavigation.KEY)
                .facts(sheets.size() + " 张")
                .under(new Link("通报", "/circulars"), new Link(circular.title(), circular.address()));
    }
}
