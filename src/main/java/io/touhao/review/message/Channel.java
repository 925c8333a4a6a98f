package io.touhao.review.message;

/** A way out of the platform. */
interface Channel {

    /** The ways there are. */
    enum Kind {
        EMAIL("邮件"),
        DINGTALK("钉钉机器人"),
        WECOM("企业微信机器人");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    boolean serves(Kind kind);

    /** Hands a delivery over, or says why its receiver did not take it. */
    void send(Delivery delivery) throws NotTaken;

    /** The receiver did not take a delivery; it is tried again. */
    final class NotTaken extends Exception {

        NotTaken(String why) {
            super(why);
        }
    }
}
