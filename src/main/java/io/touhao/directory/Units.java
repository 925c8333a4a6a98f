package io.touhao.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The tree of units, as it stood on a day. */
public interface Units {

    Optional<Unit> find(UnitPath path, LocalDate on);

    /** The units one level below, by code; a city's zones come after its counties. */
    List<Unit> children(UnitPath parent, LocalDate on);

    /** The unit and everything below it, by path. */
    List<Unit> subtree(UnitPath root, LocalDate on);
}
