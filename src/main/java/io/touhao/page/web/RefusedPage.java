package io.touhao.page.web;

import io.touhao.page.Form;
import io.touhao.page.Heading;
import java.util.List;

/** Refusals that no form can show. */
record RefusedPage(int status, List<Form.Said> refusals) {

    Heading heading() {
        return Heading.of(status == 404 ? "没有找到" : "没有办成");
    }
}
