package io.touhao.report.web;

import io.touhao.directory.UnitPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * What a cockpit shows of several.
 *
 * @param all all levels, and not the own level only
 * @param map what the map shows
 * @param at the unit whose parts the map shows; the viewer's own where none is chosen
 */
record CockpitView(boolean all, Mapped map, Optional<UnitPath> at) {

    static CockpitView of(HttpServletRequest request) {
        var at = Optional.ofNullable(request.getParameter("at")).filter(path -> path.matches("\\d{2}(\\.\\d{4}(\\.\\d{6})?)?"));
        return new CockpitView(
                "all".equals(request.getParameter("level")),
                Mapped.of(Optional.ofNullable(request.getParameter("map")).orElse("")), at.map(UnitPath::of));
    }

    /** The same of all levels, or of the own only. */
    String address(boolean showAll) {
        return address(showAll, map, at);
    }

    /** The same with another map. */
    String address(Mapped other) {
        return address(all, other, at) + "#map";
    }

    /** The same with the map of another unit. */
    String address(UnitPath unit) {
        return address(all, map, Optional.of(unit)) + "#map";
    }

    private static String address(boolean showAll, Mapped map, Optional<UnitPath> unit) {
        var query = (showAll ? "&level=all" : "") + (map.key().isEmpty() ? "" : "&map=" + map.key())
                + unit.map(path -> "&at=" + path).orElse("");
        return query.isEmpty() ? "/" : "/?" + query.substring(1);
    }
}
