package io.touhao.access;

import io.touhao.directory.Seal;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Encrypts small secrets at rest by SM4-GCM; the key is a file of the home folder, made at first use. */
@Component
class Secrets {

    private final Seal seal;

    Secrets(@Value("${TOUHAO_HOME:var}") Path home) {
        this.seal = Seal.withKeyAt(home.resolve("secret.key"));
    }

    /** Nonce, then ciphertext and tag. */
    byte[] encrypt(byte[] plain) {
        return seal.encrypt(plain);
    }

    byte[] decrypt(byte[] all) {
        return seal.decrypt(all);
    }
}
