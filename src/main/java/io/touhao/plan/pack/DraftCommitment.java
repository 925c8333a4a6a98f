package io.touhao.plan.pack;

import io.touhao.commitment.EvidenceItem;
import java.util.List;
import java.util.Optional;

/**
 * A commitment before it is issued (草案事项): proposed by the reader of a document, or taken over from a pack.
 *
 * <p>Unlike a commitment of a pack it may lack what people have yet to decide: a sentence, a lead, an indicator.
 *
 * @param anchor the sentence it is bound to
 */
public record DraftCommitment(
        String id, String action, String clause, Optional<Anchor> anchor, String title, Judgement judgement,
        Optional<String> hedge, Timing timing, PackCascade cascade, Optional<String> lead, List<String> supporting,
        List<EvidenceItem> evidence, Optional<String> indicator) {

    public DraftCommitment {
        supporting = List.copyOf(supporting);
        evidence = List.copyOf(evidence);
    }

    /** A pack's commitment, bound to the sentence where it was placed. */
    public static DraftCommitment of(Placement placement) {
        var unbound = of(placement.commitment());
        return placement instanceof Placement.Placed placed ? unbound.boundTo(placed.anchor()) : unbound;
    }

    /** A pack's commitment, not bound to any text. */
    public static DraftCommitment of(PackCommitment from) {
        return new DraftCommitment(
                from.id(), from.action(), from.clause(), Optional.empty(), from.title(), from.judgement(), from.hedge(),
                from.timing(), from.cascade(), Optional.of(from.lead()), from.supporting(), from.evidence(),
                Optional.of(from.indicator()));
    }

    /** The same commitment, bound to a sentence. */
    public DraftCommitment boundTo(Anchor sentence) {
        return new DraftCommitment(
                id, action, sentence.clausePath(), Optional.of(sentence), title, judgement, hedge, timing, cascade, lead,
                supporting, evidence, indicator);
    }

    /** The same commitment, without a sentence. */
    public DraftCommitment unbound() {
        return new DraftCommitment(
                id, action, clause, Optional.empty(), title, judgement, hedge, timing, cascade, lead, supporting,
                evidence, indicator);
    }

    /** The same commitment under another key. */
    public DraftCommitment numbered(String newId) {
        return new DraftCommitment(
                newId, action, clause, anchor, title, judgement, hedge, timing, cascade, lead, supporting, evidence,
                indicator);
    }
}
