package io.touhao.programme.maturity;

import io.touhao.rulebook.Citation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dated edition of a model of maturity (成熟度模型): domains (能力域) of items (能力项), each scored from 0 to 5. */
public record MaturityModel(String id, String title, Citation source, LocalDate from, Optional<LocalDate> to, List<Domain> domains) {

    /** The most points of an item. */
    public static final BigDecimal MOST = BigDecimal.valueOf(5);

    private static final int SCALE = 2;

    public MaturityModel {
        domains = List.copyOf(domains);
    }

    /**
     * A domain.
     *
     * @param fact under which its score is known of the firm
     */
    public record Domain(String id, String title, String fact, List<Item> items) {

        public Domain {
            items = List.copyOf(items);
        }
    }

    /** An item; its key is the domain's with a number. */
    public record Item(String key, String title) {}

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
    }

    public long items() {
        return domains.stream().mapToLong(domain -> domain.items().size()).sum();
    }

    /** Scores of the domains whose every item is given; one that lacks an item is not known. */
    Map<Domain, BigDecimal> scores(Map<String, BigDecimal> given) {
        var scores = new LinkedHashMap<Domain, BigDecimal>();
        domains.stream().filter(domain -> domain.items().stream().allMatch(item -> given.containsKey(item.key())))
                .forEach(domain -> scores.put(domain, mean(domain.items().stream().map(item -> given.get(item.key())).toList())));
        return scores;
    }

    /** The mean of the domains; none while one of them is not known. */
    Optional<BigDecimal> composite(Map<Domain, BigDecimal> scores) {
        return scores.size() < domains.size() ? Optional.empty() : Optional.of(mean(List.copyOf(scores.values())));
    }

    private static BigDecimal mean(List<BigDecimal> points) {
        return points.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(points.size()), SCALE, RoundingMode.HALF_UP);
    }
}
