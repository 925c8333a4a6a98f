package io.touhao.report.web;

import io.touhao.directory.UnitPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * What a cockpit shows of several.
 *
 * @param all all levels, and not the own level only
 * @param red the share of what lies behind on the map, and not what is closed out
 * @param at the unit whose parts the map shows; the viewer's own where none is chosen
 */
record CockpitView(boolean all, boolean red, Optional<UnitPath> at) {

    static CockpitView of(HttpServletRequest request) {
        var at = Optional.ofNullable(request.getParameter("at")).filter(path -> path.matches("\\d{2}(\\.\\d{4}(\\.\\d{6})?)?"));
        return new CockpitView(
                "all".equals(request.getParameter("level")), "red".equals(request.getParameter("map")), at.map(UnitPath::of));
    }

    String address(boolean showAll, boolean showRed) {
        return address(showAll, showRed, at);
    }

    /** The same with the map of another unit. */
    String address(UnitPath unit) {
        return address(all, red, Optional.of(unit)) + "#map";
    }

    private static String address(boolean showAll, boolean showRed, Optional<UnitPath> unit) {
        var query = (showAll ? "&level=all" : "") + (showRed ? "&map=red" : "") + unit.map(path -> "&at=" + path).orElse("");
        return query.isEmpty() ? "/" : "/?" + query.substring(1);
    }
}
