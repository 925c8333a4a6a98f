package io.touhao.directory;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a post the fields of work it answers for. What was already issued stays where it is. */
@Component
@Transactional
public class GiveFields {

    private final OfficeStore offices;
    private final Trail trail;

    GiveFields(OfficeStore offices, Trail trail) {
        this.offices = offices;
        this.trail = trail;
    }

    /** Refuses a field of work that is not known. */
    public void give(Actor actor, PostId id, List<String> fields) {
        var post = offices.hold(id).orElseThrow(() -> Administration.absent("岗位"));
        Administration.mayChange(actor, post.unit(), "岗位");
        var checked = Administration.fields(fields);
        offices.giveFields(id, checked);
        trail.record(actor, "post.give-fields", "post/" + id.value(), "%s -> %s".formatted(post.fields(), checked));
    }
}
