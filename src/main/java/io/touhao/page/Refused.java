package io.touhao.page;

import java.util.List;
import java.util.stream.Collectors;

/** Carries refusals out of a command, so that its transaction is rolled back. */
public final class Refused extends RuntimeException {

    private final transient List<Refusal> refusals;

    public Refused(Refusal refusal) {
        this(List.of(refusal));
    }

    public Refused(List<? extends Refusal> refusals) {
        super(refusals.stream().map(Refusal::what).collect(Collectors.joining(" ")), null, false, false);
        if (refusals.isEmpty()) {
            throw new IllegalArgumentException("a refusal needs a reason");
        }
        this.refusals = List.copyOf(refusals);
    }

    /** The refusals, at least one. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
