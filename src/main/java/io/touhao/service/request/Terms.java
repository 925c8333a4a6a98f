package io.touhao.service.request;

import io.touhao.quantity.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days by which a request must be seen to: working days after it was raised, the pack's numbers. */
final class Terms {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Terms() {}

    static Request.Terms of(RequestPack pack, LocalDate raised, WorkingDays calendar) {
        return new Request.Terms(calendar.after(raised, pack.verify()), calendar.after(raised, pack.reply()), calendar.after(raised, pack.solve()));
    }

    /** The day of solving moves by what the clock stood still, and never beyond the most. */
    static Request.Terms stopped(RequestPack pack, Request request, long stopped, WorkingDays calendar) {
        var raised = day(request.raisedAt());
        return new Request.Terms(
                request.terms().verify(), request.terms().reply(), calendar.after(raised, (int) Math.min(pack.solve() + stopped, pack.most())));
    }

    static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }
}
