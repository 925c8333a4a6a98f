package io.touhao.service.inspect;

import io.touhao.directory.UnitPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A hazard that an inspection found (隐患).
 *
 * @param demand what is to be done
 * @param due until when
 * @param rectifiedAccount who confirmed that it was put right; none while it was not
 */
public record Hazard(
        long id, long inspection, String item, Level level, String what, String demand, LocalDate due, long enterprise, String name, String kind,
        UnitPath unit, UnitPath holder, State state, LocalDate foundOn, Optional<Long> rectifiedAccount, Optional<LocalDate> closedOn, int version) {

    /** How grave. */
    public enum Level {
        GENERAL("一般"), MAJOR("重大");

        private final String title;

        Level(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** How far it is. */
    public enum State {
        OPEN("整改中"), RECTIFIED("待复查"), CLOSED("已销号");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What was done about it. */
    public enum Deed {
        FOUND("查出"), RECTIFIED("报整改"), SENT_BACK("复查未过"), CLOSED("复查销号");

        private final String title;

        Deed(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** A step of its history. */
    public record Step(Deed deed, String words, Instant at, String actor, String actorTitle) {}

    public boolean isOverdue(LocalDate today) {
        return state != State.CLOSED && due.isBefore(today);
    }

    public String address() {
        return "/hazards/" + id;
    }
}
