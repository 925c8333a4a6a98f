package io.touhao.page;

import java.util.List;

/**
 * The search of the top bar; without such a bean there is no box.
 *
 * @param address path that answers a GET with parameter {@code q}
 * @param hint what can be searched: 搜索事项、编号、责任人
 * @param roles names of the roles that see it; none for everybody
 */
public record SearchBox(String address, String hint, List<String> roles) {

    public SearchBox {
        roles = List.copyOf(roles);
    }

    /** A search for everybody. */
    public SearchBox(String address, String hint) {
        this(address, hint, List.of());
    }

    /** Whether somebody with this role sees it. */
    public boolean isFor(String role) {
        return roles.isEmpty() || roles.contains(role);
    }
}
