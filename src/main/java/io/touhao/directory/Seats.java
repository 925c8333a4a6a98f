package io.touhao.directory;

import java.time.LocalDate;
import java.util.List;

/** The posts that persons serve, as sign-in needs them. */
public interface Seats {

    /** The posts this person serves on that day, the earliest served first, then those delegated to the person. */
    List<Seat> of(PersonId person, LocalDate on);

    /** Persons serving a post with this role on that day, by unit and name; for opening accounts. */
    List<Seat> withRole(Role role, LocalDate on);
}
