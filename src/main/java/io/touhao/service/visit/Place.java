package io.touhao.service.visit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Where somebody checked in (签到位置), as the telephone said; nobody need tell it.
 *
 * @param latitude degrees, five decimals, about a metre
 * @param accuracy metres within which the telephone believes to be
 */
public record Place(BigDecimal latitude, BigDecimal longitude, int accuracy) {

    private static final int DECIMALS = 5;
    private static final int WORST = 100_000;

    /** What a form or a browser told; none where it is incomplete or impossible. */
    public static Optional<Place> of(Optional<BigDecimal> latitude, Optional<BigDecimal> longitude, Optional<BigDecimal> accuracy) {
        return latitude.filter(degrees -> within(degrees, 90))
                .flatMap(north -> longitude.filter(degrees -> within(degrees, 180)).map(east -> new Place(
                        north.setScale(DECIMALS, RoundingMode.HALF_UP), east.setScale(DECIMALS, RoundingMode.HALF_UP),
                        accuracy.map(metres -> Math.clamp(metres.longValue(), 0, WORST)).orElse(WORST))));
    }

    private static boolean within(BigDecimal degrees, int most) {
        return degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}
