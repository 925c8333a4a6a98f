package io.touhao.review.message;

import io.touhao.page.Refusal;
import java.util.Optional;

/** Why a command on messages is refused. */
public sealed interface MessageRefusal extends Refusal {

    /** The address is none. */
    record AddressUnfit(String address) implements MessageRefusal {
        @Override
        public String what() {
            return "“%s”不是邮件地址。".formatted(address);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请填写单位邮箱，例如 name@example.cn；不用邮件就留空。");
        }

        @Override
        public Optional<String> field() {
            return Optional.of("email");
        }
    }

    /** Only persons have channels of their own. */
    record NoPerson() implements MessageRefusal {
        @Override
        public String what() {
            return "当前身份不是个人，不能设置接收方式。";
        }
    }
}
