package io.touhao.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords by PBKDF2 with HMAC-SM3: {@code rounds$salt$hash}, the last two in base 64. */
final class Sm3PasswordEncoder implements PasswordEncoder {

    private static final int ROUNDS = 60_000;
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public String encode(CharSequence password) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        var base64 = Base64.getEncoder();
        return "%d$%s$%s".formatted(
                ROUNDS, base64.encodeToString(salt), base64.encodeToString(hash(password, salt, ROUNDS)));
    }

    @Override
    public boolean matches(CharSequence password, String encoded) {
        var parts = encoded.split("\\$");
        var base64 = Base64.getDecoder();
        var hash = hash(password, base64.decode(parts[1]), Integer.parseInt(parts[0]));
        return MessageDigest.isEqual(hash, base64.decode(parts[2]));
    }

    private static byte[] hash(CharSequence password, byte[] salt, int rounds) {
        var generator = new PKCS5S2ParametersGenerator(new SM3Digest());
        generator.init(password.toString().getBytes(StandardCharsets.UTF_8), salt, rounds);
        return ((KeyParameter) generator.generateDerivedMacParameters(HASH * 8)).getKey();
    }
}
