package io.touhao.review.order;

import io.touhao.directory.UnitPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The packs of orders: {@code packs/orders/}; the cases beside them are for tests. */
@Component
class OrderPacks {

    private final List<OrderPack> packs;

    OrderPacks() {
        this.packs = readAll();
    }

    /** The pack of the smallest subtree that holds for the unit on a day. */
    OrderPack of(UnitPath unit, LocalDate day) {
        return packs.stream()
                .filter(pack -> pack.holds(unit, day))
                .max(Comparator.comparing(pack -> pack.root().depth()))
                .orElseThrow(() -> new IllegalStateException("no pack of orders holds for %s on %s".formatted(unit, day)));
    }

    private static List<OrderPack> readAll() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:/packs/orders/*.yaml"))
                    .filter(file -> !"cases.yaml".equals(file.getFilename()))
                    .map(file -> {
                        try (var stream = file.getInputStream()) {
                            return read(stream);
                        } catch (IOException failed) {
                            throw new UncheckedIOException(failed);
                        }
                    })
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static OrderPack read(InputStream stream) {
        Map<String, Object> pack = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
        var holds = map(pack.get("holds"));
        var interview = map(pack.get("interview"));
        return new OrderPack(
                pack.get("id").toString(), UnitPath.of(pack.get("root").toString()), day(holds.get("from")),
                Optional.ofNullable(holds.get("until")).map(OrderPacks::day), texts(map(pack.get("words"))),
                "by-rule".equals(pack.get("signing")), (Integer) pack.get("most"), days(map(pack.get("days"))),
                rules(pack.get("rules")), (Integer) interview.get("reds"), (Integer) interview.get("months"));
    }

    @SuppressWarnings("unchecked")
    private static List<OrderRule> rules(Object rules) {
        return ((List<Map<String, Object>>) rules).stream()
                .map(rule -> new OrderRule(
                        rule.get("id").toString(), colour(rule.get("colour")), condition(rule),
                        rule.get("grounds").toString()))
                .toList();
    }

    private static OrderRule.Condition condition(Map<String, Object> rule) {
        return switch (rule.get("when").toString()) {
            case "near" -> new OrderRule.Condition.Near((Integer) rule.get("within"));
            case "behind" -> new OrderRule.Condition.Behind(new BigDecimal(rule.get("points").toString()));
            case "unanswered" -> new OrderRule.Condition.Unanswered((Integer) rule.get("after"));
            case "overdue" -> new OrderRule.Condition.Overdue((Integer) rule.get("by"));
            default -> throw new IllegalArgumentException("rule %s holds when?".formatted(rule.get("id")));
        };
    }

    private static Map<Colour, Integer> days(Map<String, Object> days) {
        var all = new EnumMap<Colour, Integer>(Colour.class);
        days.forEach((colour, count) -> all.put(colour(colour), (Integer) count));
        return all;
    }

    private static Colour colour(Object name) {
        return Colour.valueOf(name.toString().toUpperCase(Locale.ROOT));
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date
                ? date.toInstant().atZone(ZoneOffset.UTC).toLocalDate()
                : LocalDate.parse(value.toString());
    }

    private static Map<String, String> texts(Map<String, Object> map) {
        return map.keySet().stream().collect(Collectors.toMap(Function.identity(), key -> map.get(key).toString()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
