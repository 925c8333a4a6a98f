package io.touhao.service.inspect.web;

import io.touhao.page.Heading;
import io.touhao.page.part.Link;
import io.touhao.service.inspect.InspectedUnit;
import io.touhao.service.inspect.pack.InspectedKind;
import io.touhao.service.inspect.pack.InspectionRules;
import java.time.LocalDate;
import java.util.List;

/** Holding a draw. */
record DrawFormPage(InspectionRules rules, List<InspectedUnit> listed, int inspectors, LocalDate today) {

    Heading heading() {
        return Heading.of("双随机抽取", InspectNavigation.KEY).child("inspections").under(new Link("执法检查", "/inspections"))
                .facts("从昨日在册的对象里抽；抽取一次留一次，不能改、不能删");
    }

    List<InspectedKind> kinds() {
        return rules.kinds().stream().filter(kind -> count(kind) > 0).toList();
    }

    long count(InspectedKind kind) {
        return listed.stream().filter(unit -> unit.kind().equals(kind.id())).count();
    }

    String due() {
        return today.plusDays(10).toString();
    }
}
