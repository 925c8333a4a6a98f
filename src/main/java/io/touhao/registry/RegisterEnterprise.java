package io.touhao.registry;

import io.touhao.directory.Actor;
import io.touhao.directory.Days;
import io.touhao.directory.Level;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.registry.industry.Industries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers an enterprise in its county. */
@Component
@Transactional
public class RegisterEnterprise {

    private final EnterpriseStore store;
    private final Units units;
    private final Trail trail;
    private final NameCores cores;
    private final AboveScaleNews news;
    private final Clock clock;

    RegisterEnterprise(
            EnterpriseStore store, Units units, Trail trail, NameCores cores, AboveScaleNews news, Clock clock) {
        this.store = store;
        this.units = units;
        this.trail = trail;
        this.cores = cores;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Registers it.
     *
     * <p>Refuses a credit code that does not read, telling which fault, an enterprise that is registered already, in
     * whatever county, a county outside the actor's scope, and below the province a day of entering the above-scale list.
     */
    public long register(Actor actor, EnterpriseDraft draft) {
        if (!actor.is(Role.CITY_OFFICER, Role.COUNTY_OFFICER, Role.DIVISION_OFFICER) || !countyInScope(actor, draft.unit())) {
            throw new Refused(new NotFound("没有找到该县（市、区），或不在您的管辖范围内。"));
        }
        Uscc.faultOf(draft.uscc()).ifPresent(fault -> {
            throw new Refused(new RegistryRefusal.WrongCode(fault));
        });
        var uscc = Uscc.of(draft.uscc());
        store.byCode(uscc.value()).ifPresent(known -> {
            throw new Refused(new RegistryRefusal.AlreadyRegistered(uscc, known.name()));
        });
        store.registeredIn(uscc).ifPresent(unit -> {
            throw new Refused(new RegistryRefusal.RegisteredElsewhere(uscc, placeOf(unit)));
        });
        if (draft.aboveScaleFrom().isPresent() && !AboveScaleAuthority.writes(actor)) {
            throw new Refused(new RegistryRefusal.ThroughTheList("from", "入规日期"));
        }
        var name = checked(draft);
        var enterprise = new Enterprise(
                0, uscc, name, draft.unit(), draft.industry().strip(), draft.aboveScaleFrom().map(Days::since), 0);
        var row = NewRecord.bare(enterprise, cores.of(name, draft.unit()));
        var id = store.insertAll(List.of(row), "登记", actor.name(), clock.instant()).getFirst();
        trail.record(actor, "enterprise.register", "enterprise/" + id, "%s %s".formatted(uscc, name));
        draft.aboveScaleFrom().ifPresent(from -> news.tell(List.of(id)));
        return id;
    }

    private boolean countyInScope(Actor actor, UnitPath unit) {
        return actor.sees(unit)
                && units.find(unit, LocalDate.now(clock))
                        .filter(found -> found.level() == Level.COUNTY || found.level() == Level.ZONE)
                        .isPresent();
    }

    private String placeOf(UnitPath unit) {
        var today = LocalDate.now(clock);
        return units.find(unit.parent(), today).map(Unit::name).orElse("") + units.find(unit, today).map(Unit::name).orElse(unit.code());
    }

    private static String checked(EnterpriseDraft draft) {
        var name = draft.name().strip();
        if (name.isEmpty() || name.length() > 120) {
            throw new Refused(new RegistryRefusal.Unfit("name", "企业名称须填写，不超过120字。"));
        }
        if (!Industries.IN_FORCE.knows(draft.industry().strip())) {
            throw new Refused(new RegistryRefusal.Unfit(
                    "industry", "行业代码“%s”在 %s 里没有，应为2至4位数字。".formatted(draft.industry().strip(), Industries.IN_FORCE.standard())));
        }
        return name;
    }

    /** An enterprise as it is to be registered, the code as typed. */
    public record EnterpriseDraft(
            String uscc, String name, UnitPath unit, String industry, Optional<LocalDate> aboveScaleFrom) {}
}
