package io.touhao.review.message;

import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.Serving;
import io.touhao.directory.UnitPath;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The posts that oversee a unit as a whole. Those below may ask: the database shows them the line above. */
@Component
public class Overseers {

    private final Organisation organisation;
    private final Clock clock;

    Overseers(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Who follows up: the supervisor, else the leader. */
    public Optional<Recipient.OfPost> of(UnitPath unit) {
        return first(unit, List.of(Role.SUPERVISOR, Role.LEADER));
    }

    /** Who decides: the leader, else the supervisor. */
    public Optional<Recipient.OfPost> leader(UnitPath unit) {
        return first(unit, List.of(Role.LEADER, Role.SUPERVISOR));
    }

    private Optional<Recipient.OfPost> first(UnitPath unit, List<Role> wanted) {
        var serving = organisation.servings(unit, LocalDate.now(clock));
        return wanted.stream()
                .flatMap(role -> serving.stream().filter(one -> one.unit().equals(unit) && one.role() == role))
                .findFirst()
                .map(Serving::post)
                .map(post -> new Recipient.OfPost(post, unit));
    }
}
