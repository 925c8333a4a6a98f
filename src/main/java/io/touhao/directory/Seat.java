package io.touhao.directory;

import java.util.Optional;

/**
 * A post as one person serves it: what the person may act as.
 *
 * @param insteadOf whom the person stands in for (代办); none where the person serves the post
 */
public record Seat(
        PersonId person, String personName, PostId post, String postName, Role role, OfficeId office, String officeName,
        UnitPath unit, Optional<String> insteadOf) {

    /** Office and post in words: 山东省工业和信息化厅 · 厅领导; with the name of the person stood in for. */
    public String title() {
        return officeName + " · " + postName + insteadOf.map("（代%s）"::formatted).orElse("");
    }
}
