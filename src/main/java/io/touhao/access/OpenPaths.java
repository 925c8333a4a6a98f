package io.touhao.access;

import java.util.List;

/** The addresses that are open before sign-in beside those whose endpoint says so. */
final class OpenPaths {

    private static final List<String> ASSETS = List.of("/webjars/", "/assets/", "/page/", "/favicon");

    private OpenPaths() {}

    /** Patterns of style sheets, scripts, fonts and pictures. */
    static String[] assetPatterns() {
        return new String[] {"/webjars/**", "/assets/**", "/page/**", "/favicon.ico", "/favicon.svg"};
    }

    static boolean isAsset(String path) {
        return ASSETS.stream().anyMatch(path::startsWith);
    }
}
