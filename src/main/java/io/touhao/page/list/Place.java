package io.touhao.page.list;

import java.util.Optional;

/** Where in the list a page begins: at the start, at the end, or beside a row already seen. */
sealed interface Place {

    record First() implements Place {}

    record Last() implements Place {}

    record After(Cursor row) implements Place {}

    record Before(Cursor row) implements Place {}

    /** Whether rows are read from the end towards the start. */
    default boolean backward() {
        return switch (this) {
            case First first -> false;
            case After after -> false;
            case Last last -> true;
            case Before before -> true;
        };
    }

    default Optional<Cursor> cursor() {
        return switch (this) {
            case First first -> Optional.empty();
            case Last last -> Optional.empty();
            case After after -> Optional.of(after.row());
            case Before before -> Optional.of(before.row());
        };
    }
}
