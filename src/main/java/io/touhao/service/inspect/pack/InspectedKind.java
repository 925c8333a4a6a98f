package io.touhao.service.inspect.pack;

/**
 * A kind of units that are to be inspected (类别).
 *
 * @param list the check list it is inspected by
 * @param relocates whether such a unit moves, stage by stage
 * @param assesses whether such a unit owes a yearly assessment of its data security
 */
public record InspectedKind(String id, String title, String list, boolean relocates, boolean assesses) {}
