package io.touhao.plan;

import io.touhao.commitment.IssueReport;
import io.touhao.directory.Actor;
import io.touhao.plan.pack.Flaw;
import io.touhao.plan.pack.PlanDiff;
import io.touhao.plan.pack.PlanDocument;
import java.util.List;
import java.util.Optional;

/**
 * Plans: documents read into clauses and sentences, drafts of the commitments they make, and their issue.
 *
 * <p>Refusals are {@link PlanRefusal}, {@link io.touhao.page.NotFound} for what is absent or out of scope, and
 * {@link io.touhao.page.StaleVersion} where somebody else changed the draft since {@code version} was read.
 */
public interface Plans {

    /**
     * Takes in a document (txt, docx) as a new edition, with a draft at once.
     *
     * <p>Commitments of an earlier edition, or of the pack that carries out a document of this number, are bound to
     * the sentences of this text; where there is neither, the reader proposes commitments.
     *
     * @param file its name
     */
    EditionId importDocument(Actor actor, String file, byte[] content);

    /** Changes one commitment of a draft that is not issued yet. */
    void edit(Actor actor, EditionId id, int version, DraftEdit edit);

    /** Everything that is wrong with a draft; only some of it keeps it from being issued. */
    List<Flaw> check(Actor actor, EditionId id);

    /**
     * Issues a draft (下达): its commitments go into the ledger and down the tree, all or nothing. What an earlier
     * edition has issued stays as it is and is bound to this text.
     */
    IssueReport issue(Actor actor, EditionId id, int version);

    /** The editions in the actor's sight, newest first. */
    List<Edition> editions(Actor actor);

    /** The edition that holds today: the newest issued one, official text before rendition. */
    Optional<Edition> inForce(Actor actor);

    PlanDraft draft(Actor actor, EditionId id);

    /** The text of an edition, with what the reader found in it. */
    PlanDocument document(Actor actor, EditionId id);

    /** What a later edition does to the commitments of an earlier one. */
    PlanDiff compare(Actor actor, EditionId old, EditionId now);
}
