package io.touhao.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Why nobody was signed in, in words for the sign-in page. */
final class SignInFailure extends AuthenticationException {

    private final Field field;

    /** The field the words belong to. */
    enum Field {
        PASSWORD, CODE
    }

    private SignInFailure(Field field, String words) {
        super(words);
        this.field = field;
    }

    static SignInFailure wrong(int left) {
        return new SignInFailure(
                Field.PASSWORD, "账号或密码不正确。还可再试 %d 次，连续 5 次将锁定 15 分钟。".formatted(Math.max(left, 0)));
    }

    static SignInFailure locked(Duration left) {
        return new SignInFailure(
                Field.PASSWORD, "账号已锁定。连续 5 次输错，请 %d 分钟后再试，或请系统管理员解锁。".formatted((left.toSeconds() + 59) / 60));
    }

    static SignInFailure codeNeeded() {
        return new SignInFailure(Field.CODE, "此账号需要动态口令，请在口令器中查看 6 位数字。");
    }

    static SignInFailure unknownOutside(String username) {
        return new SignInFailure(Field.PASSWORD, "统一身份“%s”在本平台没有账号，请联系系统管理员开通。".formatted(username));
    }

    Field field() {
        return field;
    }
}
