package io.touhao.rulebook;

import java.util.Arrays;

/** How sure a rule's source is (依据的可靠程度). */
public enum Standing {
    /** Read in the document itself or in an official notice. */
    VERIFIED("V", "据原文"),
    /** Read in another text that cites the document. */
    CARRIED("V2", "据转述"),
    /** Ours, until an office replaces it. */
    ASSUMPTION("assumption", "假设");

    private final String key;
    private final String title;

    Standing(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** The word people use. */
    public String title() {
        return title;
    }

    /** The standing as packs write it. */
    public static Standing of(String key) {
        return Arrays.stream(values()).filter(standing -> standing.key.equals(key)).findFirst().orElseThrow();
    }
}
