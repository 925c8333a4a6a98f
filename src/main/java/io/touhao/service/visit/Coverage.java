package io.touhao.service.visit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far a list of enterprises has been visited (上门服务覆盖). Enterprises and visits are different counts and never mixed.
 *
 * @param listed above-scale enterprises of the day, 家
 * @param visited those of them with a visit that counts this year, 家
 * @param visits visits that count this year, whether or not the enterprise is still listed, 家次
 */
public record Coverage(long listed, long visited, long visits) {

    public static final Coverage NOTHING = new Coverage(0, 0, 0);

    public long left() {
        return listed - visited;
    }

    /** In per cent, one decimal; a list that lacks one is never 100.0, and an empty list is covered. */
    public BigDecimal percent() {
        if (listed == 0 || left() == 0) {
            return BigDecimal.valueOf(1000, 1);
        }
        return BigDecimal.valueOf(visited * 100).divide(BigDecimal.valueOf(listed), 1, RoundingMode.DOWN);
    }

    static Coverage ofOne(int visits) {
        return new Coverage(1, visits > 0 ? 1 : 0, visits);
    }

    Coverage and(Coverage other) {
        return new Coverage(listed + other.listed, visited + other.visited, visits + other.visits);
    }

    Coverage withVisits(long all) {
        return new Coverage(listed, visited, all);
    }
}
