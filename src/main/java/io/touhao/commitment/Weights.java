package io.touhao.commitment;

import io.touhao.directory.UnitPath;
import java.util.LinkedHashMap;
import java.util.Map;

/** What counties count, added up for the units above them. */
final class Weights {

    private Weights() {}

    /** The counties' numbers, and for each unit above them the sum of those below. */
    static Map<UnitPath, Long> withSums(Map<UnitPath, Long> counties) {
        var sums = new LinkedHashMap<UnitPath, Long>(counties);
        counties.forEach((path, number) -> {
            for (var above = path; above.depth() > 1; ) {
                above = above.parent();
                sums.merge(above, number, Long::sum);
            }
        });
        return sums;
    }
}
