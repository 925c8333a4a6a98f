package io.touhao.review.message.web;

import io.touhao.directory.Allowed;
import io.touhao.review.message.Calendars;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Calendars for programs that cannot sign in: whoever has the secret address reads the due days of one person. */
@RestController
class CalendarResource {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=utf-8");

    private final Calendars calendars;

    CalendarResource(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/calendar/{token}")
    @Allowed(anyone = true)
    ResponseEntity<String> calendar(@PathVariable String token) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(calendars.calendar(token));
    }
}
