package io.touhao.directory;

import java.util.Optional;

/**
 * Who does something, and as which post. Every command takes one, and the trail keeps it.
 *
 * @param account the account signed in with; 0 for the platform itself
 * @param name the person's (or enterprise's) name
 * @param person the person; none for an enterprise and for the platform
 * @param post the post acted as; none for an enterprise and for the platform
 * @param office the office of that post
 * @param title office and post in words: 山东省工业和信息化厅 运行监测协调局
 * @param role the role of the post
 * @param unit the unit whose subtree is in scope
 * @param enterprise the registry's key of the enterprise, for an enterprise account
 */
public record Actor(
        long account, String name, Optional<PersonId> person, Optional<PostId> post, Optional<OfficeId> office,
        String title, Role role, UnitPath unit, Optional<Long> enterprise) {

    /** The platform itself: start-up and jobs. */
    public static final Actor SYSTEM = new Actor(
            0, "系统", Optional.empty(), Optional.empty(), Optional.empty(), "系统", Role.SYSTEM, UnitPath.ALL,
            Optional.empty());

    /** An account that signs in or out, before a post is known. */
    public static Actor of(long account, String name) {
        return new Actor(
                account, name, Optional.empty(), Optional.empty(), Optional.empty(), name, Role.SYSTEM, UnitPath.ALL,
                Optional.empty());
    }

    /** Whether the unit lies in this actor's scope. */
    public boolean sees(UnitPath other) {
        return hasUnitInScope() && unit.contains(other);
    }

    /** Whether a unit's subtree is in scope; an enterprise sees itself only, an expert what is assigned. */
    public boolean hasUnitInScope() {
        return enterprise.isEmpty() && role != Role.EXPERT;
    }

    public boolean is(Role... roles) {
        for (var wanted : roles) {
            if (role == wanted) {
                return true;
            }
        }
        return false;
    }
}
