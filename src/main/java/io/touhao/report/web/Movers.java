package io.touhao.report.web;

import io.touhao.directory.UnitPath;
import io.touhao.indicator.forecast.Placed;
import io.touhao.page.Figures;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The units whose place moved most since the period before (本期变化最大).
 *
 * @param title of the indicator they are placed by
 * @param moves what each figure moved by
 */
record Movers(
        String title, String unit, String period, List<Placed<UnitPath>> places, Map<UnitPath, BigDecimal> moves,
        Map<UnitPath, String> names, String address) {

    private static final int SHOWN = 5;

    /** Those that moved, the most places first; a rise before a fall. */
    List<Placed<UnitPath>> shown() {
        return places.stream()
                .filter(one -> one.up().filter(up -> up != 0).isPresent())
                .sorted(Comparator.<Placed<UnitPath>>comparingInt(one -> -Math.abs(one.up().orElseThrow()))
                        .thenComparing(Placed::place))
                .limit(SHOWN)
                .sorted(Comparator.<Placed<UnitPath>>comparingInt(one -> -one.up().orElseThrow()).thenComparing(Placed::place))
                .toList();
    }

    String name(Placed<UnitPath> one) {
        return names.getOrDefault(one.who(), one.who().code());
    }

    String figure(Placed<UnitPath> one) {
        return Figures.number(one.value());
    }

    String address(Placed<UnitPath> one) {
        return address.formatted(one.who());
    }

    String moved(Placed<UnitPath> one) {
        return Optional.ofNullable(moves.get(one.who())).map(move -> Figures.difference(move, 1)).orElse(Figures.NONE);
    }

    String places(Placed<UnitPath> one) {
        int up = one.up().orElse(0);
        return up > 0 ? "↑ " + up + " 位" : "↓ " + -up + " 位";
    }

    boolean isDown(Placed<UnitPath> one) {
        return one.up().orElse(0) < 0;
    }
}
