package io.touhao.indicator.refresh;

import io.touhao.indicator.Direction;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.Measure;
import io.touhao.indicator.Slice;
import io.touhao.indicator.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Places among the units of a level (位次); equal figures share a place, and the next one is left out. */
final class Ranks {

    private Ranks() {}

    /**
     * @param ranked what the places are by: which way is better
     * @param values its headline values of one period
     */
    static List<Value> of(Indicator rank, Indicator ranked, List<Value> values) {
        return values.stream()
                .collect(Collectors.groupingBy(value -> value.unit().depth()))
                .values()
                .stream()
                .flatMap(level -> placed(rank, ranked.direction(), level))
                .toList();
    }

    private static Stream<Value> placed(Indicator rank, Direction direction, List<Value> level) {
        var better = Comparator.comparing(Value::figure);
        var order = direction == Direction.DOWN ? better : better.reversed();
        return level.stream().map(value -> {
            var place = 1 + level.stream().filter(other -> order.compare(other, value) < 0).count();
            return new Value(rank.id(), value.unit(), value.period(), Measure.RANK, Slice.WHOLE, BigDecimal.valueOf(place),
                    value.standing(), rank.version(), Value.RECORDS, Instant.EPOCH, Optional.empty());
        });
    }
}
