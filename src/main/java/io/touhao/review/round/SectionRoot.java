package io.touhao.review.round;

/** One section of a frozen round's tree: its title, how many records it has, its own root. */
public record SectionRoot(String title, int size, String root) {}
