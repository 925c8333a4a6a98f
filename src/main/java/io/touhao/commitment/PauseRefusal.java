package io.touhao.commitment;

import io.touhao.page.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Why a stop of a clock is refused. */
public sealed interface PauseRefusal extends Refusal {

    DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /** A field is empty or does not read. */
    record Unfit(String name, String what) implements PauseRefusal {
        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }
    }

    /** Longer than the reason allows. */
    record TooLong(PauseReason reason, LocalDate latest) implements PauseRefusal {
        @Override
        public String what() {
            return "因“%s”一次最多暂停 %d 个工作日，最晚 %s恢复。".formatted(
                    reason.title(), reason.workingDays(), DAY.format(latest));
        }

        @Override
        public Optional<String> field() {
            return Optional.of("until");
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("期满仍不能推进的，请另行申请。");
        }
    }

    /** One is open already. */
    record AlreadyOpen(String title, String state) implements PauseRefusal {
        @Override
        public String what() {
            return "“%s”已有一次%s的暂停。".formatted(title, state);
        }
    }

    /** There is none to be decided or resumed. */
    record NoneOpen(String title, String wanted) implements PauseRefusal {
        @Override
        public String what() {
            return "“%s”没有%s的暂停。".formatted(title, wanted);
        }
    }
}
