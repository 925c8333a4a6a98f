package io.touhao.plan;

/** Key of one edition of a document. */
public record EditionId(long value) {

    /** As the trail names it. */
    String object() {
        return "plan/" + value;
    }
}
