package io.touhao.report.circular;

import io.touhao.page.Heading;
import io.touhao.page.list.ListPage;
import io.touhao.page.list.Option;
import java.util.List;

/**
 * The list of circulars.
 *
 * @param rounds frozen rounds of which the actor may draft
 */
record CircularsPage(ListPage<CircularRow> list, List<Option> rounds, Done done) {

    Heading heading() {
        return Heading.of("通报", CircularNavigation.DISPATCH).child(CircularNavigation.KEY).facts("由冻结的调度快照生成，签发后不再改动");
    }
}
