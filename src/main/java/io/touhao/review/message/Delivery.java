package io.touhao.review.message;

import java.util.List;
import java.util.UUID;

/**
 * Something to be handed to one receiver outside (待发信): an urgent message, or a day's digest.
 *
 * @param receiver a mail address, or the key of a robot
 * @param key the same at each try, so that a receiver that has it already can tell
 * @param once one of the kind for a receiver and day, or a receiver and message
 */
record Delivery(
        long id, String unit, Channel.Kind channel, String receiver, String receiverName, String subject, String text,
        UUID key, String once, List<Long> messages, int attempts) {

    Delivery {
        messages = List.copyOf(messages);
    }
}
