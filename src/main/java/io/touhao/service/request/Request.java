package io.touhao.service.request;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * What an enterprise asks for (诉求). Its moves guard themselves: only the unit that has it in hand moves it.
 *
 * @param number as people name it: SQ23-370102-0041
 * @param unit county or zone of the enterprise
 * @param holder who has it in hand: the bureau, or a department it was dispatched to
 * @param holderUnit the unit that has to see to it
 * @param terms by when it must be verified, replied to, solved
 */
public record Request(
        RequestId id, int version, String number, Firm firm, UnitPath unit, Origin origin, String raisedBy, Instant raisedAt, String kind,
        String title, String words, RequestState state, Instant stateAt, String holder, UnitPath holderUnit, Terms terms,
        Optional<Instant> repliedAt, Optional<Instant> solvedAt, Optional<Integer> rating, int returned, Pause pause, boolean common) {

    /** Whose it is, as it stood when it was raised. */
    public record Firm(long id, String name, String industry) {}

    /** The days by which. */
    public record Terms(LocalDate verify, LocalDate reply, LocalDate solve) {}

    /**
     * A stop of the clock.
     *
     * @param reason key of the pack's reason; empty where none was asked for
     * @param asker account that asked
     */
    public record Pause(String reason, Optional<LocalDate> until, boolean running, long asker) {

        public static final Pause NONE = new Pause("", Optional.empty(), false, 0);

        public boolean isAsked() {
            return !running && !reason.isEmpty();
        }
    }

    public String address() {
        return "/requests/" + id.value();
    }

    public boolean isLate(LocalDate today) {
        return state.isOpen() && terms.solve().isBefore(today);
    }

    /** Whether this actor sees to it. */
    public boolean isHeldBy(Actor actor) {
        return actor.unit().equals(holderUnit) && actor.enterprise().isEmpty()
                && actor.is(Role.LEADER, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER);
    }

    /** Whether this actor may decide on a stop: the unit's leader or an officer right above, and never whoever asked. */
    public boolean isApprovedBy(Actor actor) {
        var isLeader = actor.unit().equals(holderUnit) && actor.is(Role.LEADER);
        var isAbove = holderUnit.depth() > 1 && actor.unit().equals(holderUnit.parent())
                && actor.is(Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER);
        return (isLeader || isAbove) && actor.account() != pause.asker();
    }

    /** Whether this actor may rate: the firm itself, or whoever above asked it. */
    public boolean isRatedBy(Actor actor) {
        return actor.enterprise().map(own -> own == firm.id()).orElse(
                !actor.unit().equals(holderUnit) && actor.sees(unit) && actor.is(Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER));
    }

    void demandHolder(Actor actor, RequestDeed deed) {
        if (!isHeldBy(actor)) {
            throw new Refused(new RequestRefusal.NotHolder(deed.title(), holder));
        }
    }

    void demandState(RequestDeed deed, RequestState... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw new Refused(new RequestRefusal.WrongState(deed.title(), number, state.title()));
        }
    }

    Request in(RequestState next, Instant at) {
        return new Request(id, version, number, firm, unit, origin, raisedBy, raisedAt, kind, title, words, next, at, holder, holderUnit, terms,
                repliedAt, solvedAt, rating, returned, pause, common);
    }

    Request heldBy(String next, UnitPath nextUnit) {
        return new Request(id, version, number, firm, unit, origin, raisedBy, raisedAt, kind, title, words, state, stateAt, next, nextUnit, terms,
                repliedAt, solvedAt, rating, returned, pause, common);
    }

    Request with(Pause next, Terms nextTerms) {
        return new Request(id, version, number, firm, unit, origin, raisedBy, raisedAt, kind, title, words, state, stateAt, holder, holderUnit,
                nextTerms, repliedAt, solvedAt, rating, returned, next, common);
    }

    Request replied(Instant at) {
        return new Request(id, version, number, firm, unit, origin, raisedBy, raisedAt, kind, title, words, state, stateAt, holder, holderUnit,
                terms, repliedAt.or(() -> Optional.of(at)), solvedAt, rating, returned, pause, common);
    }

    Request solved(Optional<Instant> at) {
        return new Request(id, version, number, firm, unit, origin, raisedBy, raisedAt, kind, title, words, state, stateAt, holder, holderUnit,
                terms, repliedAt, at, rating, returned, pause, common);
    }

    Request rated(int points, int times) {
        return new Request(id, version, number, firm, unit, origin, raisedBy, raisedAt, kind, title, words, state, stateAt, holder, holderUnit,
                terms, repliedAt, solvedAt, Optional.of(points), times, pause, common);
    }
}
