package io.touhao.report.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What a cockpit shows of several.
 *
 * @param all all levels, and not the own level only
 * @param red the share of what lies behind on the map, and not what is closed out
 */
record CockpitView(boolean all, boolean red) {

    static CockpitView of(HttpServletRequest request) {
        return new CockpitView("all".equals(request.getParameter("level")), "red".equals(request.getParameter("map")));
    }

    String address(boolean showAll, boolean showRed) {
        var query = (showAll ? "&level=all" : "") + (showRed ? "&map=red" : "");
        return query.isEmpty() ? "/" : "/?" + query.substring(1);
    }
}
