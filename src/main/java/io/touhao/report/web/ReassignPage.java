package io.touhao.report.web;

import io.touhao.commitment.Load;
import io.touhao.directory.Serving;
import io.touhao.page.list.Option;
import java.util.List;

/**
 * The form by which another post of the unit becomes the owner, with what each person would then have due.
 *
 * @param burdens the persons who may answer
 */
record ReassignPage(DeedPage deed, List<Option> posts, List<Burden> burdens) {

    ReassignPage {
        posts = List.copyOf(posts);
        burdens = List.copyOf(burdens);
    }

    /** A person's load with this commitment. */
    record Burden(Serving serving, Load load, String address) {

        int open() {
            return load.duties().size();
        }

        int fullest() {
            return load.weeks().values().stream().mapToInt(List::size).max().orElse(0);
        }

        /** Whether some week is beyond the cap, as the page of the load counts it. */
        boolean isOver() {
            return fullest() > load.cap();
        }

        String verdict() {
            return isBroken() ? "加这一项会超限" : isOver() ? "已超限，另有一周到期过多" : "可以承担";
        }

        boolean isBroken() {
            return !load.broken().isEmpty();
        }
    }

    String post() {
        return String.valueOf(deed.detail().row().owner().post().value());
    }

    int cap() {
        return burdens.stream().map(one -> one.load().cap()).findFirst().orElse(0);
    }
}
