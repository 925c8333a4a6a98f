package io.touhao.commitment;

import io.touhao.directory.Actor;
import io.touhao.directory.Duty;
import io.touhao.directory.OfficeId;
import io.touhao.directory.PersonId;
import io.touhao.directory.PostId;

/** Who answers (责任人): a post of an office, and the person who serves it. */
public record Owner(
        OfficeId office, String officeName, PostId post, String postName, PersonId person, String personName) {

    public static Owner of(Duty duty) {
        return new Owner(
                duty.office(), duty.officeName(), duty.post(), duty.postName(), duty.person(), duty.personName());
    }

    /** Whether the actor may answer for it: the person themself, or somebody of the same office. */
    public boolean answersThrough(Actor actor) {
        return actor.office().filter(office::equals).isPresent();
    }

    /** Office and person: 济南市工业和信息化局 王岚. */
    public String words() {
        return officeName + " " + personName;
    }
}
