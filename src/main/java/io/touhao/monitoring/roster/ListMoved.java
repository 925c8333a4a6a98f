package io.touhao.monitoring.roster;

import io.touhao.directory.Actor;

/** Told in the transaction in which a proposal was made or decided. */
public record ListMoved(ListMove move, Actor actor) {}
