package io.touhao.commitment;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Works within the same transaction beyond the scope of whoever started it: what rests on a county's evidence lies above
 * the county. Only rules work so, never what an actor chooses; the actor sees nothing of it but the outcome.
 */
@Component
class BeyondScope {

    private final JdbcClient jdbc;

    BeyondScope(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    <T> T see(Supplier<T> work) {
        var scope = jdbc.sql("select coalesce(current_setting('touhao.scope', true), '')").query(String.class).single();
        declare("*");
        var seen = work.get();
        declare(scope);
        return seen;
    }

    private void declare(String scope) {
        jdbc.sql("select set_config('touhao.scope', :scope, true)").param("scope", scope).query(String.class).single();
    }
}
