package io.touhao.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SM3Digest;

/** SM3 (GB/T 32905) over fields, each with its length in front, so that no two lists of fields read alike. */
final class Sm3 {

    private final SM3Digest digest = new SM3Digest();

    Sm3 field(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array(), 0, Integer.BYTES);
        digest.update(bytes, 0, bytes.length);
        return this;
    }

    Sm3 field(String text) {
        return field(text.getBytes(StandardCharsets.UTF_8));
    }

    Sm3 field(long number) {
        return field(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    /** The 32 bytes of the digest. */
    byte[] hash() {
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
