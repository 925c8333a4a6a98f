package io.touhao.directory;

/** How many days of a period a person served a post: what a score of the period is divided by after a hand-over. */
public record DaysServed(PersonId person, String personName, long days) {}
