package io.touhao.review.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0));

    @Test
    void holdWhatComesAtNightUntilMorning() {
        assertThat(NIGHT.next(at(18, 23, 30))).isEqualTo(at(19, 8, 0));
        assertThat(NIGHT.next(at(18, 20, 0))).isEqualTo(at(19, 8, 0));
        assertThat(NIGHT.next(at(18, 3, 0))).isEqualTo(at(18, 8, 0));
    }

    @Test
    void letTheDayPass() {
        assertThat(NIGHT.next(at(18, 8, 0))).isEqualTo(at(18, 8, 0));
        assertThat(NIGHT.next(at(18, 19, 59))).isEqualTo(at(18, 19, 59));
    }

    @Test
    void mayLieWithinOneDayOrBeNone() {
        var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 30));
        assertThat(noon.next(at(18, 12, 30))).isEqualTo(at(18, 13, 30));
        assertThat(noon.next(at(18, 13, 30))).isEqualTo(at(18, 13, 30));
        assertThat(new QuietHours(LocalTime.NOON, LocalTime.NOON).next(at(18, 12, 0))).isEqualTo(at(18, 12, 0));
    }

    private static ZonedDateTime at(int day, int hour, int minute) {
        return ZonedDateTime.of(2023, 9, day, hour, minute, 0, 0, ZoneId.of("Asia/Shanghai"));
    }
}
