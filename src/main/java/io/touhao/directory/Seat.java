package io.touhao.directory;

/** A post as one person serves it: what the person may act as. */
public record Seat(
        PersonId person, String personName, PostId post, String postName, Role role, OfficeId office, String officeName,
        UnitPath unit) {

    /** Office and post in words: 山东省工业和信息化厅 · 厅领导. */
    public String title() {
        return officeName + " · " + postName;
    }
}
