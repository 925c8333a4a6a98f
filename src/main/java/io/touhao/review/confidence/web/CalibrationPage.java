package io.touhao.review.confidence.web;

import io.touhao.page.Heading;
import io.touhao.page.list.ListPage;

/** How units' words came true. */
record CalibrationPage(ListPage<CalibrationRow> list) {

    Heading heading() {
        return Heading.of("自评校准", "dispatch").child("calibration").facts("每夜结算 · 分值越小，自评越准；总说“一半把握”得 0.25");
    }
}
