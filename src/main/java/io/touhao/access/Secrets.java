package io.touhao.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Encrypts small secrets at rest by SM4-GCM; the key is a file of the home folder, made at first use. */
@Component
class Secrets {

    private static final int KEY = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;

    Secrets(@Value("${TOUHAO_HOME:var}") Path home) {
        this.file = home.resolve("secret.key");
    }

    /** Nonce, then ciphertext and tag. */
    byte[] encrypt(byte[] plain) {
        var nonce = random(NONCE);
        var sealed = run(true, nonce, plain);
        var all = new byte[NONCE + sealed.length];
        System.arraycopy(nonce, 0, all, 0, NONCE);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return all;
    }

    byte[] decrypt(byte[] all) {
        var nonce = new byte[NONCE];
        System.arraycopy(all, 0, nonce, 0, NONCE);
        var sealed = new byte[all.length - NONCE];
        System.arraycopy(all, NONCE, sealed, 0, sealed.length);
        return run(false, nonce, sealed);
    }

    private byte[] run(boolean encrypting, byte[] nonce, byte[] input) {
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypting, new AEADParameters(new KeyParameter(key()), TAG_BITS, nonce));
        var output = new byte[cipher.getOutputSize(input.length)];
        var length = cipher.processBytes(input, 0, input.length, output, 0);
        try {
            cipher.doFinal(output, length);
            return output;
        } catch (InvalidCipherTextException failure) {
            throw new IllegalStateException("the secret does not fit the key in " + file, failure);
        }
    }

    private synchronized byte[] key() {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : newKey();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private byte[] newKey() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, onlyOwner);
        var key = random(KEY);
        Files.write(file, key);
        return key;
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
