package io.touhao.service.visit;

import io.touhao.quantity.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * When a visit counts (计数办法): one edition of the pack.
 *
 * @param from first day of the visits it judges
 * @param words how many characters what was found must have
 * @param topics how many topics must have been talked of
 * @param onSite whether calls are left out
 * @param onceADay whether several visits of a day count once
 * @param enterWithin working days after the visit within which it must be recorded
 */
public record CountingRule(LocalDate from, int words, int topics, boolean onSite, boolean onceADay, int enterWithin) {

    /**
     * What the rule looks at.
     *
     * @param recorded the day it was recorded
     * @param untrue whether the firm said that nobody came
     */
    public record Seen(LocalDate day, Manner manner, int topics, String found, LocalDate recorded, boolean untrue) {

        static Seen of(Visit visit, LocalDate recorded) {
            return new Seen(visit.day(), visit.manner(), visit.topics().size(), visit.found(), recorded, visit.standing() == Standing.UNTRUE);
        }
    }

    /** The visits of one enterprise on one day, in the order they were recorded: what each counts as. */
    public List<Standing> ofDay(List<Seen> visits, WorkingDays calendar) {
        var standings = new ArrayList<Standing>();
        for (var visit : visits) {
            var alone = alone(visit, calendar);
            standings.add(alone.counts() && onceADay && standings.contains(Standing.COUNTED) ? Standing.SAME_DAY : alone);
        }
        return standings;
    }

    private Standing alone(Seen visit, WorkingDays calendar) {
        if (visit.untrue()) {
            return Standing.UNTRUE;
        }
        if (onSite && visit.manner() != Manner.ON_SITE) {
            return Standing.NOT_ON_SITE;
        }
        if (visit.topics() < topics || length(visit.found()) < words) {
            return Standing.NO_CONTENT;
        }
        return visit.recorded().isAfter(calendar.after(visit.day(), enterWithin)) ? Standing.LATE : Standing.COUNTED;
    }

    /** Characters that say something: neither blanks nor marks, and none of a run of the same one. */
    private static int length(String found) {
        var said = found.codePoints().filter(Character::isLetterOrDigit).toArray();
        var length = 0;
        for (var place = 0; place < said.length; place++) {
            length += place > 0 && said[place] == said[place - 1] ? 0 : 1;
        }
        return length;
    }
}
