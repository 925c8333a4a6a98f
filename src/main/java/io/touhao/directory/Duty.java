package io.touhao.directory;

/**
 * Who answers for a field of work in a unit: the post, and the person serving it.
 *
 * @param field the field of work: the key of a special action, or {@code *} for the office's principal post
 */
public record Duty(
        UnitPath unit, String field, OfficeId office, String officeName, PostId post, String postName, PersonId person,
        String personName) {}
