package io.touhao.access;

import io.touhao.directory.Actor;
import io.touhao.directory.EnterpriseDirectory;
import io.touhao.directory.Seat;

/** The accounts people sign in with. */
public interface Accounts {

    /**
     * Opens an account for a person, who must change the password at first sign-in unless it is a demo's.
     *
     * @throws io.touhao.page.Refused for a malformed or taken user name, or a password against the rules
     */
    void openForPerson(Actor actor, String username, Seat seat, String password, boolean mustChange);

    /** Opens an account for an enterprise, under the same rules. */
    void openForEnterprise(
            Actor actor, String username, EnterpriseDirectory.Entry enterprise, String password, boolean mustChange);
}
