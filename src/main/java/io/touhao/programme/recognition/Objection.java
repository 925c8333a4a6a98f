package io.touhao.programme.recognition;

import io.touhao.programme.application.ApplicationId;
import java.time.Instant;

/** An objection to somebody on a notice (异议), and what became of it. */
public record Objection(
        long id, ApplicationId application, String firm, String raisedBy, String words, Instant raisedAt, State state, String decision,
        String decidedBy) {

    /** Whether it is decided, and how. */
    public enum State {
        OPEN("处理中"), UPHELD("成立"), DISMISSED("不成立");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
