package io.touhao.report.web;

import io.touhao.commitment.CommitmentEvent;
import io.touhao.commitment.HistoryLine;
import io.touhao.commitment.Ledger;
import io.touhao.directory.Level;
import io.touhao.page.part.HoldingClock;
import io.touhao.page.part.HoldingClock.Lane;
import io.touhao.page.part.HoldingClock.Span;
import io.touhao.quantity.WorkingDays;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Who held a commitment for how long (办理时钟): its owner, and the level above while a claim waits for review. */
record Holding(Ledger.Detail detail, LocalDate today, ZoneId zone) {

    HoldingClock clock() {
        var owner = new ArrayList<Span>();
        var reviewer = new ArrayList<Span>();
        var holder = owner;
        var since = day(detail.history().getLast());
        for (var line : detail.history().reversed()) {
            var next = next(line.event(), holder, owner, reviewer);
            if (next != holder) {
                add(holder, since, day(line));
                since = day(line);
                holder = next;
            }
        }
        var isClosed = !detail.row().state().isOpen();
        var end = isClosed ? detail.row().stateAt().atZone(zone).toLocalDate() : today;
        add(holder, since, end);
        return new HoldingClock(
                day(detail.history().getLast()), later(detail.row().due(), today), today, detail.row().due(),
                List.of(lane("责任单位", kind(detail.row().level()), owner), lane("审核", above(), reviewer)));
    }

    private static ArrayList<Span> next(
            CommitmentEvent event, ArrayList<Span> holder, ArrayList<Span> owner, ArrayList<Span> reviewer) {
        return event instanceof CommitmentEvent.CompletionClaimed ? reviewer
                : event instanceof CommitmentEvent.Returned ? owner
                : holder;
    }

    private static void add(List<Span> spans, LocalDate from, LocalDate until) {
        if (until.isAfter(from)) {
            spans.add(new Span(from, until, WorkingDays.WEEKENDS_ONLY.between(from, until)));
        }
    }

    private static Lane lane(String holder, Lane.Kind kind, List<Span> spans) {
        return new Lane(holder, kind, spans.stream().mapToLong(Span::workingDays).sum(), spans);
    }

    private Lane.Kind above() {
        return detail.parent().map(parent -> kind(parent.level())).orElse(Lane.Kind.PROVINCE);
    }

    private static Lane.Kind kind(Level level) {
        return switch (level) {
            case PROVINCE -> Lane.Kind.PROVINCE;
            case CITY -> Lane.Kind.CITY;
            case COUNTY, ZONE -> Lane.Kind.COUNTY;
        };
    }

    private LocalDate day(HistoryLine line) {
        return line.at().atZone(zone).toLocalDate();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
