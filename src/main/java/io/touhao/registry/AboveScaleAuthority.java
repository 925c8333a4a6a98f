package io.touhao.registry;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;

/**
 * Who writes when enterprises entered the above-scale list and left it (规上名录): a division of the province. Everybody
 * else proposes it there (名录变动), so that nobody moves the base of comparison, or who owes a return, by himself.
 */
public final class AboveScaleAuthority {

    private AboveScaleAuthority() {}

    public static boolean writes(Actor actor) {
        return actor.is(Role.DIVISION_OFFICER) && actor.unit().depth() == 1;
    }
}
