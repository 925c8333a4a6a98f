package io.touhao.directory;

import java.util.List;

/**
 * A post (岗位) of an office. Duty hangs on the post; persons serve it one after another.
 *
 * @param role what the post may do
 * @param fields fields of work: 01 to 13 the special actions, G the goals, O the organisation, {@code *} all
 * @param principal answers where no other post of the office has the field
 * @param rank order within the office, ascending
 * @param seats how many persons serve it at the same time
 */
public record Post(
        PostId id, OfficeId office, UnitPath unit, String name, Role role, List<String> fields, boolean principal,
        int rank, int seats, Days days) {

    public Post {
        fields = List.copyOf(fields);
    }
}
