package io.touhao.plan;

import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refused;
import io.touhao.plan.pack.PlanDocument;
import io.touhao.plan.reading.text.PlanText;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes in documents: each text becomes an edition with a draft. Works within its caller's transaction. */
@Component
class Intake {

    private final EditionStore editions;
    private final DraftStore drafts;
    private final Documents documents;
    private final Trail trail;
    private final Clock clock;

    Intake(EditionStore editions, DraftStore drafts, Documents documents, Trail trail, Clock clock) {
        this.editions = editions;
        this.drafts = drafts;
        this.documents = documents;
        this.trail = trail;
        this.clock = clock;
    }

    /** Takes in a text as a new edition, with its draft. */
    EditionId take(Actor actor, UnitPath unit, PlanText text, boolean rendition) {
        var document = PlanDocument.read(text);
        if (document.sentences().isEmpty()) {
            throw new Refused(new PlanRefusal.NoClauses(text.name()));
        }
        var number = document.citation();
        editions.same(unit, number, document.hash()).ifPresent(same -> {
            throw new Refused(new PlanRefusal.AlreadyImported(number, same.edition()));
        });
        var before = editions.of(unit, number).stream().findFirst();
        var edition = Editions.of(document, unit, before, rendition, actor, clock);
        var id = editions.insert(edition, document, document.hash());
        drafts.insert(draft(Editions.keyed(edition, id), before, document));
        drafts.append(id, actor, clock.instant(), "import", "", Optional.empty(), Optional.empty());
        trail.record(actor, "plan.import", id.object(), number + " edition " + edition.edition());
        return id;
    }

    private PlanDraft draft(Edition edition, Optional<Edition> before, PlanDocument document) {
        var earlier = before.flatMap(drafts::find);
        var proposal = earlier
                .map(draft -> Proposal.of(draft, documents.of(draft.edition()), document))
                .orElseGet(() -> Proposal.of(document, edition.year()));
        var plan = earlier.map(PlanDraft::plan).or(proposal::pack).orElse("plan-" + edition.id().value());
        return new PlanDraft(
                edition, plan, proposal.pack(), proposal.parameters(), 0, Optional.empty(), proposal.actions(),
                proposal.commitments());
    }
}
