package io.touhao.plan.pack;

import io.touhao.plan.reading.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a new edition of a document does to the commitments of the old one (版本差异).
 *
 * @param changes one for each commitment bound to the old text, in its order
 * @param added what the new text asks for besides
 */
public record PlanDiff(List<Change> changes, List<DraftCommitment> added) {

    /** How alike two sentences must be to count as one that was edited. */
    private static final double EDITED = 0.4;

    public PlanDiff {
        changes = List.copyOf(changes);
        added = List.copyOf(added);
    }

    /** What became of a commitment. */
    public sealed interface Change {

        DraftCommitment commitment();

        /** The same words in the same clause. */
        record Untouched(DraftCommitment commitment, Sentence now) implements Change {}

        /** The same words in another clause. */
        record Moved(DraftCommitment commitment, Sentence was, Sentence now) implements Change {}

        /** Other words. */
        record Changed(DraftCommitment commitment, Sentence was, Sentence now) implements Change {}

        /** Its sentence is gone, or it never had one. */
        record Orphaned(DraftCommitment commitment) implements Change {}
    }

    /**
     * Compares two editions.
     *
     * @param bound the commitments of the old edition, with anchors in it
     * @param proposed what the new edition proposes by itself
     */
    public static PlanDiff of(
            PlanDocument old, PlanDocument now, List<DraftCommitment> bound, List<DraftCommitment> proposed) {
        var successors = new Alignment(old.sentences(), now.sentences()).successors();
        var byStart = new HashMap<Integer, Sentence>();
        old.sentences().forEach(sentence -> byStart.put(sentence.span().start(), sentence));
        var changes = bound.stream().map(commitment -> change(commitment, byStart, successors)).toList();
        var known = new HashSet<Integer>();
        successors.values().forEach(sentence -> known.add(sentence.span().start()));
        var added = proposed.stream()
                .filter(draft -> draft.anchor().filter(anchor -> known.contains(anchor.start())).isEmpty())
                .toList();
        return new PlanDiff(changes, added);
    }

    private static Change change(
            DraftCommitment commitment, Map<Integer, Sentence> byStart, Map<Sentence, Sentence> successors) {
        var was = commitment.anchor().map(Anchor::start).map(byStart::get);
        if (was.isEmpty() || !successors.containsKey(was.get())) {
            return new Change.Orphaned(commitment);
        }
        var now = successors.get(was.get());
        if (!Wording.of(was.get().text()).equals(Wording.of(now.text()))) {
            return new Change.Changed(commitment, was.get(), now);
        }
        return was.get().clausePath().equals(now.clausePath())
                ? new Change.Untouched(commitment, now)
                : new Change.Moved(commitment, was.get(), now);
    }

    /** Which sentence of the new edition each old one became. */
    private static final class Alignment {

        private final List<Sentence> old;
        private final List<Sentence> now;
        private final Map<Sentence, Wording> wordings = new HashMap<>();
        private final Map<Sentence, Sentence> successors = new LinkedHashMap<>();
        private final Set<Sentence> taken = new HashSet<>();

        private Alignment(List<Sentence> old, List<Sentence> now) {
            this.old = old;
            this.now = now;
            old.forEach(sentence -> wordings.put(sentence, Wording.of(sentence.text())));
            now.forEach(sentence -> wordings.put(sentence, Wording.of(sentence.text())));
        }

        private Map<Sentence, Sentence> successors() {
            pairEqual(true);
            pairEqual(false);
            pairAlike(true);
            pairAlike(false);
            return successors;
        }

        private void pairEqual(boolean inOneClause) {
            var byWords = new HashMap<String, List<Sentence>>();
            left(now, taken).forEach(sentence -> byWords
                    .computeIfAbsent(key(sentence, inOneClause), key -> new ArrayList<>())
                    .add(sentence));
            for (var sentence : left(old, successors.keySet())) {
                var equal = byWords.getOrDefault(key(sentence, inOneClause), List.of());
                if (!equal.isEmpty()) {
                    pair(sentence, equal.removeFirst());
                }
            }
        }

        private String key(Sentence sentence, boolean withClause) {
            return (withClause ? sentence.clausePath() : "") + "|" + wordings.get(sentence);
        }

        private record Pair(Sentence was, Sentence is, double likeness) {}

        private void pairAlike(boolean inOneClause) {
            var pairs = new ArrayList<Pair>();
            for (var was : left(old, successors.keySet())) {
                for (var is : left(now, taken)) {
                    var likeness = !inOneClause || was.clausePath().equals(is.clausePath())
                            ? wordings.get(was).likeness(wordings.get(is))
                            : 0;
                    if (likeness >= EDITED) {
                        pairs.add(new Pair(was, is, likeness));
                    }
                }
            }
            pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
            for (var pair : pairs) {
                if (!successors.containsKey(pair.was()) && !taken.contains(pair.is())) {
                    pair(pair.was(), pair.is());
                }
            }
        }

        private void pair(Sentence was, Sentence is) {
            successors.put(was, is);
            taken.add(is);
        }

        private static List<Sentence> left(List<Sentence> all, Set<Sentence> gone) {
            return all.stream().filter(sentence -> !gone.contains(sentence)).toList();
        }
    }
}
