package io.touhao.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultOrganisation implements Organisation {

    private final OfficeStore offices;
    private final ServiceStore services;
    private final HandoverStore handovers;

    DefaultOrganisation(OfficeStore offices, ServiceStore services, HandoverStore handovers) {
        this.offices = offices;
        this.services = services;
        this.handovers = handovers;
    }

    @Override
    public List<Office> offices(UnitPath root, LocalDate on) {
        return offices.offices(root, on);
    }

    @Override
    public Optional<Office> office(OfficeId office) {
        return offices.office(office);
    }

    @Override
    public List<Post> posts(OfficeId office, LocalDate on) {
        return offices.posts(office, on);
    }

    @Override
    public Optional<Post> post(PostId post) {
        return offices.post(post);
    }

    @Override
    public List<Serving> servings(UnitPath root, LocalDate on) {
        return services.servings(root, on);
    }

    @Override
    public List<Serving> history(OfficeId office) {
        return services.history(office);
    }

    @Override
    public List<Serving> postsOf(PersonId person, LocalDate on) {
        return services.postsOf(person, on);
    }

    @Override
    public Optional<Person> person(PersonId person) {
        return services.person(person);
    }

    @Override
    public List<Serving> career(PersonId person) {
        return services.career(person);
    }

    @Override
    public List<HandoverNote> handovers(OfficeId office) {
        return handovers.ofOffice(office);
    }

    @Override
    public List<DaysServed> daysServed(PostId post, Days period) {
        return services.daysServed(post, period);
    }
}
