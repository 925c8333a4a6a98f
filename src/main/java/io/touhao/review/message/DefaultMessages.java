package io.touhao.review.message;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class DefaultMessages implements Messages {

    private final MessageStore store;
    private final Clock clock;

    DefaultMessages(MessageStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void tell(Message message) {
        tell(List.of(message));
    }

    @Override
    public void tell(List<Message> messages) {
        if (!messages.isEmpty()) {
            store.insert(messages, Acting.current().orElse(Actor.SYSTEM).name(), clock.instant());
        }
    }
}
