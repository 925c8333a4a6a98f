package io.touhao.programme.assessment;

import io.touhao.directory.Actor;
import io.touhao.rulebook.eligibility.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an expert sees and does (专家评审): only sheets assigned to the own person, and of the firm no name, number or place.
 *
 * <p>Refused with {@link io.touhao.page.Refused}: with an {@link AssessmentRefusal}, and with {@link io.touhao.page.NotFound} for a
 * sheet that is not the expert's.
 */
public interface ExpertDesk {

    /** Those that wait, then those handed in. */
    List<Assigned> assigned(Actor actor);

    /** One of them, with what is known and what the rules say of it. */
    Paper open(Actor actor, long sheet);

    /** Keeps points part by part until it is handed in; nobody else sees them. */
    void draft(Actor actor, long sheet, Map<String, BigDecimal> parts, String words);

    /** Hands it in, once (交表). */
    void file(Actor actor, long sheet, Map<String, BigDecimal> parts, String words);

    /** Steps back for an interest in the firm (回避); the next of the draw reads it instead. */
    void avoid(Actor actor, long sheet, String kind, String reason);

    /**
     * A sheet without its firm.
     *
     * @param code what it is called here
     * @param due the last day of the assessment
     */
    record Assigned(
            long sheet, String code, String programme, String industry, Map<String, BigDecimal> parts, Optional<BigDecimal> total, String words,
            Optional<LocalDate> due, Optional<Instant> filedAt) {

        public boolean isFiled() {
            return filedAt.isPresent();
        }

        public String address() {
            return "/expert/sheets/" + sheet;
        }
    }

    /** What there is to judge by. */
    record Paper(Assigned assigned, Verdict verdict, List<String> documents) {}
}
