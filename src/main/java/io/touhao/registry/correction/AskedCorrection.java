package io.touhao.registry.correction;

import io.touhao.directory.UnitPath;
import io.touhao.registry.profile.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A correction that an enterprise asks for (更正申请).
 *
 * @param version of the record it was asked over
 * @param words what the county said to it
 */
public record AskedCorrection(
        long id, long enterprise, UnitPath unit, List<Asked> fields, String source, String reason, LocalDate validFrom, int version,
        CorrectionState state, String askedBy, Instant askedAt, String decidedBy, Optional<Instant> decidedAt, String words) {

    public AskedCorrection {
        fields = List.copyOf(fields);
    }

    /** One field: what stands there, and what is to. */
    public record Asked(Field field, String before, String after) {}
}
