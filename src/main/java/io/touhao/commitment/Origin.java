package io.touhao.commitment;

import java.util.Optional;

/**
 * Where a commitment comes from (来源), down to the characters.
 *
 * @param issuer kind of the issuer: {@code plan}
 * @param plan key of the plan: {@code shandong-2023}
 * @param packId key of the item in the issuer's pack
 * @param documentNumber 鲁工信发〔2023〕3号
 * @param clausePath 二.5
 * @param span where in the text, or none where the sentence could not be placed
 */
public record Origin(
        String issuer, String plan, String packId, String documentNumber, String clausePath, Optional<Span> span) {

    /** Characters of the document, the end not counted, and the hash of what stood there. */
    public record Span(int start, int end, String textHash) {

        public Span {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("no characters from %d to %d".formatted(start, end));
            }
        }
    }

    /** Document and clause as people cite them: 鲁工信发〔2023〕3号 二、5. */
    public String citation() {
        return documentNumber + " " + clausePath.replaceFirst("\\.", "、");
    }
}
