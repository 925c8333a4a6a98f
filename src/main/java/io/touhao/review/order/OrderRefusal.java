package io.touhao.review.order;

import io.touhao.page.Refusal;
import java.util.Optional;

/** Why a command on supervision orders is refused. */
public sealed interface OrderRefusal extends Refusal {

    /** The clause on dispatch, ledger and close-out that orders carry out. */
    String CLAUSE = "鲁工信发〔2023〕3号 三、(三)";

    /** Only the issuing unit does this. */
    record NotIssuer(String verb, String issuer) implements OrderRefusal {
        @Override
        public String what() {
            return "这张督办单由%s签发，您不能%s。".formatted(issuer, verb);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(CLAUSE);
        }
    }

    /** Only the served office does this. */
    record NotServed(String verb, String office, String person) implements OrderRefusal {
        @Override
        public String what() {
            return "这张督办单发给 %s（%s），您不能代为%s。".formatted(office, person, verb);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(CLAUSE);
        }
    }

    /** Whoever answered does not judge the answer. */
    record JudgeAnswered(String verb, String name) implements OrderRefusal {
        @Override
        public String what() {
            return "这份答复由%s本人填报，须由他人%s。".formatted(name, verb);
        }
    }

    /** The state does not allow the move. */
    record WrongState(String verb, String title, OrderState state, Colour colour) implements OrderRefusal {
        @Override
        public String what() {
            return "%s现为%s、%s，不能%s。".formatted(title, colour.title(), state.title(), verb);
        }
    }

    /** A word that is needed is missing. */
    record WordMissing(String name, String label) implements OrderRefusal {
        @Override
        public String what() {
            return "请填写%s。".formatted(label);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }
    }

    /** Without evidence an order is not discharged, unless by way of exception. */
    record Unproven(String title) implements OrderRefusal {
        @Override
        public String what() {
            return "%s的答复没有佐证材料，解除要件不满足，不能销单。".formatted(title);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(CLAUSE);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请退回补交佐证；确需例外销单的，写明理由，理由会列在单上和打印件上。");
        }

        @Override
        public Optional<String> field() {
            return Optional.of("exception");
        }
    }

    /** Where the ledger shows nothing wrong, an order needs grounds of its own. */
    record GroundsMissing(String title) implements OrderRefusal {
        @Override
        public String what() {
            return "“%s”现在信号正常，发督办单须写明依据。".formatted(title);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("grounds");
        }
    }

    /** Nothing was chosen. */
    record NothingChosen() implements OrderRefusal {
        @Override
        public String what() {
            return "没有选择事项，督办单不能拟。";
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请在台账中勾选下级单位的事项，再发督办单。");
        }
    }

    /** An order is about one office of one unit below. */
    record NotOneOffice() implements OrderRefusal {
        @Override
        public String what() {
            return "所选事项分属不同单位，一张督办单只发给一个单位。";
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请按单位分别拟单。");
        }
    }

    /** Orders go down. */
    record NotBelow(String unit) implements OrderRefusal {
        @Override
        public String what() {
            return "%s不是您的下级单位，不能向它发督办单。".formatted(unit);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(CLAUSE);
        }
    }

    /** What is closed out needs no order. */
    record ClosedOut(String title) implements OrderRefusal {
        @Override
        public String what() {
            return "“%s”已销号，不需要督办。".formatted(title);
        }
    }

    /** A commitment has an open order already. */
    record AlreadyOrdered(String title, String number) implements OrderRefusal {
        @Override
        public String what() {
            return "“%s”已有未销的督办单 %s。".formatted(title, number);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("可以在原督办单上升级，或待销单后再发。");
        }
    }

    /** The role does not do this. */
    record NotYourRole(String verb, String role) implements OrderRefusal {
        @Override
        public String what() {
            return "以“%s”身份不能%s。".formatted(role, verb);
        }
    }

    /** The time for the answer is out of bounds. */
    record DaysUnfit(int days) implements OrderRefusal {
        @Override
        public String what() {
            return "答复期限 %d 个工作日不在 1 至 60 之间。".formatted(days);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("days");
        }
    }

    /** An interview lies neither before its reason nor in the future. */
    record DayUnfit(String earliest, String latest) implements OrderRefusal {
        @Override
        public String what() {
            return "约谈日期须在 %s 至 %s 之间。".formatted(earliest, latest);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("held");
        }
    }

    /** An interview that is closed is not changed any more. */
    record InterviewClosed() implements OrderRefusal {
        @Override
        public String what() {
            return "这次约谈已归档，不能再改。";
        }
    }
}
