package io.touhao.review.order;

/**
 * Number of an order (编号), counted per issuing unit and year without gaps.
 *
 * @param word the word before the year: 鲁工信督
 */
public record OrderNumber(String word, int year, int serial) {

    /** As documents print it: 鲁工信督〔2023〕17号. */
    public String text() {
        return "%s〔%d〕%d号".formatted(word, year, serial);
    }
}
