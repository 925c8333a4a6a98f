package io.touhao.programme.recognition;

import io.touhao.directory.Actor;
import io.touhao.programme.application.CallId;
import io.touhao.rulebook.eligibility.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Titles that were won, and what follows from them. */
public interface Recognitions {

    /**
     * Recognises everybody whose notice has ended and who has no open objection (认定), each with a certificate; the others
     * stay.
     *
     * @param document number of the document
     * @return how many were recognised
     */
    int recognise(Actor actor, CallId call, String document);

    Recognition recognition(Actor actor, long id);

    /** Those of a firm, the newest first. */
    List<Recognition> ofFirm(long enterprise);

    /** The certificate with this code, for anybody; none where there is none. */
    Optional<Recognition> byCode(String code);

    /** Yearly updates that a firm owes on this day, by last day (年度更新). */
    List<OwedUpdate> owed(Actor actor);

    /** The firm brings its data up to date for the year. */
    void update(Actor actor, long id);

    /** The firm reports a change (变更报告); later than the programme's months it is kept as late. */
    void reportChange(Actor actor, long id, String kind, LocalDate happenedOn, String words);

    /** What the rules that hold for reviews today say of the holder; none where no rules hold. */
    Optional<Verdict> outlook(Actor actor, long id);

    /**
     * Reviews under the rules that hold for reviews today (复核): on for another term, or lapsed. Refused before the programme's
     * months, and while what is not known leaves it open.
     */
    ReviewOutcome review(Actor actor, long id, String words);

    /** Revokes (撤销): the firm may not apply again for the programme's years. */
    void revoke(Actor actor, long id, String reason);

    /** An update that is owed. */
    record OwedUpdate(Recognition recognition, String title, int year, LocalDate due, boolean late) {}

    /** How a review came out, and under which rules. */
    record ReviewOutcome(boolean passed, String verdict, String rules, LocalDate validUntil) {}
}
