package io.touhao.access;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a password must be (GB/T 22239-2019 8.1.4.1): at least 8 characters, three classes, not the name, not recent. */
final class PasswordRules {

    static final int LEAST_LENGTH = 8;
    static final int LEAST_CLASSES = 3;
    static final int REMEMBERED = 5;
    private static final int MOST_LENGTH = 128;

    private PasswordRules() {}

    /** What is wrong with a password for this user name; empty where nothing is. */
    static List<AccessRefusal> faults(String password, String username) {
        var faults = new ArrayList<AccessRefusal>();
        if (password.length() < LEAST_LENGTH || password.length() > MOST_LENGTH) {
            faults.add(new AccessRefusal.PasswordLength(password.length(), LEAST_LENGTH));
        }
        if (classes(password) < LEAST_CLASSES) {
            faults.add(new AccessRefusal.PasswordTooPlain(classes(password), LEAST_CLASSES));
        }
        if (password.toLowerCase().contains(username.toLowerCase())) {
            faults.add(new AccessRefusal.PasswordHoldsName(username));
        }
        return faults;
    }

    private static long classes(String password) {
        return Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")
                .filter(kind -> java.util.regex.Pattern.compile(kind).matcher(password).find())
                .count();
    }
}
