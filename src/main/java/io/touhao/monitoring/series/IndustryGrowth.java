package io.touhao.monitoring.series;

import io.touhao.directory.UnitPath;
import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Output of the year to date by industry and its growth on comparable base (分行业增速), out of the returns that the province
 * approved: divisions, and the classes within each. It follows the definitions of the indicators
 * {@code industrial-output} and {@code industrial-output-growth}, and the divisions add up to what they say.
 */
@Repository
public class IndustryGrowth {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final JdbcClient jdbc;

    IndustryGrowth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An industry.
     *
     * @param code division of two digits, or class
     * @param firms that returned
     * @param output of the year to date, 千元
     * @param comparable output of those that had some in both years
     * @param base the same of the year before
     */
    public record Industry(String code, int firms, BigDecimal output, BigDecimal comparable, BigDecimal base, List<Industry> classes) {

        public Industry {
            classes = List.copyOf(classes);
        }

        /** Per cent on comparable base; none on a base of nought. */
        public Optional<BigDecimal> growth() {
            return base.signum() <= 0 ? Optional.empty()
                    : Optional.of(comparable.subtract(base).multiply(HUNDRED).divide(base, 1, RoundingMode.HALF_UP));
        }

        private static Industry of(String division, List<Industry> classes) {
            return new Industry(
                    division, classes.stream().mapToInt(Industry::firms).sum(),
                    classes.stream().map(Industry::output).reduce(BigDecimal.ZERO, BigDecimal::add),
                    classes.stream().map(Industry::comparable).reduce(BigDecimal.ZERO, BigDecimal::add),
                    classes.stream().map(Industry::base).reduce(BigDecimal.ZERO, BigDecimal::add), classes);
        }
    }

    /** The divisions of a unit in the month that ends the period, the largest first. */
    @Transactional(readOnly = true)
    public List<Industry> of(UnitPath unit, Period period) {
        return jdbc.sql("""
                        select r.industry, count(*) as firms, coalesce(sum(r.output_total), 0) as output,
                            coalesce(sum(r.output_total) filter (where r.output_total_before is not null), 0) as comparable,
                            coalesce(sum(r.output_total_before) filter (where r.output_total is not null), 0) as base
                        from monitoring.form_gy_01 r
                        where r.last_day = :day and r.known_until is null and r.final_at is not null
                            and r.unit_path operator(public.<@) :unit::public.ltree and r.output_total is not null
                        group by r.industry""")
                .param("day", period.lastDay())
                .param("unit", unit.value())
                .query((row, number) -> new Industry(
                        row.getString("industry"), row.getInt("firms"), row.getBigDecimal("output"), row.getBigDecimal("comparable"),
                        row.getBigDecimal("base"), List.of()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(one -> one.code().substring(0, 2)))
                .entrySet().stream()
                .map(one -> Industry.of(one.getKey(), sorted(one.getValue())))
                .sorted((one, other) -> other.output().compareTo(one.output()))
                .toList();
    }

    private static List<Industry> sorted(List<Industry> classes) {
        return classes.stream().sorted((one, other) -> other.output().compareTo(one.output())).toList();
    }
}
