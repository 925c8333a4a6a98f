package io.touhao.commitment.likeness;

import java.util.List;

/**
 * What looks copied about one commitment.
 *
 * @param texts reports that read alike, the most alike first, one a commitment, at most {@value #SHOWN}
 * @param textsInAll how many commitments have such a report
 * @param files files that other commitments use as evidence too, at most {@value #SHOWN}
 * @param filesInAll how many such uses there are
 */
public record Findings(List<Likeness> texts, int textsInAll, List<SharedFile> files, int filesInAll) {

    static final int SHOWN = 10;

    public Findings {
        texts = List.copyOf(texts);
        files = List.copyOf(files);
    }

    public boolean isEmpty() {
        return texts.isEmpty() && files.isEmpty();
    }
}
