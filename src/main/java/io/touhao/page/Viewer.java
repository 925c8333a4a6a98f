package io.touhao.page;

import java.util.List;

/**
 * Who looks at a page, as the frame prints it.
 *
 * @param name the person's name
 * @param identity office and post acted as: 山东省工业和信息化厅 · 运行监测协调局
 * @param role name of the role, which decides the navigation
 * @param scope the unit whose subtree is seen, as a path of region codes: {@code 37.3701.370102}
 * @param identities the other posts this person may act as
 */
public record Viewer(String name, String identity, String role, String scope, List<Identity> identities) {

    public Viewer {
        identities = List.copyOf(identities);
    }

    /** A post that the person may act as. */
    public record Identity(long post, String label) {}
}
