package io.touhao.directory.web;

import io.touhao.directory.Office;

/** An office of the chosen unit with how many posts it has and how many are served. */
record OfficeRow(Office office, long posts, long serving, boolean chosen) {

    String address() {
        return "/organisation?office=" + office.id().value();
    }

    /** The name, marked where it follows a pattern. */
    String standing() {
        return office.assumed() ? "名称待核对" : "";
    }
}
