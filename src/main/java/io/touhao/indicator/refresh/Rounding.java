package io.touhao.indicator.refresh;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one way figures are rounded (修约), applied once, to the headline figure: half up as published tables have it; an
 * office that follows GB/T 8170 sets {@code touhao.indicator.rounding=HALF_EVEN}.
 */
@Component
public class Rounding {

    private final RoundingMode mode;

    public Rounding(@Value("${touhao.indicator.rounding:HALF_UP}") RoundingMode mode) {
        this.mode = mode;
    }

    public RoundingMode mode() {
        return mode;
    }

    BigDecimal round(BigDecimal figure, int decimals) {
        return figure.setScale(decimals, mode);
    }

    /** A quotient of exact figures, rounded once. */
    BigDecimal divide(BigDecimal upper, BigDecimal lower, int decimals) {
        return upper.divide(lower, decimals, mode);
    }
}
