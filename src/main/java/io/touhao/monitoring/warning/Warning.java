package io.touhao.monitoring.warning;

import io.touhao.directory.Actor;
import io.touhao.directory.PostId;
import io.touhao.directory.Role;
import io.touhao.directory.Serving;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refused;
import io.touhao.quantity.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A warning (预警): what a rule found, and its disposal. Its moves guard themselves: only the unit that holds it moves it,
 * and only in the order sent, looked at, explained or confirmed, resolved.
 *
 * @param number as people name it: YJ23-0910-0041
 * @param subject enterprise number, path of a unit, or division of an industry
 * @param place where, short: 牡丹区
 * @param unit whose it is
 * @param holder the unit that has to do with it now
 * @param facts the facts of the rule when it was found, printed, by key
 * @param due the day by which somebody must be sent; none where the colour has no term
 */
public record Warning(
        WarningId id, int version, String number, String rule, String title, WarningLevel level, SubjectKind kind, boolean verify,
        String subject, String subjectName, String place, UnitPath unit, UnitPath holder, String holderName, Period period,
        String grounds, Map<String, String> facts, double score, WarningState state, Instant stateAt, Instant issuedAt,
        Optional<LocalDate> due, Disposal disposal, Optional<Instant> raisedAt) {

    public Warning {
        facts = Map.copyOf(facts);
    }

    /**
     * What has been done about it.
     *
     * @param person who was sent
     * @param asked what was to be asked
     * @param found what was found
     * @param cause why the warning was not true
     * @param remedy what helps, and in the end what it came to
     */
    public record Disposal(
            Optional<PostId> post, String person, Optional<LocalDate> visitOn, String asked, String found, Verdict verdict,
            String cause, String remedy) {

        public static final Disposal NOTHING =
                new Disposal(Optional.empty(), "", Optional.empty(), "", "", Verdict.NONE, "", "");
    }

    public String address() {
        return "/warnings/" + id.value();
    }

    /** Whether nobody has been sent although the day has passed. */
    public boolean isOverdue(LocalDate today) {
        return state == WarningState.ISSUED && due.filter(today::isAfter).isPresent();
    }

    /** Whether this actor may move it. */
    public boolean isHeldBy(Actor actor) {
        return actor.unit().equals(holder) && actor.is(
                Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER);
    }

    Warning assign(Actor actor, Serving person, LocalDate day, String asked, LocalDate today, Instant now) {
        demandHolder(actor, "派人");
        demandState("派人", WarningState.ISSUED, WarningState.ASSIGNED);
        if (day.isBefore(today)) {
            throw new Refused(new WarningRefusal.DayPast(day));
        }
        var planned = new Disposal(Optional.of(person.post()), person.personName(), Optional.of(day), asked, "", Verdict.NONE, "", "");
        return moved(WarningState.ASSIGNED, planned, now);
    }

    Warning visit(Actor actor, LocalDate day, String found, LocalDate today, Instant now) {
        demandHolder(actor, "记走访");
        demandState("记走访", WarningState.ASSIGNED);
        demandWords("found", "走访情况", found);
        if (day.isAfter(today)) {
            throw new Refused(new WarningRefusal.DayAhead(day));
        }
        return moved(WarningState.VISITED, new Disposal(
                disposal.post, disposal.person, Optional.of(day), disposal.asked, found.strip(), Verdict.NONE, "", ""), now);
    }

    Warning confirm(Actor actor, String remedy, Instant now) {
        demandHolder(actor, "证实");
        demandState("证实", WarningState.VISITED);
        demandWords("remedy", "帮扶措施", remedy);
        return moved(WarningState.CONFIRMED, ended(Verdict.TRUE, "", remedy.strip()), now);
    }

    /** Known reasons may be told without a visit; one that asks to look must be looked at. */
    Warning explain(Actor actor, String cause, String words, Instant now) {
        demandHolder(actor, "解释");
        if (verify) {
            demandState("解释", WarningState.VISITED);
        } else {
            demandState("解释", WarningState.ISSUED, WarningState.ASSIGNED, WarningState.VISITED);
        }
        demandWords("cause", "原因", cause);
        demandWords("words", "说明", words);
        return moved(WarningState.EXPLAINED, ended(Verdict.UNTRUE, cause.strip(), words.strip()), now);
    }

    Warning resolve(Actor actor, String words, Instant now) {
        demandHolder(actor, "解除");
        demandState("解除", WarningState.CONFIRMED);
        demandWords("words", "解除理由", words);
        return moved(WarningState.RESOLVED, ended(Verdict.TRUE, "", disposal.remedy + "\n" + words.strip()), now);
    }

    /** Passes it to the unit above, which has its own term. */
    Warning raise(UnitPath above, String aboveName, Optional<LocalDate> until, Instant now) {
        return new Warning(id, version, number, rule, title, level, kind, verify, subject, subjectName, place, unit, above,
                aboveName, period, grounds, facts, score, state, stateAt, issuedAt, until, disposal, Optional.of(now));
    }

    /** Ends by itself: the rule holds no more, and nobody has been sent yet. */
    Warning recover(Instant now) {
        return moved(WarningState.RECOVERED, disposal, now);
    }

    private Disposal ended(Verdict verdict, String cause, String remedy) {
        return new Disposal(disposal.post, disposal.person, disposal.visitOn, disposal.asked, disposal.found, verdict, cause, remedy);
    }

    private Warning moved(WarningState to, Disposal done, Instant now) {
        return new Warning(id, version, number, rule, title, level, kind, verify, subject, subjectName, place, unit, holder,
                holderName, period, grounds, facts, score, to, now, issuedAt, due, done, raisedAt);
    }

    void demandHolder(Actor actor, String verb) {
        if (!isHeldBy(actor)) {
            throw new Refused(new WarningRefusal.NotHolder(verb, holderName));
        }
    }

    void demandState(String verb, WarningState... allowed) {
        for (var one : allowed) {
            if (one == state) {
                return;
            }
        }
        throw new Refused(new WarningRefusal.WrongState(verb, number, state, verify));
    }

    private static void demandWords(String field, String label, String words) {
        if (words.isBlank()) {
            throw new Refused(new WarningRefusal.WordMissing(field, label));
        }
    }
}
