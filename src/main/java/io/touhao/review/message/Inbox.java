package io.touhao.review.message;

import io.touhao.directory.Actor;
import java.util.List;

/** The messages of whoever acts (消息): of the post acted as, the person's own, or the enterprise's. */
public interface Inbox {

    /** How many are unread; counted up to a hundred. */
    long unread(Actor actor);

    /** The newest, read or not. */
    List<InboxMessage> latest(Actor actor, int limit);

    /** Opens one; that it was opened is its receipt. */
    InboxMessage open(Actor actor, long id);

    /** Takes these as read, and tells how many were unread. */
    int read(Actor actor, List<Long> ids);

    /** Takes all as read, and tells how many were unread. */
    int readAll(Actor actor);
}
