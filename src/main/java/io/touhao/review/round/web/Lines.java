package io.touhao.review.round.web;

/** Hashes as people compare them: in groups of eight. */
final class Lines {

    private Lines() {}

    static String grouped(String hash) {
        return hash.replaceAll("(.{8})(?=.)", "$1 ");
    }
}
