package io.touhao.directory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Which post, and so which person, answers for a field of work. */
public interface Duties {

    /**
     * The duty for a field of work in each unit of a subtree; a unit whose post is vacant on that day is missing.
     * Falls back to the principal post where no post has the field.
     *
     * @param field key of the field: {@code 01} … {@code 13} for the special actions
     */
    Map<UnitPath, Duty> duties(UnitPath root, String field, LocalDate on);

    /** The duty of an office of this unit, by the office's name, for instance a division of the province. */
    Optional<Duty> dutyOfOffice(UnitPath unit, String officeName, LocalDate on);
}
