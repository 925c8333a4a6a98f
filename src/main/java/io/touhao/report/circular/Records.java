package io.touhao.report.circular;

/**
 * Where the figures of one circular open.
 *
 * @param page address of the circular's page
 */
record Records(String page) {

    String of(String unit, Counted counted) {
        return "%s/records?unit=%s&what=%s".formatted(page, unit, counted.word());
    }

    String missing() {
        return page + "/missing";
    }
}
