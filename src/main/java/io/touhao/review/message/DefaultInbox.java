package io.touhao.review.message;

import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultInbox implements Inbox {

    private static final int COUNTED = 100;

    private final MessageStore store;
    private final Trail trail;
    private final Clock clock;

    DefaultInbox(MessageStore store, Trail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public long unread(Actor actor) {
        return store.unread(actor, COUNTED);
    }

    @Override
    @Transactional(readOnly = true)
    public List<InboxMessage> latest(Actor actor, int limit) {
        return store.latest(actor, limit);
    }

    @Override
    public InboxMessage open(Actor actor, long id) {
        var message = store.find(actor, id)
                .orElseThrow(() -> new Refused(new NotFound("没有这条消息，或它不是发给您的。")));
        if (message.isUnread()) {
            store.read(actor, List.of(id), clock.instant());
            trail.record(actor, "message.read", "message/" + id, message.kind().name());
        }
        return message;
    }

    @Override
    public int read(Actor actor, List<Long> ids) {
        return told(actor, store.read(actor, ids, clock.instant()));
    }

    @Override
    public int readAll(Actor actor) {
        return told(actor, store.readAll(actor, clock.instant()));
    }

    private int told(Actor actor, int read) {
        if (read > 0) {
            trail.record(actor, "message.read", "message/*", read + " messages");
        }
        return read;
    }
}
