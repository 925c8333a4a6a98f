package io.touhao.indicator.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** Addresses with what they ask for; what is empty is left out. */
final class Addresses {

    private Addresses() {}

    static String of(String path, String... asked) {
        var parts = new ArrayList<String>();
        for (var index = 0; index < asked.length; index += 2) {
            if (!asked[index + 1].isEmpty()) {
                parts.add(asked[index] + "=" + URLEncoder.encode(asked[index + 1], StandardCharsets.UTF_8));
            }
        }
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }
}
