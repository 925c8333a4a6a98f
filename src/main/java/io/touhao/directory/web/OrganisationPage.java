package io.touhao.directory.web;

import io.touhao.directory.Office;
import io.touhao.directory.Unit;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.part.Link;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The tree of units at the left, the offices, posts and persons of the chosen one at the right.
 *
 * @param office the office whose posts are shown; none where the unit has no office
 * @param administers whether the viewer changes the organisation
 */
record OrganisationPage(
        Node tree, Unit unit, List<OfficeRow> offices, Optional<Office> office, List<SeatRow> seats, Counts counts,
        List<RoleCount> roles, LocalDate on, LocalDate today, boolean administers) {

    /** What the subtree of the viewer holds. */
    record Counts(long serving, long units, long zones) {}

    /** How many persons act in a role. */
    record RoleCount(String role, String scope, long persons) {

        String count() {
            return Figures.count(persons);
        }
    }

    Heading heading() {
        return Heading.of("机构与人员", "organisation")
                .child("organisation")
                .facts("%s 人在岗 · %d 个单位、%d 个功能区 · %s".formatted(
                        Figures.count(counts.serving()), counts.units(), counts.zones(), Dates.full(on)))
                .under(new Link(unit.name(), "/organisation?unit=" + unit.path()));
    }

    boolean isPast() {
        return !on.equals(today);
    }

    String day() {
        return Dates.full(on);
    }

    /** The line beside the card's title: which office, how many posts and persons. */
    String officeLine() {
        var serving = seats.stream().filter(seat -> seat.holder().isPresent()).count();
        return office.map(one -> "%s，%d 岗 %d 人".formatted(one.name(), seats.size(), serving)).orElse("");
    }
}
