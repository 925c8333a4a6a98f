package io.touhao.review.message;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Due days as iCalendar (RFC 5545): whole-day events with an alarm three days before. Lines end with CR LF and are
 * folded at 75 bytes, never within a character; commas, semicolons and backslashes in texts are escaped.
 *
 * @param root what links begin with
 * @param now when it is made
 */
record CalendarText(String root, Instant now) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LINE_BYTES = 75;

    /** Something due on a day. */
    record Entry(String key, LocalDate due, String title, String path) {}

    String of(List<Entry> entries) {
        var lines = new ArrayList<>(List.of(
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Touhao//Due days//ZH", "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH", "X-WR-CALNAME:" + escaped("头号 · 我的时限")));
        entries.forEach(entry -> lines.addAll(event(entry)));
        lines.add("END:VCALENDAR");
        var text = new StringBuilder();
        lines.forEach(line -> text.append(folded(line)).append("\r\n"));
        return text.toString();
    }

    private List<String> event(Entry entry) {
        return List.of(
                "BEGIN:VEVENT", "UID:" + entry.key().replace('/', '-') + "@touhao", "DTSTAMP:" + STAMP.format(now),
                "DTSTART;VALUE=DATE:" + DAY.format(entry.due()),
                "DTEND;VALUE=DATE:" + DAY.format(entry.due().plusDays(1)),
                "SUMMARY:" + escaped(entry.title()), "URL:" + root + entry.path(), "TRANSP:TRANSPARENT",
                "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:" + escaped(entry.title()), "TRIGGER:-P3D",
                "END:VALARM", "END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n");
    }

    private static String folded(String line) {
        var folded = new StringBuilder();
        var bytes = 0;
        for (var point : line.codePoints().toArray()) {
            var character = Character.toString(point);
            var size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LINE_BYTES) {
                folded.append("\r\n ");
                bytes = 1;
            }
            folded.append(character);
            bytes += size;
        }
        return folded.toString();
    }
}
