package io.touhao.service.inspect;

/**
 * What was found at one item.
 *
 * @param item key of the {@link io.touhao.service.inspect.pack.CheckItem}
 * @param words what was seen; always there for a hazard and for what was not looked at
 */
public record Finding(String item, Outcome outcome, String words) {}
