package io.touhao.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.function.Supplier;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Keeps small secrets unreadable at rest (密文保存) by SM4-GCM, and makes a blind index by HMAC-SM3 so that a secret can be
 * found by its exact text without being read. GB/T 39786.
 */
public final class Seal {

    private static final int KEY = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Supplier<byte[]> key;

    private Seal(Supplier<byte[]> key) {
        this.key = key;
    }

    /** With the key of a file, which is made at first use and readable by its owner alone. */
    public static Seal withKeyAt(Path file) {
        return new Seal(() -> fromFile(file));
    }

    /** With a key of sixteen bytes. */
    public static Seal withKey(byte[] key) {
        if (key.length != KEY) {
            throw new IllegalArgumentException("a key has %d bytes, not %d".formatted(KEY, key.length));
        }
        var own = key.clone();
        return new Seal(() -> own);
    }

    /** Nonce, then ciphertext and tag. */
    public byte[] encrypt(byte[] plain) {
        var nonce = random(NONCE);
        var sealed = run(true, nonce, plain);
        var all = new byte[NONCE + sealed.length];
        System.arraycopy(nonce, 0, all, 0, NONCE);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return all;
    }

    public byte[] decrypt(byte[] all) {
        var nonce = new byte[NONCE];
        System.arraycopy(all, 0, nonce, 0, NONCE);
        var sealed = new byte[all.length - NONCE];
        System.arraycopy(all, NONCE, sealed, 0, sealed.length);
        return run(false, nonce, sealed);
    }

    /** The same for the same text, and telling nothing of it to whoever has not the key. */
    public byte[] index(String text) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key.get()));
        var bytes = ("index:" + text).getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        var index = new byte[mac.getMacSize()];
        mac.doFinal(index, 0);
        return index;
    }

    private byte[] run(boolean encrypting, byte[] nonce, byte[] input) {
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypting, new AEADParameters(new KeyParameter(key.get()), TAG_BITS, nonce));
        var output = new byte[cipher.getOutputSize(input.length)];
        var length = cipher.processBytes(input, 0, input.length, output, 0);
        try {
            cipher.doFinal(output, length);
            return output;
        } catch (InvalidCipherTextException failure) {
            throw new IllegalStateException("the secret does not fit the key", failure);
        }
    }

    private static synchronized byte[] fromFile(Path file) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : newKey(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] newKey(Path file) throws IOException {
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
