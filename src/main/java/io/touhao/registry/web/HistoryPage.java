package io.touhao.registry.web;

import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.page.part.Tab;
import io.touhao.registry.EnterpriseTabs;
import io.touhao.registry.profile.Profile;
import io.touhao.registry.profile.Supply;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What happened to an enterprise's record, field by field. */
record HistoryPage(Profile profile, List<Supply> supplies, List<Tab> tabs, Map<String, String> units, LocalDate today) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    Heading heading() {
        return EnterpriseTabs.heading(profile.enterprise());
    }

    String before(Supply supply) {
        return Fields.print(supply.field(), supply.before(), units);
    }

    String value(Supply supply) {
        return Fields.print(supply.field(), supply.value(), units);
    }

    String at(Instant at) {
        return Dates.inYear(at.atZone(ZONE).toLocalDateTime(), Year.from(today));
    }

    String day(LocalDate day) {
        return Dates.inYear(day, Year.from(today));
    }
}
