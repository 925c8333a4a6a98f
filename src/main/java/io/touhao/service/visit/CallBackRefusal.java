package io.touhao.service.visit;

import io.touhao.page.Dates;
import io.touhao.page.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/** Why a command on call-backs is refused. */
public sealed interface CallBackRefusal extends Refusal {

    /** Counties do not call back on themselves. */
    record NotAbove() implements CallBackRefusal {
        @Override
        public String what() {
            return "回访由市级或省级抽样办理，县级不回访自己的走访。";
        }
    }

    /** A sample that could be drawn until it pleases would be none. */
    record DrawnAlready(LocalDate quarter) implements CallBackRefusal {
        @Override
        public String what() {
            return "%s 起的这个季度已经抽过，不能重抽。".formatted(Dates.full(quarter));
        }

        @Override
        public Optional<String> field() {
            return Optional.of("seed");
        }
    }

    /** Whoever went may not ask how it was. */
    record OwnVisit() implements CallBackRefusal {
        @Override
        public String what() {
            return "这次走访是您自己去的，由别人回访。";
        }
    }

    /** It is noted, or decided, once. */
    record NotedAlready(String state) implements CallBackRefusal {
        @Override
        public String what() {
            return "这条回访现为“%s”，不能再记。".formatted(state);
        }
    }
}
