package io.touhao.monitoring.warning;

import java.time.Instant;

/** One thing that happened to a warning (经过), and what was said with it. */
public record WarningStep(Instant at, long account, String actor, String actorTitle, Kind kind, String detail) {

    /** What happened. */
    public enum Kind {
        ISSUED("发出"),
        ASSIGNED("派人"),
        VISITED("走访"),
        CONFIRMED("证实"),
        EXPLAINED("解释"),
        RESOLVED("解除"),
        RAISED("上转"),
        RECOVERED("恢复");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
