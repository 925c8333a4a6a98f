package io.touhao.directory;

import io.touhao.page.Refused;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes an office; it stays in the register for reports of its own time. */
@Component
@Transactional
public class CloseOffice {

    private final OfficeStore offices;
    private final Trail trail;

    CloseOffice(OfficeStore offices, Trail trail) {
        this.offices = offices;
        this.trail = trail;
    }

    /** Refuses while a post of the office stands on that day. */
    public void close(Actor actor, OfficeId id, LocalDate on) {
        var office = offices.office(id).orElseThrow(() -> Administration.absent("机构"));
        Administration.mayChange(actor, office.unit(), "机构");
        if (!office.days().contains(on) || on.equals(office.days().from())) {
            throw new Refused(new OrganisationRefusal.DayOutOfOrder("撤销日期须在机构存续期间。"));
        }
        var posts = offices.posts(id, on).size();
        if (posts > 0) {
            throw new Refused(new OrganisationRefusal.StillInUse(
                    "“%s”还有%d个岗位。".formatted(office.name(), posts), "请先撤销岗位。"));
        }
        offices.close(id, on);
        trail.record(actor, "office.close", "office/" + id.value(), "%s, on %s".formatted(office.name(), on));
    }
}
