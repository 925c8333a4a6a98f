package io.touhao.directory;

import io.touhao.page.Refused;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a person's service of a post; the post is vacant from that day. */
@Component
@Transactional
public class EndService {

    private final OfficeStore offices;
    private final ServiceStore services;
    private final Trail trail;

    EndService(OfficeStore offices, ServiceStore services, Trail trail) {
        this.offices = offices;
        this.services = services;
        this.trail = trail;
    }

    /**
     * Ends the service.
     *
     * @param on the first day the person serves no longer; refused where the person does not serve on the day before
     */
    public void end(Actor actor, PostId id, PersonId personId, LocalDate on) {
        var post = offices.hold(id).orElseThrow(() -> Administration.absent("岗位"));
        Administration.mayChange(actor, post.unit(), "岗位");
        var serving = serving(services, post, personId, on);
        services.end(serving, on);
        trail.record(actor, "post.end-service", "post/" + id.value(), "%s, on %s".formatted(serving.personName(), on));
    }

    /** The service of the person that is under way on the eve of the day. */
    static Serving serving(ServiceStore services, Post post, PersonId personId, LocalDate on) {
        var person = services.person(personId).orElseThrow(() -> Administration.absent("人员"));
        var eve = on.minusDays(1);
        return services.ofPost(post.id(), Days.between(eve, on)).stream()
                .filter(serving -> serving.person().equals(personId))
                .findFirst()
                .orElseThrow(() -> new Refused(new OrganisationRefusal.NotServing(person.name(), post.name(), eve)));
    }
}
