package io.touhao.review.message;

/**
 * How a person wants to be reached outside the platform.
 *
 * @param email mail address; empty for none
 * @param urgent whether urgent messages are mailed at once
 * @param digest whether the day's other messages are mailed in one digest
 */
public record ChannelChoice(String email, boolean urgent, boolean digest) {

    /** Nobody is mailed who did not ask for it. */
    static final ChannelChoice NONE = new ChannelChoice("", true, true);

    boolean isReachable() {
        return !email.isEmpty();
    }
}
