package io.touhao.monitoring.meter;

import io.touhao.page.Refused;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Looks whether a whole file is in another unit (单位填错): kilowatt-hours for ten thousand of them, 元 for 千元. One
 * enterprise may leap; where most do alike, the file is wrong. The bounds are ours.
 */
final class UnitSlip {

    private static final BigDecimal MANY = BigDecimal.valueOf(300);
    private static final int LEAST = 4;

    private UnitSlip() {}

    /**
     * Refused where more than half of those that can be compared lie some hundred times off.
     *
     * @param earlier the latest figure before, by kind and enterprise; nothing for those that had none
     */
    static void refuse(List<Reading.Sound> given, Map<MeterKind, Map<Long, BigDecimal>> earlier) {
        Arrays.stream(MeterKind.values()).forEach(kind -> {
            var compared = given.stream()
                    .filter(one -> one.kind() == kind && one.figure().signum() > 0 && before(one, earlier).signum() > 0)
                    .toList();
            refuse(kind, compared.size(), compared.stream().filter(one -> isFar(one.figure(), before(one, earlier))).count(), true);
            refuse(kind, compared.size(), compared.stream().filter(one -> isFar(before(one, earlier), one.figure())).count(), false);
        });
    }

    private static void refuse(MeterKind kind, long compared, long far, boolean larger) {
        if (compared >= LEAST && far * 2 > compared) {
            throw new Refused(new MeterRefusal.WrongUnit(kind, far, compared, larger));
        }
    }

    private static boolean isFar(BigDecimal one, BigDecimal other) {
        return one.compareTo(other.multiply(MANY)) > 0;
    }

    private static BigDecimal before(Reading.Sound one, Map<MeterKind, Map<Long, BigDecimal>> earlier) {
        return earlier.getOrDefault(one.kind(), Map.of()).getOrDefault(one.enterprise(), BigDecimal.ZERO);
    }
}
