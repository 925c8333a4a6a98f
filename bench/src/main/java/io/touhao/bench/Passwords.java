package io.touhao.bench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/** Passwords as the platform keeps them, by one round in place of sixty thousand: sign-in is not what is measured. */
final class Passwords {

    private Passwords() {}

    static String quick(String password) {
        var salt = new byte[16];
        var generator = new PKCS5S2ParametersGenerator(new SM3Digest());
        generator.init(password.getBytes(StandardCharsets.UTF_8), salt, 1);
        var hash = ((KeyParameter) generator.generateDerivedMacParameters(256)).getKey();
        return "1$%s$%s".formatted(Base64.getEncoder().encodeToString(salt), Base64.getEncoder().encodeToString(hash));
    }
}
