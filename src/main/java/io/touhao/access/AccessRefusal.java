package io.touhao.access;

import io.touhao.page.Refusal;
import java.util.Optional;

/** What sign-in and the administration of accounts refuse. */
sealed interface AccessRefusal extends Refusal {

    String STANDARD = "GB/T 22239-2019 8.1.4.1";

    @Override
    default Optional<String> clause() {
        return Optional.of(STANDARD);
    }

    /** A rule about the new password was broken. */
    sealed interface AboutNewPassword extends AccessRefusal {

        @Override
        default Optional<String> field() {
            return Optional.of("newPassword");
        }
    }

    record PasswordLength(int length, int least) implements AboutNewPassword {

        @Override
        public String what() {
            return "新密码有 %d 个字符，应为 %d 至 128 个。".formatted(length, least);
        }
    }

    record PasswordTooPlain(long classes, int least) implements AboutNewPassword {

        @Override
        public String what() {
            return "新密码只有 %d 类字符，应在大写字母、小写字母、数字、符号中至少用 %d 类。".formatted(classes, least);
        }
    }

    record PasswordHoldsName(String username) implements AboutNewPassword {

        @Override
        public String what() {
            return "新密码不能包含账号名“%s”。".formatted(username);
        }
    }

    record PasswordUsedBefore(int remembered) implements AboutNewPassword {

        @Override
        public String what() {
            return "新密码与最近 %d 次用过的密码相同。".formatted(remembered);
        }
    }

    record PasswordsDiffer() implements AccessRefusal {

        @Override
        public String what() {
            return "两次输入的新密码不一致。";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("repeated");
        }
    }

    record OldPasswordWrong() implements AccessRefusal {

        @Override
        public String what() {
            return "原密码不正确。";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("oldPassword");
        }
    }

    record CodeWrong() implements AccessRefusal {

        @Override
        public String what() {
            return "动态口令不正确，或已用过。";
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请等口令器显示下一个口令，并确认手机时间准确。");
        }

        @Override
        public Optional<String> field() {
            return Optional.of("code");
        }
    }

    record UsernameMalformed(String username) implements AccessRefusal {

        @Override
        public String what() {
            return "账号“%s”不合规：用 2 至 64 个小写字母、数字、点、横线，以字母或数字开头。".formatted(username);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("username");
        }
    }

    record UsernameTaken(String username) implements AccessRefusal {

        @Override
        public String what() {
            return "账号“%s”已有人使用。".formatted(username);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("username");
        }
    }

    record KeptByTheProvince() implements AccessRefusal {

        @Override
        public String what() {
            return "账号与登录规则由省级管理员统一维护。";
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请向省厅系统管理员提出。");
        }
    }

    record PersonWithoutPost(String name) implements AccessRefusal {

        @Override
        public String what() {
            return "%s 现在没有任职，不能开通账号。".formatted(name);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请先在“机构与人员”中为其任职。");
        }

        @Override
        public Optional<String> field() {
            return Optional.of("person");
        }
    }

    record EnterpriseUnknown(String code) implements AccessRefusal {

        @Override
        public String what() {
            return "企业库中没有统一社会信用代码为“%s”的企业。".formatted(code);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请核对代码，或先把企业录入企业库。");
        }

        @Override
        public Optional<String> field() {
            return Optional.of("code");
        }
    }

    record NotOwnPost(long post) implements AccessRefusal {

        @Override
        public String what() {
            return "您现在不担任这个岗位(%d),不能以它的身份办理。".formatted(post);
        }
    }

    record OwnAccount(String username) implements AccessRefusal {

        @Override
        public String what() {
            return "不能停用或重置自己的账号“%s”。".formatted(username);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("修改密码请到右上角本人名下办理。");
        }
    }
}
