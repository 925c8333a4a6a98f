package io.touhao.directory.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Level;
import io.touhao.directory.Office;
import io.touhao.directory.OfficeId;
import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.list.Option;
import io.touhao.page.part.HistoryEntry;
import io.touhao.page.part.Link;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads offices as their forms and their history show them. */
@Component
@Transactional(readOnly = true)
class OfficeView {

    private final Units units;
    private final Organisation organisation;
    private final Clock clock;

    OfficeView(Units units, Organisation organisation, Clock clock) {
        this.units = units;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The form that opens an office. */
    record NewOfficePage(Unit unit, List<Option> kinds, LocalDate today) {

        Heading heading() {
            return Heading.of("新增机构", "organisation").child("organisation").facts(unit.name())
                    .under(new Link(unit.name(), "/organisation?unit=" + unit.path()));
        }
    }

    /** The form that creates a post. */
    record NewPostPage(Office office, List<Option> roles, LocalDate today) {

        Heading heading() {
            return Heading.of("新增岗位", "organisation").child("organisation").facts(office.name())
                    .under(new Link(office.name(), "/organisation?office=" + office.id().value()));
        }
    }

    /** Everyone who ever served in an office, and its hand-overs. */
    record HistoryPage(Office office, List<HistoryEntry> services, List<HistoryEntry> handovers, boolean administers, LocalDate today) {

        Heading heading() {
            return Heading.of("历任与交接", "organisation").child("organisation")
                    .facts("%s · 自 %s".formatted(office.name(), Dates.full(office.days().from())))
                    .under(new Link(office.name(), "/organisation?office=" + office.id().value()));
        }
    }

    NewOfficePage newOffice(Actor actor, UnitPath path) {
        var today = LocalDate.now(clock);
        var unit = units.find(path, today).filter(one -> actor.sees(path)).orElseThrow(() -> absent("单位"));
        var kinds = Arrays.stream(Office.Kind.values()).map(kind -> new Option(kind.name(), kind.title())).toList();
        return new NewOfficePage(unit, kinds, today);
    }

    NewPostPage newPost(Actor actor, OfficeId id) {
        var today = LocalDate.now(clock);
        var office = office(actor, id);
        var level = units.find(office.unit(), today).map(Unit::level).orElseThrow(() -> absent("单位"));
        var roles = Arrays.stream(Role.values())
                .filter(role -> usual(role, level))
                .map(role -> new Option(role.name(), role.title()))
                .toList();
        return new NewPostPage(office, roles, today);
    }

    HistoryPage history(Actor actor, OfficeId id) {
        return new HistoryPage(
                office(actor, id),
                organisation.history(id).stream().map(PostView::entry).toList(),
                organisation.handovers(id).stream().map(PostView::entry).toList(),
                actor.is(Role.SYSTEM_ADMINISTRATOR), LocalDate.now(clock));
    }

    private Office office(Actor actor, OfficeId id) {
        return organisation.office(id).filter(one -> actor.sees(one.unit())).orElseThrow(() -> absent("机构"));
    }

    /** The roles offered at a level; the command itself refuses the others. */
    private static boolean usual(Role role, Level level) {
        return switch (role) {
            case LEADER, SUPERVISOR -> true;
            case DIVISION_OFFICER, EXPERT -> level == Level.PROVINCE;
            case CITY_OFFICER -> level == Level.CITY;
            case COUNTY_OFFICER -> level == Level.COUNTY || level == Level.ZONE;
            case SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR -> level == Level.PROVINCE;
            case ENTERPRISE, SYSTEM -> false;
        };
    }

    private static Refused absent(String what) {
        return new Refused(new NotFound("没有找到该%s，或不在您的管辖范围内。".formatted(what)));
    }
}
