package io.touhao.service.inspect;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import java.time.LocalDate;

/** What every command of inspection asks before it acts. */
final class Gate {

    static final int FEWEST_WORDS = 4;

    private Gate() {}

    /** Officers of counties, cities and the province hold inspections, each level its own. */
    static void demandOfficer(Actor actor, String verb) {
        if (!actor.is(Role.COUNTY_OFFICER, Role.CITY_OFFICER, Role.DIVISION_OFFICER)) {
            throw new Refused(new InspectRefusal.NotYours(verb, actor.role()));
        }
    }

    /** Nobody acts for another unit, not even one below. */
    static void demandHolder(Actor actor, UnitPath holder, String verb) {
        demandOfficer(actor, verb);
        if (!actor.unit().equals(holder)) {
            throw new Refused(new InspectRefusal.NotYours(verb, actor.role()));
        }
    }

    static void demandWords(String text, String at, String title) {
        if (text.strip().length() < FEWEST_WORDS) {
            throw new Refused(new InspectRefusal.Unfit(at, "%s不足 %d 字。".formatted(title, FEWEST_WORDS), "请写明情况。"));
        }
    }

    static void demandDay(LocalDate day, LocalDate earliest, LocalDate latest, String at) {
        if (day.isBefore(earliest) || day.isAfter(latest)) {
            throw new Refused(new InspectRefusal.WrongDay(at, day, earliest, latest));
        }
    }

    static Refused absent(String what) {
        return new Refused(new NotFound("没有这个%s，或不在您的管辖范围内。".formatted(what)));
    }
}
