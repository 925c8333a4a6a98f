package io.touhao.programme.application;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a firm asks under a call (申报). Its moves guard themselves: {@link #after} answers with the application as it is
 * afterwards, or throws {@link Refused}.
 *
 * @param number on papers and receipts: ZJTX23-370102-001
 * @param facts what is known of the firm for it, by key as packs of the rulebook call them
 * @param sources where each fact came from
 * @param due the last day for the step it waits for
 * @param verdict eligible, ineligible or unknown, as judged when it was handed in
 * @param score points that the rules gave for sure
 * @param reason of the last return or refusal
 * @param corrections how often it was returned for correction
 * @param verifiedBy account of whoever verified it; 0 before
 * @param place where the city put it in its order
 * @param finalScore what the experts came to
 */
public record Application(
        ApplicationId id, int version, CallId call, String programme, Firm firm, String number, State state, Instant stateAt,
        String stateBy, Optional<LocalDate> due, JsonNode facts, Map<String, String> sources, Instant draftedAt,
        Optional<Instant> submittedAt, String verdict, Optional<BigDecimal> score, String reason, int corrections, long verifiedBy,
        Optional<Integer> place, Optional<BigDecimal> finalScore) {

    /** The firm as it was when it began to apply. */
    public record Firm(long id, String name, String uscc, String industry, UnitPath unit) {

        /** The city it belongs to. */
        public UnitPath city() {
            var path = unit;
            while (path.depth() > 2) {
                path = path.parent();
            }
            return path;
        }
    }

    /** Path of its page. */
    public String address() {
        return "/applications/" + id.value();
    }

    /** Whether this actor may do this now, a missing reason and what {@link Gate}s say aside. */
    public boolean allows(Actor actor, Move move) {
        return move.from().contains(state) && isFor(actor, move.role()) && !isOwnWork(actor, move);
    }

    /** The application after a move. */
    Application after(Move move, Actor actor, String words, Instant at, Optional<LocalDate> until) {
        demand(move, actor, words);
        return new Application(
                id, version, call, programme, firm, number, move.to(), at, actor.name(), until, facts, sources, draftedAt,
                move == Move.SUBMIT ? Optional.of(at) : submittedAt, verdict, score, words.isBlank() ? "" : words.strip(),
                move == Move.ASK_CORRECTION ? corrections + 1 : corrections, move == Move.VERIFY ? actor.account() : verifiedBy, place,
                finalScore);
    }

    private void demand(Move move, Actor actor, String words) {
        if (!isFor(actor, move.role())) {
            throw new Refused(new ProgrammeRefusal.NotYours(move, actor.role().title()));
        }
        if (!move.from().contains(state)) {
            throw new Refused(new ProgrammeRefusal.WrongState(move, firm.name(), state));
        }
        if (move == Move.ASK_CORRECTION && corrections > 0) {
            throw new Refused(new ProgrammeRefusal.CorrectedBefore(firm.name()));
        }
        if (isOwnWork(actor, move)) {
            throw new Refused(new ProgrammeRefusal.OwnWork(firm.name(), actor.name()));
        }
        if (move.isReasoned() && words.isBlank()) {
            throw new Refused(new ProgrammeRefusal.ReasonMissing(move));
        }
    }

    /** Whoever verified it does not recommend it. */
    private boolean isOwnWork(Actor actor, Move move) {
        return move == Move.RECOMMEND && verifiedBy != 0 && verifiedBy == actor.account();
    }

    private boolean isFor(Actor actor, Role role) {
        return switch (role) {
            case ENTERPRISE -> actor.enterprise().filter(own -> own == firm.id()).isPresent();
            case COUNTY_OFFICER -> actor.role() == role && actor.unit().equals(firm.unit());
            case CITY_OFFICER -> actor.role() == role && actor.unit().equals(firm.city());
            case DIVISION_OFFICER -> actor.role() == role && actor.unit().contains(firm.unit());
            case LEADER, SUPERVISOR, EXPERT, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR, SYSTEM -> false;
        };
    }

    Application with(JsonNode known, Map<String, String> from) {
        return new Application(
                id, version, call, programme, firm, number, state, stateAt, stateBy, due, known, from, draftedAt, submittedAt, verdict,
                score, reason, corrections, verifiedBy, place, finalScore);
    }

    Application scored(Optional<BigDecimal> points) {
        return new Application(
                id, version, call, programme, firm, number, state, stateAt, stateBy, due, facts, sources, draftedAt, submittedAt, verdict,
                score, reason, corrections, verifiedBy, place, points);
    }

    Application judged(String outcome, Optional<BigDecimal> points) {
        return new Application(
                id, version, call, programme, firm, number, state, stateAt, stateBy, due, facts, sources, draftedAt, submittedAt, outcome,
                points, reason, corrections, verifiedBy, place, finalScore);
    }
}
