package io.touhao.commitment;

import io.touhao.directory.Actor;
import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.Serving;
import io.touhao.page.Refused;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Keeps the reviewer out of the reporter's line: whoever serves, in whichever seat, in the office that reported or as a
 * leader of its unit does not review there, whatever other post they act as. The top's own leaders are kept out by role.
 */
@Component
class ReviewLine {

    private final Organisation organisation;
    private final Clock clock;

    ReviewLine(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    void demandOutside(Actor actor, Commitment commitment) {
        if (isInLine(actor, commitment)) {
            throw new Refused(new CommitmentRefusal.ReviewerIsSuperior(commitment.promise().title(), actor.name()));
        }
    }

    boolean isInLine(Actor actor, Commitment commitment) {
        return commitment.unit().depth() > 1 && actor.person().isPresent()
                && organisation.servings(commitment.unit(), LocalDate.now(clock)).stream()
                        .filter(serving -> serving.unit().equals(commitment.unit()))
                        .filter(serving -> serving.person().equals(actor.person().get()))
                        .anyMatch(serving -> leads(serving, commitment.owner()));
    }

    private static boolean leads(Serving serving, Owner owner) {
        return serving.role() == Role.LEADER || serving.office().equals(owner.office());
    }
}
