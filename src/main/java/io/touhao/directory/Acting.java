package io.touhao.directory;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The actor of the work under way on this thread. The database is told of it at each transaction's begin, so
 * that row-level security can hold the actor to the own scope; without one, no protected row is seen.
 */
public final class Acting {

    private static final ThreadLocal<Actor> CURRENT = new ThreadLocal<>();

    private Acting() {}

    public static Optional<Actor> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Does the work as this actor, and returns to the actor before. */
    public static <T> T as(Actor actor, Supplier<T> work) {
        var before = CURRENT.get();
        CURRENT.set(actor);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }
}
