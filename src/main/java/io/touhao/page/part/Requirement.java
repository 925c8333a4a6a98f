package io.touhao.page.part;

/**
 * One line of an evidence contract: what must be there before something may be closed.
 *
 * @param what the requirement
 * @param note how it is proved
 * @param figure how far it is: 6,142 or 6,142 / 6,142
 * @param address where the figure opens to its records; empty when it does not
 * @param missing what is missing, or 已满足
 */
public record Requirement(State state, String what, String note, String figure, String address, String missing) {

    /** Met, still open, or wrong. */
    public enum State {
        MET, OPEN, WRONG
    }

    public String css() {
        return switch (state) {
            case MET -> "ok";
            case OPEN -> "";
            case WRONG -> "bad";
        };
    }

    public String icon() {
        return switch (state) {
            case MET -> "check-circle-fill";
            case OPEN -> "circle";
            case WRONG -> "exclamation-circle";
        };
    }

    public String word() {
        return switch (state) {
            case MET -> "已满足";
            case OPEN -> "未满足";
            case WRONG -> "不符合";
        };
    }
}
