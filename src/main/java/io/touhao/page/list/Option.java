package io.touhao.page.list;

/** One choice of a filter. */
public record Option(String value, String text) {}
