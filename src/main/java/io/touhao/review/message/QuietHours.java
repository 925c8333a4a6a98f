package io.touhao.review.message;

import java.time.LocalTime;
import java.time.ZonedDateTime;

/** Hours of the day in which nothing is sent (免打扰); they may pass midnight. */
record QuietHours(LocalTime from, LocalTime until) {

    boolean contains(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !from.equals(until) && (!time.isBefore(from) || time.isBefore(until));
    }

    /** The first moment from this one on in which something may be sent. */
    ZonedDateTime next(ZonedDateTime moment) {
        if (!contains(moment.toLocalTime())) {
            return moment;
        }
        var end = moment.with(until);
        return end.isAfter(moment) ? end : end.plusDays(1);
    }
}
