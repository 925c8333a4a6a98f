package io.touhao.review.order;

import java.time.Instant;

/** One thing that happened to an order (经过), and what was said with it. */
public record OrderStep(Instant at, long account, String actor, String actorTitle, Kind kind, String detail) {

    /** What happened. */
    public enum Kind {
        DRAFTED("拟单"),
        ISSUED("签发"),
        WITHDRAWN("撤回"),
        ACKNOWLEDGED("签收"),
        ANSWERED("答复"),
        SENT_BACK("退回答复"),
        RAISED("升级"),
        EXCEPTED("例外销单"),
        DISCHARGED("销单");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
