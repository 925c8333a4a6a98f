package io.touhao.page;

/**
 * The search of the top bar; without such a bean there is no box.
 *
 * @param address path that answers a GET with parameter {@code q}
 * @param hint what can be searched: 搜索事项、编号、责任人
 */
public record SearchBox(String address, String hint) {}
