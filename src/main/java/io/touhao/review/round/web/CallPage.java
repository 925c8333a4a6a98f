package io.touhao.review.round.web;

import io.touhao.directory.UnitPath;
import io.touhao.page.Heading;
import io.touhao.page.Refused;
import io.touhao.quantity.WorkingDays;
import io.touhao.review.round.Deadlines;
import io.touhao.review.round.Rhythm;
import io.touhao.review.round.RoundCall;
import io.touhao.review.round.RoundRefusal.Unfit;
import java.time.LocalDate;
import java.util.Optional;

/** Calling a round by hand (发起调度). */
record CallPage(LocalDate today, WorkingDays calendar) {

    private static final int DAYS = 5;
    private static final int LONGEST = 40;

    Heading heading() {
        return Heading.of("发起调度", Navigation.KEY).child(Navigation.RUNNING).facts("本级及下级各责任人会收到按台账填好的调度表");
    }

    String from() {
        return today.withDayOfYear(1).toString();
    }

    String until() {
        return today.toString();
    }

    String due() {
        return calendar.after(today, DAYS).toString();
    }

    /** Levels follow each other by a working day. */
    static RoundCall call(
            UnitPath root, String name, Optional<LocalDate> from, Optional<LocalDate> until, Optional<LocalDate> due,
            LocalDate today, WorkingDays calendar) {
        if (name.isBlank() || name.strip().length() > LONGEST) {
            throw new Refused(new Unfit("name", "请填写名称，不超过 %d 个字。".formatted(LONGEST)));
        }
        var first = from.orElseThrow(() -> new Refused(new Unfit("from", "请填写起日。")));
        var last = until.filter(day -> !day.isBefore(first)).orElseThrow(() -> new Refused(new Unfit("until", "止日须在起日之后。")));
        var county = due.filter(day -> !day.isBefore(today)).orElseThrow(() -> new Refused(new Unfit("due", "填报截止不能早于今天。")));
        return new RoundCall(
                name.strip(), name.strip(), Rhythm.CALLED, root, first, last, new Deadlines(
                        county, calendar.after(county, 1), calendar.after(county, 2), calendar.after(county, 3),
                        calendar.after(county, DAYS + 3)));
    }
}
