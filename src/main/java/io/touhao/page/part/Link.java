package io.touhao.page.part;

/** Words that lead somewhere inside the platform. */
public record Link(String text, String address) {}
