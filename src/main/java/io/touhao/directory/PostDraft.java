package io.touhao.directory;

import java.util.List;

/** A post as it is to be created; see {@link Post} for the meaning of its parts. */
public record PostDraft(String name, Role role, List<String> fields, boolean principal, int rank, int seats) {

    public PostDraft {
        fields = List.copyOf(fields);
    }
}
