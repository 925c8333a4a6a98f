package io.touhao.directory;

import io.touhao.page.Refused;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Retires a region or zone; its code stays, and reports of its own time still find it. */
@Component
@Transactional
public class RetireRegion {

    private final RegionStore regions;
    private final OfficeStore offices;
    private final Trail trail;

    RetireRegion(RegionStore regions, OfficeStore offices, Trail trail) {
        this.regions = regions;
        this.offices = offices;
        this.trail = trail;
    }

    /**
     * Retires the unit.
     *
     * @param on the first day it exists no longer; refused while it has units or offices on that day
     * @param successor code of the unit that takes over
     */
    public void retire(Actor actor, UnitPath unit, LocalDate on, Optional<String> successor) {
        Administration.mayChange(actor, unit, "单位");
        var region = regions.find(unit, on.minusDays(1)).orElseThrow(() -> Administration.absent("单位"));
        if (region.level() == Level.PROVINCE) {
            throw new Refused(new OrganisationRefusal.StillInUse("省级单位不能撤销。", "请核对所选单位。"));
        }
        if (!regions.children(unit, on).isEmpty() || !offices.offices(unit, on).isEmpty()) {
            throw new Refused(new OrganisationRefusal.StillInUse(
                    "“%s”之下还有单位或机构。".formatted(region.name()), "请先撤销其下单位和机构。"));
        }
        successor.ifPresent(this::known);
        regions.retire(region, on, successor);
        trail.record(actor, "region.retire", "region/" + region.code(),
                "%s, on %s, successor %s".formatted(region.name(), on, successor.orElse("none")));
    }

    private void known(String code) {
        if (regions.register(UnitPath.ALL).stream().noneMatch(region -> region.code().equals(code))) {
            throw new Refused(new OrganisationRefusal.Unfit("successor", "继承单位代码%s未登记。".formatted(code)));
        }
    }
}
