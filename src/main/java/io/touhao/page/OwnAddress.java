package io.touhao.page;

import java.net.URI;
import java.net.URISyntaxException;

/** An address of this server: a path and a query, no other host and no scheme, as browsers write it. */
public final class OwnAddress {

    private OwnAddress() {}

    /** Whether it is one; anything else could lead elsewhere or nowhere. */
    public static boolean is(String address) {
        if (!address.matches("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*")) {
            return false;
        }
        try {
            return new URI(address).getRawAuthority() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
