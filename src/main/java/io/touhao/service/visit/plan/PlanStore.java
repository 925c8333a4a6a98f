package io.touhao.service.visit.plan;

import io.touhao.directory.UnitPath;
import io.touhao.registry.Enterprise;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of plans. */
@Repository
public class PlanStore {

    private static final String SELECT = """
            select p.*, coalesce(v.visits, 0) as visits, v.last
            from service.plan_item p
            left join (select enterprise_id, count(*) as visits, max(day) as last from service.visit
                       where standing = 'COUNTED' and day between make_date(:year, 1, 1) and make_date(:year, 12, 31)
                         and (:root = '*' or unit_path operator(public.<@) nullif(:root, '*')::public.ltree)
                       group by enterprise_id) v on v.enterprise_id = p.enterprise_id
            where p.year = :year and p.dropped_on is null
              and (:root = '*' or p.unit_path operator(public.<@) nullif(:root, '*')::public.ltree)
            """;

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is laid out for an enterprise. */
    public record Laid(Enterprise firm, String address, LayOut.Place place) {}

    /** Whoever else lays this county's plan waits until this transaction ends. */
    void lock(UnitPath county) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('service.plan'), hashtext(:county))").param("county", county.value())
                .query((row, number) -> 1).list();
    }

    List<PlanItem> of(UnitPath root, int year) {
        return jdbc.sql(SELECT + "order by p.month, p.route, p.id").param("year", year).param("root", root.value())
                .query((row, number) -> item(row)).list();
    }

    Optional<PlanItem> ofEnterprise(UnitPath root, int year, long enterprise) {
        return jdbc.sql(SELECT + "and p.enterprise_id = :firm").param("year", year).param("root", root.value()).param("firm", enterprise)
                .query((row, number) -> item(row)).optional();
    }

    /** Puts many in at once. */
    public void put(List<Laid> all, int year, LocalDate day) {
        jdbc.sql("""
                        insert into service.plan_item (year, enterprise_id, enterprise_name, industry, unit_path, address, route, post_id, officer,
                            month, put_on)
                        select :year, id, name, industry, unit::public.ltree, address, route, post, officer, month::date, :day
                        from unnest(:ids::bigint[], :names::text[], :industries::text[], :units::text[], :addresses::text[], :routes::text[],
                            :posts::bigint[], :officers::text[], :months::text[])
                            as one (id, name, industry, unit, address, route, post, officer, month)""")
                .param("year", year).param("day", day)
                .param("ids", all.stream().map(one -> one.firm().id()).toArray(Long[]::new))
                .param("names", texts(all, one -> one.firm().name())).param("industries", texts(all, one -> one.firm().industry()))
                .param("units", texts(all, one -> one.firm().unit().value())).param("addresses", texts(all, Laid::address))
                .param("routes", texts(all, one -> one.place().stop().route()))
                .param("posts", all.stream().map(one -> one.place().officer().post()).toArray(Long[]::new))
                .param("officers", texts(all, one -> one.place().officer().name()))
                .param("months", texts(all, one -> one.place().month().atDay(1).toString()))
                .update();
    }

    int drop(Collection<Long> items, LocalDate day, String why) {
        return jdbc.sql("update service.plan_item set dropped_on = :day, dropped_why = :why where id = any(:ids) and dropped_on is null")
                .param("day", day).param("why", why).param("ids", items.toArray(Long[]::new)).update();
    }

    /** Other hands for items, and no day any more. */
    int pass(Collection<Long> items, long post, String officer) {
        return jdbc.sql("update service.plan_item set post_id = :post, officer = :officer, planned_on = null where id = any(:ids)")
                .param("post", post).param("officer", officer).param("ids", items.toArray(Long[]::new)).update();
    }

    void plan(Map<Long, LocalDate> days) {
        jdbc.sql("""
                        update service.plan_item p set planned_on = one.day::date
                        from unnest(:ids::bigint[], :days::text[]) as one (id, day) where p.id = one.id""")
                .param("ids", days.keySet().toArray(Long[]::new))
                .param("days", days.values().stream().map(LocalDate::toString).toArray(String[]::new)).update();
    }

    private static String[] texts(List<Laid> all, Function<Laid, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    static PlanItem item(ResultSet row) throws SQLException {
        return new PlanItem(
                row.getLong("id"), row.getLong("enterprise_id"), row.getString("enterprise_name"), row.getString("industry"),
                row.getString("address"), row.getString("route"), row.getLong("post_id"), row.getString("officer"),
                YearMonth.from(row.getObject("month", LocalDate.class)), Optional.ofNullable(row.getObject("planned_on", LocalDate.class)),
                row.getInt("visits"), Optional.ofNullable(row.getObject("last", LocalDate.class)));
    }
}
