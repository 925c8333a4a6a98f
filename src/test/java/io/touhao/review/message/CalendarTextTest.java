package io.touhao.review.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What RFC 5545 asks of the text. */
class CalendarTextTest {

    private static final String TEXT = new CalendarText("https://example.cn", Instant.parse("2023-09-18T02:24:00Z")).of(
            List.of(new CalendarText.Entry(
                    "commitment/12", LocalDate.of(2023, 12, 31), "【台账事项】投融资服务对接企业,分类;施策\\逐县" + "推进".repeat(40),
                    "/commitments/12")));

    @Test
    void endsEachLineWithCarriageReturnAndLineFeed() {
        assertThat(TEXT).endsWith("END:VCALENDAR\r\n").doesNotContain("\r\r");
        assertThat(TEXT.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    }

    @Test
    void foldsAtSeventyFiveBytesWithinNoCharacter() {
        assertThat(TEXT.split("\r\n")).allSatisfy(line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(TEXT).doesNotContain("\uFFFD");
        assertThat(unfolded()).contains("SUMMARY:【台账事项】投融资服务对接企业\\,分类\\;施策\\\\逐县" + "推进".repeat(40) + "\r\n");
    }

    @Test
    void saysTheDueDayAsAWholeDayWithAnAlarmBefore() {
        assertThat(unfolded()).contains(
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:", "UID:commitment-12@touhao\r\n", "DTSTAMP:20230918T022400Z\r\n",
                "DTSTART;VALUE=DATE:20231231\r\n", "DTEND;VALUE=DATE:20240101\r\n",
                "URL:https://example.cn/commitments/12\r\n", "TRIGGER:-P3D\r\nEND:VALARM\r\nEND:VEVENT\r\n");
    }

    private static String unfolded() {
        return TEXT.replace("\r\n ", "");
    }
}
