package io.touhao.review.message;

import io.touhao.directory.Actor;
import io.touhao.directory.PersonId;
import io.touhao.directory.Trail;
import io.touhao.page.Refused;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How whoever acts is reached outside the platform, and their calendar (接收方式). */
@Service
@Transactional
public class OwnChannels {

    /** One mailbox of a named host, in ASCII: no list, no display name, no line break. */
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9._%+-]{1,64}@(?=.{4,190}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}");
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

    /** What the person or enterprise chose; nothing is mailed until they do. */
    @Transactional(readOnly = true)
    public ChannelChoice choice(Actor actor) {
        return actor.enterprise().map(store::ofEnterprise).orElseGet(() -> store.of(person(actor))).orElse(ChannelChoice.NONE);
    }

    /** Chooses; an empty address ends mails. */
    public void choose(Actor actor, ChannelChoice choice) {
        var address = choice.email();
        if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
            throw new Refused(new MessageRefusal.AddressUnfit(address));
        }
        actor.enterprise().ifPresentOrElse(
                enterprise -> store.choose(enterprise, choice, clock.instant()),
                () -> store.choose(person(actor), choice, clock.instant()));
        trail.record(actor, "message.choose-channels",
                actor.enterprise().map(enterprise -> "enterprise/" + enterprise).orElseGet(() -> "person/" + person(actor).value()),
                address.isEmpty() ? "no mail" : "mail, urgent %s, digest %s".formatted(choice.urgent(), choice.digest()));
    }

    @Transactional(readOnly = true)
    public boolean hasCalendar(Actor actor) {
        return actor.enterprise().isEmpty() && store.hasFeed(person(actor));
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
