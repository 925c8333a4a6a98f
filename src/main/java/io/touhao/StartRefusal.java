package io.touhao;

import java.util.Optional;
import java.util.stream.Stream;

/** The platform cannot start as it is set up; the message says why and what to do. */
final class StartRefusal extends RuntimeException {

    StartRefusal(String message) {
        super(message);
    }

    /** The refusal among the causes of a failed start. */
    static Optional<StartRefusal> in(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(StartRefusal.class::isInstance)
                .map(StartRefusal.class::cast)
                .findFirst();
    }
}
