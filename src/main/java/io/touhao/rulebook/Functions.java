package io.touhao.rulebook;

import dev.cel.bundle.CelBuilder;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;

/**
 * What rules may reckon with beside plus, minus and times: {@code percent(part, whole)}, to six places, so that 300 of
 * 10,000 is 3 and nothing beside it; and {@code whole(x)}, the whole number below.
 */
final class Functions {

    private static final String PERCENT = "percent_of";
    private static final String WHOLE = "whole_of";

    private Functions() {}

    static CelBuilder addTo(CelBuilder builder) {
        return builder
                .addFunctionDeclarations(
                        CelFunctionDecl.newFunctionDeclaration("percent", CelOverloadDecl.newGlobalOverload(
                                PERCENT, SimpleType.DOUBLE, SimpleType.DOUBLE, SimpleType.DOUBLE)),
                        CelFunctionDecl.newFunctionDeclaration("whole", CelOverloadDecl.newGlobalOverload(
                                WHOLE, SimpleType.DOUBLE, SimpleType.DOUBLE)))
                .addFunctionBindings(
                        CelFunctionBinding.from(PERCENT, Double.class, Double.class, Functions::percent),
                        CelFunctionBinding.from(WHOLE, Double.class, Math::floor));
    }

    private static double percent(double part, double whole) {
        if (whole == 0) {
            throw new ShareOfNothing();
        }
        return Math.rint(1e8 * part / whole) / 1e6;
    }

    /** There is no such share. */
    static final class ShareOfNothing extends RuntimeException {

        ShareOfNothing() {
            super("a share of nothing");
        }
    }
}
