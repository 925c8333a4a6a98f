package io.touhao.service.request;

import io.touhao.quantity.HeldTime;
import io.touhao.quantity.HeldTime.Turn;
import io.touhao.quantity.WorkingDays;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The clock of a request (办理时钟), drawn from its steps alone: who had it in hand when. A granted stop holds until its day or
 * until somebody moves the request; whoever had it before has it again.
 */
public final class RequestClock {

    /** Who holds while the clock stands still. */
    public static final String STOPPED = "暂停计时";

    private final ZoneId zone;
    private final WorkingDays calendar;

    public RequestClock(ZoneId zone, WorkingDays calendar) {
        this.zone = zone;
        this.calendar = calendar;
    }

    public HeldTime<String> of(List<RequestStep> steps, Instant now) {
        var turns = new ArrayList<Turn<String>>();
        Optional<Instant> ends = Optional.empty();
        for (var step : steps.stream().sorted(Comparator.comparing(RequestStep::seq)).toList()) {
            ends.filter(end -> end.isBefore(step.at())).ifPresent(end -> turns.add(resumed(turns, end)));
            ends = step.until().map(day -> day.atStartOfDay(zone).toInstant()).filter(end -> end.isAfter(step.at()));
            if (ends.isPresent()) {
                turns.add(new Turn<>(step.at(), Optional.of(STOPPED)));
            } else if (!step.deed().equals("ask-pause") && !step.deed().equals("refuse-pause")) {
                turns.add(new Turn<>(step.at(), Optional.of(step.holder()).filter(holder -> !holder.isEmpty())));
            }
        }
        ends.filter(end -> end.isBefore(now)).ifPresent(end -> turns.add(resumed(turns, end)));
        return HeldTime.of(turns, now, zone, calendar);
    }

    /** Whoever had it before the stop. */
    private static Turn<String> resumed(List<Turn<String>> turns, Instant at) {
        return turns.reversed().stream().filter(turn -> !turn.to().equals(Optional.of(STOPPED))).findFirst()
                .map(turn -> new Turn<>(at, turn.to()))
                .orElse(new Turn<>(at, Optional.empty()));
    }
}
