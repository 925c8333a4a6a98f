package io.touhao.review.round;

import io.touhao.page.Dates;
import io.touhao.page.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Why a command on rounds is refused. */
public sealed interface RoundRefusal extends Refusal {

    /** The clause that dispatch carries out. */
    String DISPATCH = "鲁工信发〔2023〕3号 三、(三)";

    @Override
    default Optional<String> clause() {
        return Optional.of(DISPATCH);
    }

    /** Only supervisors and leaders of the unit do this. */
    record NotYourRole(String verb, String role) implements RoundRefusal {
        @Override
        public String what() {
            return "以“%s”身份不能%s，须由本级督查或领导办理。".formatted(role, verb);
        }
    }

    /** A unit calls rounds for its own subtree. */
    record NotYourUnit(String verb, String unit) implements RoundRefusal {
        @Override
        public String what() {
            return "%s的调度由它自己%s。".formatted(unit, verb);
        }
    }

    /** One round at a time. */
    record StillRunning(String name) implements RoundRefusal {
        @Override
        public String what() {
            return "“%s”还没有冻结，不能再开一轮。".formatted(name);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请先冻结它。");
        }
    }

    /** A round of this key was held. */
    record HeldBefore(String name) implements RoundRefusal {
        @Override
        public String what() {
            return "“%s”已经开过。".formatted(name);
        }
    }

    /** Nobody answers for anything open. */
    record NothingToReport() implements RoundRefusal {
        @Override
        public String what() {
            return "本级及下级没有未销号的事项，没有要调度的内容。";
        }
    }

    /** It is frozen: nothing of it changes any more. */
    record Frozen(String name, String verb) implements RoundRefusal {
        @Override
        public String what() {
            return "“%s”已冻结，不能再%s。".formatted(name, verb);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("冻结后的更正请提出勘误。");
        }
    }

    /** It runs: there is nothing frozen to read. */
    record NotFrozen(String name) implements RoundRefusal {
        @Override
        public String what() {
            return "“%s”还没有冻结。".formatted(name);
        }
    }

    /** Before its day. */
    record TooEarly(String name, LocalDate from) implements RoundRefusal {
        @Override
        public String what() {
            return "“%s”%s起才能冻结。".formatted(name, Dates.full(from));
        }
    }

    /** Something is missing and nobody has said that it shall be printed as missing. */
    record Missing(int count, List<String> first) implements RoundRefusal {
        @Override
        public String what() {
            return "还有 %d 张表没有报来：%s%s。".formatted(count, String.join("、", first), count > first.size() ? "等" : "");
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请催报，或勾选“未报的按未报送列出”。");
        }

        @Override
        public Optional<String> field() {
            return Optional.of("missingNamed");
        }
    }

    /** Handed in below, and nobody above has looked at it. */
    record Unread(int count, List<String> first) implements RoundRefusal {
        @Override
        public String what() {
            return "还有 %d 张表报来后没有审核：%s%s。".formatted(count, String.join("、", first), count > first.size() ? "等" : "");
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请逐张审核，或勾选“没有审核的一并通过”。");
        }

        @Override
        public Optional<String> field() {
            return Optional.of("unreadTaken");
        }
    }

    /** No problems over all, and yet problems told of single commitments. */
    record CarriedOver(int count) implements RoundRefusal {
        @Override
        public String what() {
            return "选了“没有”问题，但 %d 条事项还写着问题。".formatted(count);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("问题还在的请改选“有”；已解决的请勾选清掉。");
        }

        @Override
        public Optional<String> field() {
            return Optional.of("cleared");
        }
    }

    /** What was reported after the cut-off belongs to the next round. */
    record Later(String value, String round) implements RoundRefusal {
        @Override
        public String what() {
            return "现在的%s是“%s”封存以后才报的，封存时的值没有错，不能作勘误。".formatted(value, round);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("新填报的数进入下一轮；封存当时就错的，请先更正那一次填报。");
        }

        @Override
        public Optional<String> field() {
            return Optional.of("field");
        }
    }

    /** Once a day is enough. */
    record RemindedToday(int count, LocalDateTime last) implements RoundRefusal {
        @Override
        public String what() {
            return "未报的 %d 人今天都已催办过，最近一次在 %s。".formatted(count, Dates.full(last));
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("同一张表一天只催一次，请明天再催，或电话联系。");
        }
    }

    /** Only whoever holds the sheet may do this. */
    record NotHolder(String verb, String holder) implements RoundRefusal {
        @Override
        public String what() {
            return "这张表由 %s 负责，您不能%s。".formatted(holder, verb);
        }
    }

    /** The sheet's state does not allow it. */
    record WrongState(String verb, SheetState state, String advice) implements RoundRefusal {
        @Override
        public String what() {
            return "这张表%s，不能%s。".formatted(state.title(), verb);
        }

        @Override
        public Optional<String> instead() {
            return advice.isEmpty() ? Optional.empty() : Optional.of(advice);
        }
    }

    /** What was typed does not do. */
    record Unfit(String where, String sentence) implements RoundRefusal {
        @Override
        public String what() {
            return sentence;
        }

        @Override
        public Optional<String> field() {
            return Optional.of(where);
        }
    }
}
