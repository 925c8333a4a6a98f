package io.touhao.rulebook.sql;

import java.util.Optional;

/** Where the facts of a rule stand. */
public interface SqlColumns {

    /** The column of a fact; none where it stands nowhere. */
    Optional<SqlColumn> find(String fact);
}
