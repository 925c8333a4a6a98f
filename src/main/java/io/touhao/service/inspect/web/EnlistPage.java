package io.touhao.service.inspect.web;

import io.touhao.page.Heading;
import io.touhao.page.list.Option;
import io.touhao.page.part.Link;
import io.touhao.service.inspect.pack.InspectionRules;
import java.time.LocalDate;
import java.util.List;

/** Putting an enterprise in the ledger. */
record EnlistPage(InspectionRules rules, LocalDate today) {

    Heading heading() {
        return Heading.of("列入检查对象", InspectNavigation.KEY).child("inspected-units").under(new Link("检查对象名录", "/inspected-units"))
                .facts("列入后即进入年度覆盖的分母");
    }

    List<Option> kinds() {
        return rules.kinds().stream().map(kind -> new Option(kind.id(), kind.title())).toList();
    }
}
