package io.touhao.monitoring.filing;

import io.touhao.directory.UnitPath;
import io.touhao.monitoring.form.Desk;
import io.touhao.quantity.Period;
import java.time.Instant;
import java.util.Optional;

/**
 * What an enterprise owes or has returned for a form and a period (报送). Name, county and industry are those of the
 * day on which the period opened.
 *
 * @param version of the figures, 0 before the first submission; a submission names the version it replaces
 * @param explained how many checks were answered by a reason
 * @param asked items that had to be filled by hand
 * @param seconds what the submission took
 * @param entrant owes this form for the first time
 * @param returnedBy the level that returned it last
 * @param returns how often it was returned
 */
public record Filing(
        FilingId id, String form, Period period, long enterprise, String uscc, String name, UnitPath unit, String industry,
        FilingState state, Instant stateAt, String stateBy, int version, int explained, int hints, int asked, int seconds,
        boolean entrant, Optional<Instant> submittedAt, Optional<Desk> returnedBy, String reason, int returns,
        Optional<Instant> remindedAt, Optional<Instant> draftAt) {

    public String address() {
        return "/returns/" + id.value();
    }

    /** Number of the receipt: GY01-2023-08-318. */
    public String receipt() {
        return "%s-%s-%d".formatted(form.replace("-", ""), period.code().replace("/", ""), id.value());
    }
}
