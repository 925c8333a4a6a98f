package io.touhao.registry.profile;

import io.touhao.registry.AboveScaleNews;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that changes fields of many records at once and writes down who supplied them. */
@Repository
public class ChangeStore {

    /** What the list of above-scale enterprises says of each. */
    private static final Set<Field> LISTED = EnumSet.of(Field.UNIT, Field.INDUSTRY, Field.ABOVE_SCALE_FROM, Field.ABOVE_SCALE_TO);

    private final JdbcClient jdbc;
    private final AboveScaleNews news;

    ChangeStore(JdbcClient jdbc, AboveScaleNews news) {
        this.jdbc = jdbc;
        this.news = news;
    }

    /**
     * Where changes come from.
     *
     * @param act what they came with: {@code intake/12}; empty for a change by hand
     */
    public record Origin(String source, LocalDate validFrom, String by, Instant at, String act) {}

    /** Changes the records; each of them rises by one version. Tells of those whose place in the above-scale list changes. */
    public void apply(List<Change> changes, Origin origin) {
        if (changes.isEmpty()) {
            return;
        }
        keepFormerStays(changes);
        keepFormerNames(changes, origin);
        update(changes);
        keepSupplies(changes, origin);
        news.tell(changes.stream().filter(ChangeStore::touchesList).map(Change::enterprise).toList());
    }

    private static boolean touchesList(Change change) {
        var isListed = change.before().containsKey(Field.ABOVE_SCALE_FROM) || change.after().containsKey(Field.ABOVE_SCALE_FROM);
        return isListed && change.after().keySet().stream().anyMatch(LISTED::contains);
    }

    /** An enterprise that enters the list again begins a new stay; the one before is kept. */
    private void keepFormerStays(List<Change> changes) {
        jdbc.sql("""
                        insert into registry.former_stay (enterprise_id, entered, left_on)
                        select e.id, e.above_scale_from, e.above_scale_to
                        from unnest(:ids::bigint[], :from::text[]) as v (id, since) join registry.enterprise e on e.id = v.id
                        where nullif(v.since, '')::date >= e.above_scale_to
                        on conflict do nothing""")
                .param("ids", ids(changes)).param("from", column(changes, Field.ABOVE_SCALE_FROM)).update();
    }

    private void keepFormerNames(List<Change> changes, Origin origin) {
        jdbc.sql("""
                        insert into registry.former_name (enterprise_id, name, held_until, source)
                        select e.id, e.name, :day, :source
                        from unnest(:ids::bigint[], :names::text[]) as v (id, name) join registry.enterprise e on e.id = v.id
                        where v.name is not null and v.name <> e.name
                        on conflict (enterprise_id, name) do update set held_until = excluded.held_until""")
                .param("ids", ids(changes)).param("names", column(changes, Field.NAME))
                .param("day", origin.validFrom()).param("source", origin.source()).update();
    }

    private void update(List<Change> changes) {
        var statement = jdbc.sql("""
                        update registry.enterprise e set
                            name = coalesce(v.name, e.name), core = coalesce(nullif(v.core, ''), e.core),
                            unit_path = coalesce(v.unit_path::public.ltree, e.unit_path), industry = coalesce(v.industry, e.industry),
                            legal_person = coalesce(v.legal_person, e.legal_person), address = coalesce(v.address, e.address),
                            founded = case when v.founded is null then e.founded else nullif(v.founded, '')::date end,
                            staff = case when v.staff is null then e.staff else nullif(v.staff, '')::integer end,
                            revenue = case when v.revenue is null then e.revenue else nullif(v.revenue, '')::numeric end,
                            figures_year = case when v.figures_year is null then e.figures_year else nullif(v.figures_year, '')::smallint end,
                            above_scale_from = case when v.above_scale_from is null then e.above_scale_from
                                else nullif(v.above_scale_from, '')::date end,
                            above_scale_to = case when v.above_scale_to is not null then nullif(v.above_scale_to, '')::date
                                when nullif(v.above_scale_from, '')::date >= e.above_scale_to then null
                                else e.above_scale_to end,
                            version = e.version + 1
                        from unnest(:ids::bigint[], :cores::text[], :name::text[], :unit_path::text[], :industry::text[],
                            :legal_person::text[], :address::text[], :founded::text[], :staff::text[], :revenue::text[],
                            :figures_year::text[], :above_scale_from::text[], :above_scale_to::text[])
                            as v (id, core, name, unit_path, industry, legal_person, address, founded, staff, revenue, figures_year,
                                above_scale_from, above_scale_to)
                        where e.id = v.id""")
                .param("ids", ids(changes)).param("cores", texts(changes, Change::core));
        for (var field : Field.values()) {
            statement = statement.param(field.column(), column(changes, field));
        }
        var done = statement.update();
        if (done != changes.size()) {
            throw new IllegalStateException("%d of %d records are in scope".formatted(done, changes.size()));
        }
    }

    private void keepSupplies(List<Change> changes, Origin origin) {
        var ids = new ArrayList<Long>();
        var rows = new ArrayList<Map.Entry<Field, Change>>();
        changes.forEach(change -> change.after().keySet().stream().sorted().forEach(field -> {
            ids.add(change.enterprise());
            rows.add(Map.entry(field, change));
        }));
        jdbc.sql("""
                        insert into registry.supplied
                            (enterprise_id, field, before, value, valid_from, source, supplied_by, supplied_at, act)
                        select id, field, before, value, :day, :source, :by, :at, :act
                        from unnest(:ids::bigint[], :fields::text[], :before::text[], :values::text[]) as v (id, field, before, value)""")
                .param("ids", ids.toArray(Long[]::new))
                .param("fields", rows.stream().map(row -> row.getKey().name()).toArray(String[]::new))
                .param("before", rows.stream().map(row -> row.getValue().before().getOrDefault(row.getKey(), "")).toArray(String[]::new))
                .param("values", rows.stream().map(row -> row.getValue().after().get(row.getKey())).toArray(String[]::new))
                .param("day", origin.validFrom()).param("source", origin.source()).param("by", origin.by())
                .param("at", ProfileStore.stamp(origin.at())).param("act", origin.act()).update();
    }

    private static Long[] ids(List<Change> changes) {
        return changes.stream().map(Change::enterprise).toArray(Long[]::new);
    }

    private static String[] column(List<Change> changes, Field field) {
        return texts(changes, change -> change.after().get(field));
    }

    private static String[] texts(List<Change> changes, Function<Change, String> text) {
        return changes.stream().map(text).toArray(String[]::new);
    }
}
