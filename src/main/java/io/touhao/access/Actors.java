package io.touhao.access;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.PersonId;
import io.touhao.directory.Role;
import io.touhao.directory.Seat;
import io.touhao.directory.Seats;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns a session's account into the actor of a request: the person as one of the posts served today. */
@Component
class Actors {

    private final AccountStore accounts;
    private final Seats seats;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Actors(AccountStore accounts, Seats seats, Clock clock, PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.seats = seats;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** Who acts in a session, and what the account still owes before anything else. */
    record Session(Account account, Actor actor, List<Seat> seats, Owed owed) {}

    /** What an account owes before it may do anything else. */
    enum Owed {
        NOTHING, NEW_PASSWORD, SECOND_FACTOR
    }

    /** The session's actor; none where the account is disabled or its person serves no post any more. */
    Optional<Session> session(SignedIn signedIn) {
        return Acting.as(Actor.SYSTEM, () -> transaction.execute(status -> accounts.byId(signedIn.account())
                .filter(account -> !account.disabled())
                .flatMap(this::session)));
    }

    private Optional<Session> session(Account account) {
        var held = account.person().map(person -> seats.of(person, LocalDate.now(clock))).orElse(List.of());
        return actor(account, held).map(actor -> new Session(account, actor, held, owed(account, actor)));
    }

    private Optional<Actor> actor(Account account, List<Seat> held) {
        return account.enterprise().isPresent()
                ? account.enterprise().map(holder -> enterprise(account, holder))
                : chosen(account, held).map(seat -> officer(account, seat));
    }

    private static Optional<Seat> chosen(Account account, List<Seat> held) {
        return held.stream()
                .filter(seat -> account.lastPost().filter(post -> post == seat.post().value()).isPresent())
                .findFirst()
                .or(() -> held.stream().findFirst());
    }

    private static Actor officer(Account account, Seat seat) {
        return new Actor(
                account.id(), seat.personName(), Optional.of(seat.person()), Optional.of(seat.post()),
                Optional.of(seat.office()), seat.title(), seat.role(), seat.unit(), Optional.empty());
    }

    private static Actor enterprise(Account account, Account.EnterpriseHolder holder) {
        return new Actor(
                account.id(), account.name(), Optional.<PersonId>empty(), Optional.empty(), Optional.empty(),
                account.name(), Role.ENTERPRISE, holder.unit(), Optional.of(holder.id()));
    }

    private Owed owed(Account account, Actor actor) {
        if (account.mustChangePassword()) {
            return Owed.NEW_PASSWORD;
        }
        var needsSecond = account.totpSecret().isEmpty() && accounts.rolesWithSecondFactor().contains(actor.role());
        return needsSecond ? Owed.SECOND_FACTOR : Owed.NOTHING;
    }
}
