package io.touhao.review.confidence;

import io.touhao.page.Refusal;
import java.util.Optional;

/** Why a word on a commitment's prospects is not taken. */
sealed interface ConfidenceRefusal extends Refusal {

    /** Whoever leads or reviews it does not speak from outside. */
    record InTheLine(String title) implements ConfidenceRefusal {

        @Override
        public String what() {
            return "您所在单位是“%s”的上级牵头单位，不能作旁评。".formatted(title);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("旁评由条线之外的处室或督查人员作出。");
        }
    }

    /** There is nothing left to be sure of. */
    record Settled(String title, String state) implements ConfidenceRefusal {

        @Override
        public String what() {
            return "“%s”%s，不用再评。".formatted(title, state);
        }
    }

    /** A word from outside needs its reason. */
    record ReasonMissing() implements ConfidenceRefusal {

        @Override
        public String what() {
            return "请写明理由。";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("words");
        }
    }
}
