package io.touhao.service.inspect.web;

import io.touhao.page.Heading;
import io.touhao.page.part.Link;
import io.touhao.service.inspect.InspectedUnit;
import io.touhao.service.inspect.Inspector;
import java.time.LocalDate;
import java.util.List;

/** Ordering an inspection without a draw. */
record OrderFormPage(InspectedUnit unit, List<Inspector> inspectors, LocalDate today) {

    Heading heading() {
        return Heading.of("安排检查：" + unit.name(), InspectNavigation.KEY).child("inspected-units")
                .under(new Link("检查对象名录", "/inspected-units"), new Link(unit.name(), unit.address()));
    }

    boolean isBarred(Inspector one) {
        return one.barred().contains(unit.enterprise());
    }

    String due() {
        return today.plusDays(7).toString();
    }
}
