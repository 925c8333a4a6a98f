package io.touhao.directory;

import io.touhao.page.Refused;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Abolishes a post; it stays in the register for reports of its own time. */
@Component
@Transactional
public class AbolishPost {

    private final OfficeStore offices;
    private final ServiceStore services;
    private final Trail trail;

    AbolishPost(OfficeStore offices, ServiceStore services, Trail trail) {
        this.offices = offices;
        this.services = services;
        this.trail = trail;
    }

    /** Refuses while somebody serves the post on that day or later. */
    public void abolish(Actor actor, PostId id, LocalDate on) {
        var post = offices.hold(id).orElseThrow(() -> Administration.absent("岗位"));
        Administration.mayChange(actor, post.unit(), "岗位");
        if (!post.days().contains(on) || on.equals(post.days().from())) {
            throw new Refused(new OrganisationRefusal.DayOutOfOrder("撤销日期须在岗位存续期间。"));
        }
        services.ofPost(id, Days.since(on)).stream().findFirst().ifPresent(serving -> {
            throw new Refused(new OrganisationRefusal.StillInUse(
                    "岗位“%s”由%s任职。".formatted(post.name(), serving.personName()), "请先结束其任职。"));
        });
        offices.abolish(id, on);
        trail.record(actor, "post.abolish", "post/" + id.value(), "%s, on %s".formatted(post.name(), on));
    }
}
