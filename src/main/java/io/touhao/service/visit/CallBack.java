package io.touhao.service.visit;

import io.touhao.directory.UnitPath;
import io.touhao.page.Signal;
import java.util.Optional;

/**
 * A call to a firm about a visit (回访).
 *
 * @param satisfaction 1 to 5, where the firm said so
 */
public record CallBack(
        long id, int version, VisitId visit, String firm, UnitPath unit, State state, Optional<Integer> satisfaction, String words, String notedBy,
        String decision, String decidedBy) {

    /** Where it stands. */
    public enum State {
        OPEN("待回访", Signal.BLUE),
        TRUE("确有走访", Signal.DONE),
        DOUBTED("企业说没来，待核查", Signal.RED),
        UNTRUE("不实，已减回", Signal.RED),
        CLEARED("核查属实", Signal.DONE);

        private final String title;
        private final Signal signal;

        State(String title, Signal signal) {
            this.title = title;
            this.signal = signal;
        }

        public String title() {
            return title;
        }

        public Signal signal() {
            return signal;
        }
    }
}
