package io.touhao.access;

import io.touhao.directory.Role;
import io.touhao.directory.Seat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads accounts for the pages that keep them. */
@Service
@Transactional(readOnly = true)
class AccountDirectory {

    private final AccountStore store;
    private final JdbcClient jdbc;

    AccountDirectory(AccountStore store, JdbcClient jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    Optional<Account> byId(long id) {
        return store.byId(id);
    }

    long id(String username) {
        return store.byUsername(username).orElseThrow().id();
    }

    /** Those of the seats whose person has no account yet. */
    List<Seat> withoutAccount(List<Seat> seats) {
        var taken = Set.copyOf(jdbc.sql("select person_id from access.account where person_id is not null").query(Long.class).list());
        return seats.stream().filter(seat -> !taken.contains(seat.person().value())).distinct().toList();
    }


    Set<Role> rolesWithSecondFactor() {
        return store.rolesWithSecondFactor();
    }
}
