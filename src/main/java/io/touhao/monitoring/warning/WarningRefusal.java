package io.touhao.monitoring.warning;

import io.touhao.page.Dates;
import io.touhao.page.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/** Why a command on warnings is refused. */
public sealed interface WarningRefusal extends Refusal {

    /** The clause on monthly monitoring by the operation command of three levels, which warnings carry out. */
    String CLAUSE = "鲁工信发〔2023〕3号 三、(三)";

    /** Only the unit that holds it disposes of it. */
    record NotHolder(String verb, String holder) implements WarningRefusal {
        @Override
        public String what() {
            return "这条预警由%s处置，您不能%s。".formatted(holder, verb);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(CLAUSE);
        }
    }

    /** The state does not allow the move. */
    record WrongState(String verb, String number, WarningState state, boolean verify) implements WarningRefusal {
        @Override
        public String what() {
            return "%s 现为“%s”，不能%s。".formatted(number, state.title(), verb);
        }

        @Override
        public Optional<String> instead() {
            return switch (state) {
                case ISSUED -> Optional.of(verify ? "数据不一致只是线索，请先派人走访，再下结论。" : "请先派人走访。");
                case ASSIGNED -> Optional.of("请先记走访情况。");
                case VISITED -> Optional.of("请先证实，或作出解释。");
                case HELD, CONFIRMED, EXPLAINED, RECOVERED, RESOLVED -> Optional.empty();
            };
        }
    }

    /** A word that is needed is missing. */
    record WordMissing(String name, String label) implements WarningRefusal {
        @Override
        public String what() {
            return "请填写%s。".formatted(label);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }
    }

    /** A visit is planned for a day to come. */
    record DayPast(LocalDate day) implements WarningRefusal {
        @Override
        public String what() {
            return "走访日期 %s 已经过去。".formatted(Dates.full(day));
        }

        @Override
        public Optional<String> field() {
            return Optional.of("day");
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请选今天或以后的一天；已经走访过的，派人后直接记走访。");
        }
    }

    /** A visit that was made lies not ahead. */
    record DayAhead(LocalDate day) implements WarningRefusal {
        @Override
        public String what() {
            return "走访日期 %s 还没有到。".formatted(Dates.full(day));
        }

        @Override
        public Optional<String> field() {
            return Optional.of("day");
        }
    }

    /** Who is sent serves in the unit that holds the warning. */
    record NotOurs(String holder) implements WarningRefusal {
        @Override
        public String what() {
            return "请在%s的在岗人员里选派。".formatted(holder);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("post");
        }
    }

    /** Above the province there is nobody. */
    record NobodyAbove() implements WarningRefusal {
        @Override
        public String what() {
            return "这条预警已在省级，不能再上转。";
        }
    }

    /** Rules are decided on at the province. */
    record NotProvince() implements WarningRefusal {
        @Override
        public String what() {
            return "预警规则全省一套，由省级决定是否静默。";
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(CLAUSE);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("误报多的，请在处置时选明原因，会计入这条规则的战绩。");
        }
    }

    /** A cause is one of the pack's, so that causes can be counted. */
    record CauseUnknown(String cause) implements WarningRefusal {
        @Override
        public String what() {
            return "没有“%s”这种原因。".formatted(cause);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("cause");
        }
    }
}
