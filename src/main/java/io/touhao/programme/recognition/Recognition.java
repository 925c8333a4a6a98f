package io.touhao.programme.recognition;

import io.touhao.directory.UnitPath;
import io.touhao.programme.application.ApplicationId;
import io.touhao.programme.pack.Programme;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A title that was won (认定).
 *
 * @param certificate number on the certificate
 * @param code what the public check page is asked by
 * @param document number of the document that recognised it
 * @param rules the conditions it was won under, with their edition and hash
 * @param banUntil the day before which the firm may not apply again
 */
public record Recognition(
        long id, String programme, ApplicationId application, long enterprise, String firm, String uscc, UnitPath unit, String certificate,
        String code, String document, LocalDate on, LocalDate validUntil, String rules, State state, Optional<LocalDate> endedOn,
        String endedWhy, Optional<LocalDate> banUntil) {

    /** Whether it holds. */
    public enum State {
        IN_FORCE("有效"), LAPSED("到期失效"), REVOKED("已撤销");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Whether it holds on a day. */
    public boolean holds(LocalDate day) {
        return state == State.IN_FORCE && !day.isAfter(validUntil);
    }

    /** The first day on which it is reviewed. */
    public LocalDate reviewFrom(Programme programme) {
        return validUntil.minusMonths(programme.reviewMonths().value());
    }

    public String address() {
        return "/recognitions/" + id;
    }

    /** Path of the public check page. */
    public String checkAddress() {
        return "/certificates/" + code;
    }
}
