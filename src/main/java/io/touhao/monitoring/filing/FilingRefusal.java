package io.touhao.monitoring.filing;

import io.touhao.monitoring.form.Desk;
import io.touhao.page.Dates;
import io.touhao.page.Refusal;
import java.time.LocalDateTime;
import java.util.Optional;

/** Why a command on returns is refused. */
public sealed interface FilingRefusal extends Refusal {

    /** A check that must hold does not. */
    record CheckFailed(Finding finding, String clause0) implements FilingRefusal {
        @Override
        public String what() {
            return finding.message();
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(clause0 + " 规则 " + finding.rule());
        }

        @Override
        public Optional<String> instead() {
            return finding.repair().map(figure -> "可以改为 %s。".formatted(io.touhao.page.Figures.number(figure)));
        }

        @Override
        public Optional<String> field() {
            return Optional.of(finding.item()).filter(item -> !item.isEmpty());
        }
    }

    /** A check asks for a reason, and none was given. */
    record ReasonMissing(Finding finding, int least) implements FilingRefusal {
        @Override
        public String what() {
            return finding.message() + "请写明原因，不少于 %d 个字。".formatted(least);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of("规则 " + finding.rule());
        }

        @Override
        public Optional<String> field() {
            return Optional.of("why." + finding.key());
        }
    }

    /** The hour has passed. */
    record Locked(String title, Desk desk, LocalDateTime since, String setBy, String askAt) implements FilingRefusal {
        @Override
        public String what() {
            return "%s的%s已于 %s 锁定，由%s按报表制度统一设定。".formatted(title, desk.title(), Dates.full(since), setBy);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("确需补报或更正的，写明原因向%s申请解锁。".formatted(askAt));
        }
    }

    /** The period has not opened. */
    record NotOpened(String title, LocalDateTime from) implements FilingRefusal {
        @Override
        public String what() {
            return "%s从 %s 起填报。".formatted(title, Dates.full(from));
        }
    }

    /** The state does not allow it. */
    record WrongState(String name, FilingState state, String verb) implements FilingRefusal {
        @Override
        public String what() {
            return "%s的月报现为“%s”，不能%s。".formatted(name, state.title(), verb);
        }

        @Override
        public Optional<String> instead() {
            return switch (state) {
                case DUE, RETURNED -> Optional.of("请先由企业上报。");
                case SUBMITTED -> Optional.of("须先由县级审核。");
                case COUNTY -> Optional.of("须先由市级审核。");
                case CITY, FINAL -> Optional.empty();
            };
        }
    }

    /** Only a level of approval does this. */
    record NotYourLevel(String verb, String role) implements FilingRefusal {
        @Override
        public String what() {
            return "以“%s”身份不能%s月报。".formatted(role, verb);
        }
    }

    /** A word that is needed is missing or too short. */
    record WordsShort(String name, String label, int least) implements FilingRefusal {
        @Override
        public String what() {
            return "请写明%s，不少于 %d 个字。".formatted(label, least);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }
    }

    /** A figure is longer than figures are, or an answer that the form does not offer. */
    record FigureUnfit(String column, String title, boolean chosen) implements FilingRefusal {
        @Override
        public String what() {
            return chosen ? "%s不是表上的选项。".formatted(title) : "%s太长：最多 12 位整数、4 位小数。".formatted(title);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(column);
        }
    }

    /** A reason is longer than anybody reads. */
    record WordsLong(String name, String label, int most) implements FilingRefusal {
        @Override
        public String what() {
            return "%s最多 %d 个字。".formatted(label, most);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }
    }

    /** The enterprise handed it in by itself, and only it corrects that. */
    record FiledByEnterprise(String name) implements FilingRefusal {
        @Override
        public String what() {
            return "%s自己报过这一期，县里不能再代报。".formatted(name);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请退回并写明原因，由企业更正。");
        }
    }

    /** Whoever handed in does not approve. */
    record OwnSubmission(String name, String by) implements FilingRefusal {
        @Override
        public String what() {
            return "%s的月报是%s上传的，不能由上传的人审核。".formatted(name, by);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of("报审分开");
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请本局另一人审核。");
        }
    }

    /** Nothing was chosen. */
    record NothingChosen() implements FilingRefusal {
        @Override
        public String what() {
            return "没有选择企业。";
        }
    }

    /** It is not locked, so there is nothing to unlock. */
    record NotLocked(LocalDateTime until) implements FilingRefusal {
        @Override
        public String what() {
            return "还没有锁定，%s 前都可以办理。".formatted(Dates.full(until));
        }
    }

    /** A request waits already. */
    record AlreadyAsked(String by) implements FilingRefusal {
        @Override
        public String what() {
            return "%s已经申请解锁，正在等上一级答复。".formatted(by);
        }
    }
}
