package io.touhao.monitoring.roster;

import io.touhao.page.Refusal;
import java.util.Optional;

/** Why a change of the above-scale list is not proposed or not decided. */
public sealed interface MoveRefusal extends Refusal {

    /** Counties propose, the province decides. */
    record NotYours(String verb, String role) implements MoveRefusal {
        @Override
        public String what() {
            return "名录变动由县级申报、省级处室批准，您以“%s”身份不能%s。".formatted(role, verb);
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /** Something is missing or does not fit. */
    record Unfit(String at, String what, String advice) implements MoveRefusal {
        @Override
        public Optional<String> field() {
            return Optional.of(at);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of(advice);
        }
    }

    /** An entrant must be of scale. */
    record BelowScale(String revenue) implements MoveRefusal {
        @Override
        public String what() {
            return "年主营业务收入 %s 万元，不到规上工业的 2,000 万元。".formatted(revenue);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of("规上工业统计标准");
        }

        @Override
        public Optional<String> field() {
            return Optional.of("revenue");
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请核对单位是否为万元；达到后再申报。");
        }
    }

    /** Somebody decided before. */
    record Decided(String name, ListMove.State state, String by) implements MoveRefusal {
        @Override
        public String what() {
            return "%s的申报已由%s处理：%s。".formatted(name, by, state.title());
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
