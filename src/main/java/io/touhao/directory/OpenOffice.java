package io.touhao.directory;

import io.touhao.page.Refused;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens an office in a unit. */
@Component
@Transactional
public class OpenOffice {

    private final RegionStore regions;
    private final OfficeStore offices;
    private final Trail trail;

    OpenOffice(RegionStore regions, OfficeStore offices, Trail trail) {
        this.regions = regions;
        this.offices = offices;
        this.trail = trail;
    }

    /** Refuses a unit that does not exist on the day, and a name the unit already has. */
    public OfficeId open(Actor actor, UnitPath unit, OfficeDraft draft, LocalDate from) {
        Administration.mayChange(actor, unit, "单位");
        regions.find(unit, from).orElseThrow(() -> Administration.absent("单位"));
        var name = Administration.present("name", "机构名称", draft.name());
        if (offices.named(unit, name).isPresent()) {
            throw new Refused(new OrganisationRefusal.OfficeNameTaken(name));
        }
        var office = new OfficeDraft(name, shortened(draft.shortName(), name), draft.kind(), draft.assumed());
        var id = offices.insert(unit, offices.nextCode(unit), office, from);
        trail.record(actor, "office.open", "office/" + id.value(), "%s %s, from %s".formatted(unit, name, from));
        return id;
    }

    private static String shortened(String shortName, String name) {
        return shortName.isBlank() ? name : shortName.strip();
    }
}
