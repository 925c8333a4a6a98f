package io.touhao.report.circular;

import io.touhao.page.Refusal;
import java.util.Optional;

/** Why a command on circulars is refused. */
sealed interface CircularRefusal extends Refusal {

    @Override
    default Optional<String> clause() {
        return Optional.of("鲁工信发〔2023〕3号 三、(三)");
    }

    /** Another role does this. */
    record NotYourRole(String verb, String role, String whose) implements CircularRefusal {
        @Override
        public String what() {
            return "以“%s”身份不能%s通报，须由%s办理。".formatted(role, verb, whose);
        }
    }

    /** A circular is worded and issued by its own unit. */
    record NotYourUnit(String verb, String unit) implements CircularRefusal {
        @Override
        public String what() {
            return "这份通报由%s自己%s，上级只看不改。".formatted(unit, verb);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("有不妥之处，请告知%s。".formatted(unit));
        }
    }

    /** What is issued stays. */
    record Issued(String number, String verb) implements CircularRefusal {
        @Override
        public String what() {
            return "%s已签发，不能再%s。".formatted(number, verb);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("签发后的更正请登记勘误。");
        }
    }

    /** A draft is changed, not corrected. */
    record NotIssued() implements CircularRefusal {
        @Override
        public String what() {
            return "这份通报还没有签发，不需要勘误。";
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请直接修改草稿。");
        }
    }

    /** Every circular of the round is drafted already, or nothing of it concerns the actor. */
    record NothingToDraft(String round) implements CircularRefusal {
        @Override
        public String what() {
            return "“%s”没有需要起草的通报：已经起草，或没有本级及下级的事项。".formatted(round);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("round");
        }
    }

    /** What was typed does not do. */
    record Unfit(String where, String sentence) implements CircularRefusal {
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
