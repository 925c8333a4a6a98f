package io.touhao.directory;

import io.touhao.quantity.WorkingDays;
import java.util.List;
import java.util.Optional;

/** The holiday table (节假日与调休), a year at a time; in a year without one, only weekends are off. */
public interface Holidays {

    /** The calendar that all counting of working days goes by. */
    WorkingDays workingDays();

    /** The years with an arrangement, latest first. */
    List<HolidayYear> years();

    Optional<HolidayYear> year(int year);

    /**
     * Sets the arrangement of a year, in place of the one there was; one that is the same changes nothing.
     *
     * @return whether something changed
     * @throws io.touhao.page.Refused by {@link HolidayRefusal}
     */
    boolean arrange(Actor actor, HolidayYear year);
}
