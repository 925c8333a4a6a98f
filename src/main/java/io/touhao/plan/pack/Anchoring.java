package io.touhao.plan.pack;

import io.touhao.plan.reading.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Binds each commitment of a pack to the sentence that makes it, in any edition of the document: the rendition, the
 * official text, or a later version.
 *
 * <p>Within the commitment's clause, figures and key words decide. In other clauses both must fit almost entirely:
 * then the duty has moved there.
 */
public final class Anchoring {

    /** The least score within the own clause. */
    private static final double ENOUGH = 0.6;

    /** The least score in another clause. */
    private static final double ENOUGH_ELSEWHERE = 0.9;

    private static final double SHARE_OF_FIGURE = 0.4;

    private final PlanDocument document;
    private final List<Candidate> candidates;

    private Anchoring(PlanDocument document) {
        this.document = document;
        this.candidates = document.sentences().stream()
                .map(sentence -> new Candidate(sentence, Wording.of(sentence.text())))
                .toList();
    }

    private record Candidate(Sentence sentence, Wording wording) {}

    private record Scored(Candidate candidate, double score) {}

    /** Places every commitment of the pack, in the pack's order. */
    public static List<Placement> place(PlanPack pack, PlanDocument document) {
        var anchoring = new Anchoring(document);
        return pack.commitments().stream().map(anchoring::place).toList();
    }

    /** The anchor of a sentence. */
    public static Anchor anchor(PlanDocument document, Sentence sentence) {
        return new Anchor(
                document.citation(), sentence.clausePath(), sentence.span().start(), sentence.span().end(),
                Wording.of(sentence.text()).hash());
    }

    private Placement place(PackCommitment commitment) {
        return best(commitment, true)
                .filter(scored -> scored.score() >= ENOUGH)
                .or(() -> best(commitment, false).filter(scored -> scored.score() >= ENOUGH_ELSEWHERE))
                .<Placement>map(scored -> placed(commitment, scored))
                .orElseGet(() -> new Placement.Unplaced(commitment, reason(commitment)));
    }

    private Placement placed(PackCommitment commitment, Scored scored) {
        var sentence = scored.candidate().sentence();
        return new Placement.Placed(commitment, sentence, anchor(document, sentence), scored.score());
    }

    private Optional<Scored> best(PackCommitment commitment, boolean inOwnClause) {
        return candidates.stream()
                .filter(candidate -> candidate.sentence().clausePath().equals(commitment.clause()) == inOwnClause)
                .map(candidate -> new Scored(candidate, score(commitment, candidate)))
                .max(Comparator.comparingDouble(Scored::score)
                        .thenComparing(scored -> -scored.candidate().sentence().span().start()));
    }

    private double score(PackCommitment commitment, Candidate candidate) {
        var words = commitment.keywords().stream()
                .mapToDouble(word -> candidate.wording().holds(Wording.of(word)))
                .average()
                .orElse(0);
        return hasFigure(commitment.judgement())
                ? words * (1 - SHARE_OF_FIGURE)
                        + (carries(commitment.judgement(), candidate.sentence()) ? SHARE_OF_FIGURE : 0)
                : words;
    }

    private static boolean hasFigure(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Quantity quantity -> true;
            case Judgement.Rank rank -> true;
            case Judgement.Recurrence recurrence -> true;
            case Judgement.Trend trend -> false;
            case Judgement.Comparison comparison -> false;
            case Judgement.Standing standing -> false;
            case Judgement.Coverage coverage -> false;
            case Judgement.Deliverable deliverable -> false;
            case Judgement.Deadline deadline -> false;
            case Judgement.StandingDuty duty -> false;
        };
    }

    private boolean carries(Judgement judgement, Sentence sentence) {
        return document.targets(sentence).stream().anyMatch(target -> Carrying.carries(judgement, target))
                || document.recurrences(sentence).stream().anyMatch(found -> Carrying.carries(judgement, found));
    }

    private String reason(PackCommitment commitment) {
        if (document.clause(commitment.clause()).isEmpty()) {
            return "文中没有条款 %s。".formatted(commitment.clause());
        }
        return best(commitment, true)
                .map(scored -> "条款 %s 中没有相符的句子，最接近的一句只符合 %d%%。"
                        .formatted(commitment.clause(), Math.round(scored.score() * 100)))
                .orElse("条款 %s 中没有句子。".formatted(commitment.clause()));
    }
}
