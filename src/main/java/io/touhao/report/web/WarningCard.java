package io.touhao.report.web;

import io.touhao.monitoring.warning.WarningLevel;
import io.touhao.monitoring.warning.WarningOverview;
import io.touhao.page.Figures;
import io.touhao.quantity.Period;
import java.util.List;

/**
 * Open warnings by colour (待处置预警).
 *
 * @param waiting how many wait for the viewer's own unit
 */
record WarningCard(WarningOverview overview, long waiting) {

    List<WarningLevel> levels() {
        return List.of(WarningLevel.values());
    }

    long count(WarningLevel level) {
        return overview.open().getOrDefault(level, 0);
    }

    String printed(WarningLevel level) {
        return Figures.count(count(level));
    }

    String address(WarningLevel level) {
        return "/warnings?open=1&level=" + level.name();
    }

    String all() {
        return Figures.count(overview.allOpen());
    }

    String latest() {
        return overview.latest().map(Period::words).map(words -> words + "数发出 " + Figures.count(overview.sent()) + " 条").orElse("还没有发出过");
    }
}
