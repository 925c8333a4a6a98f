package io.touhao.service.inspect;

import io.touhao.directory.UnitPath;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A unit that is to be inspected (检查对象), as long as it is in the ledger.
 *
 * @param kind key of the {@link io.touhao.service.inspect.pack.InspectedKind}
 * @param basis why it is in the ledger
 * @param until the first day on which it is no longer in it
 */
public record InspectedUnit(
        long id, String kind, long enterprise, String uscc, String name, UnitPath unit, LocalDate since, String basis, String enlistedBy,
        Optional<LocalDate> until, String strikeReason) {

    public boolean isListedOn(LocalDate day) {
        return !since.isAfter(day) && until.map(day::isBefore).orElse(true);
    }

    public String address() {
        return "/inspected-units/" + id;
    }
}
