package io.touhao.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

    private static final byte[] WORDS = "一句要保密的话".getBytes(StandardCharsets.UTF_8);

    @Test
    void opensWhatItSealedAndSealsNothingTwiceAlike(@TempDir Path home) throws Exception {
        var file = home.resolve("some.key");
        var sealed = Seal.withKeyAt(file).encrypt(WORDS);
        assertThat(Seal.withKeyAt(file).decrypt(sealed)).isEqualTo(WORDS);
        assertThat(Seal.withKeyAt(file).encrypt(WORDS)).isNotEqualTo(sealed);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void anotherKeyOpensNothingAndIndexesOtherwise() {
        var one = Seal.withKey(new byte[16]);
        var other = Seal.withKey(new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        var sealed = one.encrypt(WORDS);
        assertThatThrownBy(() -> other.decrypt(sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(one.index("13800138000")).isEqualTo(one.index("13800138000")).isNotEqualTo(other.index("13800138000"));
        assertThat(one.index("13800138000")).isNotEqualTo(one.index("13800138001"));
    }
}
