package io.touhao.review.message;

import java.util.List;

/**
 * Tells people what concerns them (消息). A message is written in the caller's transaction: it is told with the change
 * or not at all. It stands in the receiver's inbox at once; channels outside are served afterwards, what is urgent by
 * itself and all else in one digest a person and day.
 */
public interface Messages {

    /** Tells one message; nothing where its {@link Message#once()} was told before. */
    void tell(Message message);

    /** Tells many at the price of one. */
    void tell(List<Message> messages);
}
