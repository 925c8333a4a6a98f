package io.touhao.indicator.target;

import io.touhao.directory.UnitPath;
import io.touhao.indicator.IndicatorId;
import io.touhao.quantity.Algebra;
import io.touhao.quantity.Amount;
import io.touhao.quantity.Bound;
import io.touhao.quantity.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of targets. */
@Repository
class TargetStore {

    private static final String SELECT = """
            select indicator, public.ltree2text(unit_path) as unit_path, unit_name, period, algebra, bound, figure, unit, weight,
                origin
            from indicator.target where known_until is null and\s""";

    private final JdbcClient jdbc;

    TargetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UnitTarget> find(IndicatorId indicator, UnitPath unit, Period period) {
        return jdbc.sql(SELECT + "indicator = :indicator and unit_path = :unit::public.ltree and period = :period")
                .param("indicator", indicator.value())
                .param("unit", unit.value())
                .param("period", period.code())
                .query(TargetStore::read)
                .optional();
    }

    /** What is held of these indicators in these years. */
    List<UnitTarget> held(List<UnitTarget> like) {
        return jdbc.sql(SELECT + "indicator = any (:indicators) and period = any (:periods)")
                .param("indicators", texts(like, target -> target.indicator().value()))
                .param("periods", texts(like, target -> target.period().code()))
                .query(TargetStore::read)
                .list();
    }

    List<UnitTarget> of(UnitPath unit, Period period) {
        return jdbc.sql(SELECT + "unit_path = :unit::public.ltree and period = :period order by indicator")
                .param("unit", unit.value())
                .param("period", period.code())
                .query(TargetStore::read)
                .list();
    }

    List<UnitTarget> below(IndicatorId indicator, UnitPath unit, Period period) {
        return jdbc.sql(SELECT + """
                        indicator = :indicator and period = :period and unit_path <@ :unit::public.ltree
                            and public.nlevel(unit_path) = :depth
                        order by unit_path""")
                .param("indicator", indicator.value())
                .param("unit", unit.value())
                .param("period", period.code())
                .param("depth", unit.depth() + 1)
                .query(TargetStore::read)
                .list();
    }

    /** Ends what was held of the same units and holds these. */
    void hold(List<UnitTarget> targets, Instant at) {
        var now = at.atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        update indicator.target t set known_until = :at
                        from unnest(:indicators::text[], :units::text[], :periods::text[]) as n (indicator, unit_path, period)
                        where t.known_until is null and t.indicator = n.indicator and t.period = n.period
                            and t.unit_path = n.unit_path::public.ltree""")
                .param("at", now)
                .param("indicators", texts(targets, target -> target.indicator().value()))
                .param("units", texts(targets, target -> target.unit().value()))
                .param("periods", texts(targets, target -> target.period().code()))
                .update();
        jdbc.sql("""
                        insert into indicator.target (indicator, unit_path, unit_name, period, algebra, bound, figure, unit,
                            weight, origin, known_from)
                        select indicator, unit_path::public.ltree, unit_name, period, algebra, bound, figure::numeric, unit,
                            weight::numeric, origin, :at
                        from unnest(:indicators::text[], :units::text[], :names::text[], :periods::text[], :algebras::text[],
                            :bounds::text[], :figures::text[], :measures::text[], :weights::text[], :origins::text[])
                            as n (indicator, unit_path, unit_name, period, algebra, bound, figure, unit, weight, origin)""")
                .param("at", now)
                .param("indicators", texts(targets, target -> target.indicator().value()))
                .param("units", texts(targets, target -> target.unit().value()))
                .param("names", texts(targets, UnitTarget::unitName))
                .param("periods", texts(targets, target -> target.period().code()))
                .param("algebras", texts(targets, target -> target.algebra().name()))
                .param("bounds", texts(targets, target -> target.bound().name()))
                .param("figures", texts(targets, target -> target.amount().value().toPlainString()))
                .param("measures", texts(targets, target -> target.amount().unit()))
                .param("weights", texts(targets, target -> target.weight().toPlainString()))
                .param("origins", texts(targets, UnitTarget::origin))
                .update();
    }

    private static String[] texts(List<UnitTarget> targets, Function<UnitTarget, String> text) {
        return targets.stream().map(text).toArray(String[]::new);
    }

    private static UnitTarget read(ResultSet row, int number) throws SQLException {
        return new UnitTarget(
                IndicatorId.of(row.getString("indicator")), UnitPath.of(row.getString("unit_path")),
                row.getString("unit_name"), Period.parse(row.getString("period")), Algebra.valueOf(row.getString("algebra")),
                Bound.valueOf(row.getString("bound")), new Amount(row.getBigDecimal("figure"), row.getString("unit")),
                row.getBigDecimal("weight"), row.getString("origin"));
    }
}
