package io.touhao.commitment;

import java.util.Arrays;

/**
 * One line of an evidence contract (销号要件): which sort of record or file, and what it must show.
 *
 * @param what in words of the pack
 */
public record EvidenceItem(EvidenceKind kind, String what) {

    private static final String MARK = "：";

    /** The line from its words; without the word of a kind it asks for a signed file. */
    public static EvidenceItem of(String words) {
        return Arrays.stream(EvidenceKind.values())
                .filter(kind -> words.startsWith(kind.title() + MARK))
                .findFirst()
                .map(kind -> new EvidenceItem(kind, words.substring(kind.title().length() + MARK.length())))
                .orElseGet(() -> new EvidenceItem(EvidenceKind.SIGNED_FILE, words));
    }

    /** 公文文号：方案文号. */
    public String words() {
        return kind.title() + MARK + what;
    }
}
