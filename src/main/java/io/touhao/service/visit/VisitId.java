package io.touhao.service.visit;

/** The key of a visit. */
public record VisitId(long value) {

    /** As the trail names it. */
    public String object() {
        return "visit/" + value;
    }
}
