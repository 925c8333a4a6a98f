package io.touhao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.Test;

class Sm3Test {

    @Test
    void agreesWithTheExampleOfTheStandard() {
        var digest = new SM3Digest();
        var message = "abc".getBytes(StandardCharsets.US_ASCII);
        digest.update(message, 0, message.length);
        var hash = new byte[32];
        digest.doFinal(hash, 0);
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void tellsFieldsApartThatReadAlikeTogether() {
        assertThat(new Sm3().field("ab").field("c").hash()).isNotEqualTo(new Sm3().field("a").field("bc").hash());
    }
}
