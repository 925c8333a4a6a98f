package io.touhao.review.round.web;

import io.touhao.page.Figures;
import io.touhao.review.round.web.Chain.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One line of the board: how many commitments are where.
 *
 * @param counts how many are passed, pending, returned, open
 * @param held working days that whoever holds most has held it
 * @param last the last step, in words
 */
record BoardRow(String name, String address, Map<Standing, Integer> counts, String holder, long held, String last) {

    private static final int LATE = 5;

    int count(Standing standing) {
        return counts.getOrDefault(standing, 0);
    }

    int due() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int passed() {
        return count(Standing.PASSED);
    }

    int pending() {
        return count(Standing.PENDING);
    }

    int returned() {
        return count(Standing.RETURNED);
    }

    int open() {
        return count(Standing.OPEN);
    }

    /** Passed and pending, in per cent of all. */
    BigDecimal reported() {
        return percent(passed() + pending(), due());
    }

    String reportedPrinted() {
        return Figures.rate(reported());
    }

    boolean isLate() {
        return held >= LATE;
    }

    /** A part of the bar where it is drawn, in per cent of the width. */
    record Piece(String css, double start, double width) {}

    List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        double start = 0;
        for (var standing : Standing.values()) {
            var width = due() == 0 ? 0 : count(standing) * 100.0 / due();
            if (width > 0) {
                pieces.add(new Piece(standing.css(), start, Math.max(0.3, width - 0.7)));
            }
            start += width;
        }
        return pieces;
    }

    String label() {
        return "已通过 %d，待审核 %d，被退回 %d，未报 %d".formatted(passed(), pending(), returned(), open());
    }

    static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
