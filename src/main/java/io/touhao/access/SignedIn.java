package io.touhao.access;

import java.io.Serializable;
import java.security.Principal;

/** The account of a session. */
record SignedIn(long account, String username) implements Principal, Serializable {

    @Override
    public String getName() {
        return username;
    }
}
