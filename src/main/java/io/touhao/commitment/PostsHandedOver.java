package io.touhao.commitment;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.HandedOver;
import io.touhao.directory.OpenItem;
import io.touhao.directory.OpenItems;
import io.touhao.directory.Organisation;
import io.touhao.directory.Person;
import io.touhao.directory.PostId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Commitments belong to posts: what is open there is told at a hand-over, and passes to whoever serves afterwards. */
@Component
@Transactional
class PostsHandedOver implements OpenItems {

    private final CommitmentStore store;
    private final History history;
    private final Organisation organisation;
    private final Clock clock;

    PostsHandedOver(CommitmentStore store, History history, Organisation organisation, Clock clock) {
        this.store = store;
        this.history = history;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenItem> openItems(PostId post) {
        return store.openAt(post).stream().map(PostsHandedOver::item).toList();
    }

    @EventListener
    void on(HandedOver event) {
        var open = store.openAt(event.post()).stream()
                .filter(commitment -> commitment.owner().person().equals(event.from()))
                .toList();
        var name = organisation.person(event.to()).map(Person::name).orElseThrow();
        store.pass(event.post(), event.from(), event.to(), name);
        var actor = Acting.current().orElse(Actor.SYSTEM);
        history.append(open.stream()
                .map(commitment -> new History.Entry(
                        actor, commitment.id(), new CommitmentEvent.Reassigned(commitment.owner().personName(), name)))
                .toList(), clock.instant());
    }

    private static OpenItem item(Commitment commitment) {
        var due = commitment.promise().due();
        return new OpenItem(
                "台账事项", commitment.id().object(), commitment.promise().title(),
                due instanceof Due.Standing ? Optional.empty() : Optional.of(due.next()));
    }
}
