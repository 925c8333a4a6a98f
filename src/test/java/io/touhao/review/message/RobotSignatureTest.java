package io.touhao.review.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RobotSignatureTest {

    @Test
    void signsThePublishedVector() {
        assertThat(RobotSignature.of(1577262236757L, "SECtest"))
                .isEqualTo("Za%2Fne6w2koB8B4ROVlgTNd%2FX%2B%2FFbyDpZrXLz57xNZSA%3D");
    }

    @Test
    void cutsATextAtSoManyBytesAndNeverWithinACharacter() {
        var text = "督办🙂".repeat(300);
        assertThat(RobotChannel.cut(text, 2_048).getBytes(StandardCharsets.UTF_8)).hasSizeBetween(2_044, 2_048);
        assertThat(text).startsWith(RobotChannel.cut(text, 2_047));
        assertThat(RobotChannel.cut(text, 8)).isEqualTo("督办");
        assertThat(RobotChannel.cut("短", 2_048)).isEqualTo("短");
    }
}
