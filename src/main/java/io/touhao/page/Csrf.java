package io.touhao.page;

import java.util.function.Supplier;

/** The field that proves a form to be ours. Asked for only by pages with a form, since the token opens a session. */
public final class Csrf {

    private final String field;
    private final Supplier<String> token;

    public Csrf(String field, Supplier<String> token) {
        this.field = field;
        this.token = token;
    }

    public String field() {
        return field;
    }

    public String token() {
        return token.get();
    }
}
