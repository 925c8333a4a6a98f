package io.touhao.service.inspect;

import io.touhao.directory.UnitPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An inspection (执法检查).
 *
 * @param draw the draw it came out of; none where it was ordered
 * @param unit the county of the firm
 * @param holder the unit whose officers make it
 * @param inspectors names, two at least
 * @param present who was there for the enterprise
 */
public record Inspection(
        long id, Optional<Long> draw, long inspectedUnit, long enterprise, String uscc, String name, String kind, UnitPath unit, UnitPath holder,
        String cause, List<String> inspectors, String checkList, int edition, LocalDate due, State state, Optional<LocalDate> doneOn,
        String present, String words, Instant plannedAt, Optional<Instant> recordedAt, String recordedBy, String voidReason) {

    public Inspection {
        inspectors = List.copyOf(inspectors);
    }

    /** How far it is. */
    public enum State {
        PLANNED("待检"), DONE("已检"), VOID("作废");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public String address() {
        return "/inspections/" + id;
    }
}
