package io.touhao.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrects how a person is reached. The number itself does not go into the trail. */
@Component
@Transactional
public class CorrectContact {

    private final ServiceStore services;
    private final Trail trail;
    private final Clock clock;

    CorrectContact(ServiceStore services, Trail trail, Clock clock) {
        this.services = services;
        this.trail = trail;
        this.clock = clock;
    }

    /** Refuses a number that is none; none forgets the number kept. */
    public void correct(Actor actor, PersonId id, Optional<String> mobile) {
        var person = services.hold(id).orElseThrow(() -> Administration.absent("人员"));
        var units = services.postsOf(id, LocalDate.now(clock));
        Administration.mayChange(actor, units.isEmpty() ? actor.unit() : units.getFirst().unit(), "人员");
        mobile.map(AppointPerson::number).ifPresentOrElse(number -> services.reach(id, number), () -> services.forget(id));
        trail.record(actor, "person.correct-contact", "person/" + id.value(), person.name());
    }
}
