package io.touhao.review.message;

import io.touhao.directory.Actor;
import io.touhao.directory.PersonId;
import io.touhao.directory.Trail;
import io.touhao.page.Refused;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How whoever acts is reached outside the platform, and their calendar (接收方式). */
@Service
@Transactional
public class OwnChannels {

    private static final int TOKEN_BYTES = 32;

    private final ChannelStore store;
    private final Trail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OwnChannels(ChannelStore store, Trail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /** What the person chose; nothing is mailed until they do. */
    @Transactional(readOnly = true)
    public ChannelChoice choice(Actor actor) {
        return store.of(person(actor)).orElse(ChannelChoice.NONE);
    }

    /** Chooses; an empty address ends mails. */
    public void choose(Actor actor, ChannelChoice choice) {
        var address = choice.email();
        if (!address.isEmpty() && !address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw new Refused(new MessageRefusal.AddressUnfit(address));
        }
        store.choose(person(actor), choice, clock.instant());
        trail.record(actor, "message.choose-channels", "person/" + person(actor).value(),
                address.isEmpty() ? "no mail" : "mail, urgent %s, digest %s".formatted(choice.urgent(), choice.digest()));
    }

    @Transactional(readOnly = true)
    public boolean hasCalendar(Actor actor) {
        return store.hasFeed(person(actor));
    }

    /** Opens a calendar under a new secret token, which is told this once; one opened before ends. */
    public String openCalendar(Actor actor) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.revoke(person(actor), clock.instant());
        store.open(person(actor), Calendars.hash(token), clock.instant());
        trail.record(actor, "message.open-calendar", "person/" + person(actor).value(), "");
        return token;
    }

    /** Ends the calendar: its address answers no more. */
    public void revokeCalendar(Actor actor) {
        store.revoke(person(actor), clock.instant());
        trail.record(actor, "message.revoke-calendar", "person/" + person(actor).value(), "");
    }

    private static PersonId person(Actor actor) {
        return actor.person().orElseThrow(() -> new Refused(new MessageRefusal.NoPerson()));
    }
}
