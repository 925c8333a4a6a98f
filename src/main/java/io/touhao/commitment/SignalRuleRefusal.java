package io.touhao.commitment;

import io.touhao.page.Refusal;
import java.util.Optional;

/** Why a rule of lights is refused. */
public sealed interface SignalRuleRefusal extends Refusal {

    /** Rules are set by those who supervise or administer a province or city. */
    record NotYours(String role) implements SignalRuleRefusal {
        @Override
        public String what() {
            return "信号规则由省、市的督查或系统管理员设定，您现在以“%s”身份操作。".formatted(role);
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /** A field does not fit. */
    record Unfit(String name, String what) implements SignalRuleRefusal {
        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }
    }
}
