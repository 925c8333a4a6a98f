package io.touhao.report.circular;

import io.touhao.page.Heading;
import io.touhao.page.part.Link;

/** The form in which the parts that people write themselves are worded. */
record WordingPage(CircularRow row) {

    Heading heading() {
        return Heading.of("修改通报文字", CircularNavigation.DISPATCH).child(CircularNavigation.KEY)
                .facts("数字和名单由调度快照生成，不能修改")
                .under(new Link("通报", "/circulars"), new Link(row.title(), row.address()));
    }

    String demands() {
        return String.join("\n", row.draft().demands());
    }
}
