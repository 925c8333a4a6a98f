package io.touhao.directory;

/** A person serving a post (任职) over some days, with what both are called. */
public record Serving(
        PersonId person, String personName, PostId post, String postName, Role role, OfficeId office,
        String officeName, UnitPath unit, int seat, Days days) {

    /** Office and post in words: 山东省工业和信息化厅 厅长. */
    public String title() {
        return officeName + " " + postName;
    }
}
