package io.touhao.service.inspect.pack;

/**
 * One line of a check list.
 *
 * @param id as printed: 2.2
 * @param what must be so
 * @param look what the inspector looks at
 */
public record CheckItem(String id, String what, String look) {}
