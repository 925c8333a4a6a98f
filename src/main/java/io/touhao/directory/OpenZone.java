package io.touhao.directory;

import io.touhao.page.Refused;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers a zone (功能区) under a city; zones are not in GB/T 2260, so their code is one of ours. */
@Component
@Transactional
public class OpenZone {

    private final RegionStore regions;
    private final Trail trail;

    OpenZone(RegionStore regions, Trail trail) {
        this.regions = regions;
        this.trail = trail;
    }

    /** Refuses a code that is taken or not of the city, and a kind that is no zone. */
    public UnitPath open(Actor actor, UnitPath city, ZoneDraft draft, LocalDate from) {
        Administration.mayChange(actor, city, "所在市");
        regions.find(city, from)
                .filter(region -> region.level() == Level.CITY)
                .orElseThrow(() -> Administration.absent("所在市"));
        var region = region(city, draft, from);
        if (regions.register(region.path()).stream().anyMatch(other -> other.days().overlaps(region.days()))) {
            throw new Refused(new OrganisationRefusal.CodeTaken(region.code()));
        }
        regions.insert(region);
        trail.record(actor, "zone.open", "region/" + region.code(), "%s, from %s".formatted(region.name(), from));
        return region.path();
    }

    private static Region region(UnitPath city, ZoneDraft draft, LocalDate from) {
        var code = draft.code().strip();
        if (!code.matches(city.code() + "[0-9A-Z]{2}")) {
            throw new Refused(new OrganisationRefusal.Unfit(
                    "code", "功能区代码应为所在市代码%s加两位数字或大写字母。".formatted(city.code())));
        }
        if (!draft.kind().isZone()) {
            throw new Refused(new OrganisationRefusal.Unfit("kind", "“%s”不是功能区类型。".formatted(draft.kind().title())));
        }
        return new Region(
                code, Administration.present("name", "名称", draft.name()),
                Administration.present("shortName", "简称", draft.shortName()), Level.ZONE, draft.kind(),
                city.child(code), Days.since(from), Optional.empty(), draft.statisticalCounty(),
                Region.Standing.ENTERED);
    }

    /** A zone as it is to be registered. */
    public record ZoneDraft(
            String code, String name, String shortName, Region.Kind kind, Optional<String> statisticalCounty) {}
}
