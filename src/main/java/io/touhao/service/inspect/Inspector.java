package io.touhao.service.inspect;

import io.touhao.directory.UnitPath;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Who may inspect (执法检查人员).
 *
 * @param validUntil last day of the certificate
 * @param barred enterprises that a tie bars the inspector from (回避)
 * @param leftOn from when no longer an inspector
 */
public record Inspector(
        long id, UnitPath unit, String name, String certificate, LocalDate validUntil, Set<Long> barred, Optional<LocalDate> leftOn) {

    public Inspector {
        barred = Set.copyOf(barred);
    }

    public boolean mayInspectOn(LocalDate day) {
        return !validUntil.isBefore(day) && leftOn.map(day::isBefore).orElse(true);
    }
}
