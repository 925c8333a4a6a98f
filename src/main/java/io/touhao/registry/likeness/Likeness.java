package io.touhao.registry.likeness;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * Two records that may be the same enterprise.
 *
 * @param kept the record that is kept, once they were decided to be the same
 */
public record Likeness(
        long id, long enterprise, long other, BigDecimal likeness, State state, Optional<Long> kept, String decidedBy,
        Optional<Instant> decidedAt, String words) {

    /** What a person decided. */
    public enum State {
        OPEN("待判断"), SAME("是同一家"), DIFFERENT("不是同一家");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
