package io.touhao.service.visit;

import io.touhao.directory.Actor;
import io.touhao.registry.Enterprise;
import io.touhao.registry.EnterpriseBrief;
import io.touhao.registry.EnterpriseBrief.Line;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What all modules know of an enterprise before somebody rings its bell. */
@Component
public class Bells {

    private final List<EnterpriseBrief> briefs;

    Bells(List<EnterpriseBrief> briefs) {
        this.briefs = briefs.stream().sorted(Comparator.comparing(EnterpriseBrief::order)).toList();
    }

    /** The lines of all modules, in their order. */
    public List<Line> of(Actor actor, Enterprise enterprise) {
        return briefs.stream().flatMap(brief -> brief.lines(actor, enterprise).stream()).toList();
    }
}
