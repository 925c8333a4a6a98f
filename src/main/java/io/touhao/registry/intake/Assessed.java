package io.touhao.registry.intake;

import io.touhao.registry.NewRecord;
import io.touhao.registry.contact.Phone;
import io.touhao.registry.intake.FirmIntake.Outcome;
import io.touhao.registry.likeness.Like;
import io.touhao.registry.profile.Change;
import java.util.List;
import java.util.Optional;

/**
 * A row of the file, held against the registry.
 *
 * @param fresh the record it would lay down; none for a known enterprise
 * @param change the fields it would change; none for a new one
 * @param beside former names and a park that are not known yet
 * @param phone the contact's phone where it is another than the ones known
 * @param like the record it may be the same as
 */
record Assessed(
        FirmLine line, Outcome outcome, String remark, Optional<NewRecord> fresh, Optional<Change> change, Beside beside, Optional<Phone> phone,
        Optional<Like> like) {

    static final Beside NOTHING = new Beside(List.of(), "");

    static Assessed wrong(FirmLine line, String faults) {
        return new Assessed(line, Outcome.WRONG, faults, Optional.empty(), Optional.empty(), NOTHING, Optional.empty(), Optional.empty());
    }

    FirmIntake.Line shown() {
        return new FirmIntake.Line(line.number(), outcome, line.get(FirmColumn.USCC), line.get(FirmColumn.NAME), remark);
    }
}
