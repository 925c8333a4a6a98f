package io.touhao.directory;

import io.touhao.page.Refused;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates a post in an office. */
@Component
@Transactional
public class CreatePost {

    private final RegionStore regions;
    private final OfficeStore offices;
    private final Trail trail;

    CreatePost(RegionStore regions, OfficeStore offices, Trail trail) {
        this.regions = regions;
        this.offices = offices;
        this.trail = trail;
    }

    /** Refuses a role that does not fit the unit's level, an unknown field of work, and a name the office already has. */
    public PostId create(Actor actor, OfficeId id, PostDraft draft, LocalDate from) {
        var office = offices.office(id).orElseThrow(() -> Administration.absent("机构"));
        Administration.mayChange(actor, office.unit(), "机构");
        var post = checked(office, draft, from);
        var created = offices.insert(office, post, from);
        trail.record(actor, "post.create", "post/" + created.value(),
                "%s %s, %s %s, from %s".formatted(office.name(), post.name(), post.role(), post.fields(), from));
        return created;
    }

    private PostDraft checked(Office office, PostDraft draft, LocalDate from) {
        if (!office.days().contains(from)) {
            throw new Refused(new OrganisationRefusal.DayOutOfOrder("设岗日期须在机构存续期间。"));
        }
        var unit = regions.find(office.unit(), from).orElseThrow(() -> Administration.absent("单位"));
        Administration.fits(draft.role(), unit.level());
        var name = Administration.present("name", "岗位名称", draft.name());
        if (offices.named(office.id(), name).isPresent()) {
            throw new Refused(new OrganisationRefusal.PostNameTaken(office.name(), name));
        }
        if (draft.seats() < 1 || draft.seats() > 99) {
            throw new Refused(new OrganisationRefusal.Unfit("seats", "编制人数须在1至99之间。"));
        }
        return new PostDraft(name, draft.role(), Administration.fields(draft.fields()), draft.principal(), draft.rank(),
                draft.seats());
    }
}
