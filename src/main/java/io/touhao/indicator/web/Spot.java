package io.touhao.indicator.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a figure stands, as one step of an address: unit, period, the day it is looked back from, and the slice. */
record Spot(String unit, String period, String at, String slice) {

    private static final int STEPS = 4;

    /** Reads what {@link #code()} writes; what is missing is empty. */
    static Spot parse(String code) {
        var steps = code.split(",", STEPS);
        return new Spot(steps[0], step(steps, 1).replace('_', '/'), step(steps, 2), step(steps, 3));
    }

    private static String step(String[] steps, int index) {
        return index < steps.length ? steps[index] : "";
    }

    String code() {
        return String.join(",", unit, period.replace('/', '_'), at, URLEncoder.encode(slice, StandardCharsets.UTF_8));
    }
}
