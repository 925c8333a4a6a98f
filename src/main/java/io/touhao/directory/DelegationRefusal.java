package io.touhao.directory;

import io.touhao.page.Refusal;
import java.util.Optional;

/** Why a delegation is refused. */
public sealed interface DelegationRefusal extends Refusal {

    /** Only the person serving the post lets it be acted as by another, or a system administrator of the unit. */
    record NotYours(String post) implements DelegationRefusal {
        @Override
        public String what() {
            return "只有“%s”的任职人本人或本单位的系统管理员可以办理代办。".formatted(post);
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /** A field does not fit. */
    record Unfit(String name, String what) implements DelegationRefusal {
        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }
    }

    /** The three administrators act themselves. */
    record Administrator(String post) implements DelegationRefusal {
        @Override
        public String what() {
            return "“%s”是三员岗位，不能委托他人代办。".formatted(post);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of("GB/T 22239 8.1.4.2");
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请办理交接。");
        }
    }

    /** Another acts as it on some of those days. */
    record Taken(String post, String to) implements DelegationRefusal {
        @Override
        public String what() {
            return "这段时间里“%s”已由%s代办。".formatted(post, to);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("on");
        }
    }
}
