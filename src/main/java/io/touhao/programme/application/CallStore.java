package io.touhao.programme.application;

import io.touhao.directory.UnitPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of calls. */
@Repository
class CallStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = "select * from programme.call ";

    private final JdbcClient jdbc;

    CallStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Call> all() {
        return jdbc.sql(SELECT + "order by closes desc, id desc").query((row, number) -> call(row)).list();
    }

    Optional<Call> find(CallId id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id.value()).query((row, number) -> call(row)).optional();
    }

    boolean isNumbered(String programme, String number) {
        return jdbc.sql("select exists (select from programme.call where programme = :programme and number = :number)")
                .param("programme", programme)
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    CallId insert(CallDraft draft, String title, Rules rules, String by, Instant at) {
        return new CallId(jdbc.sql("""
                        insert into programme.call (programme, title, year, number, opens, closes, city_due, rules, edition, version,
                            addressees, quota, issued_at, issued_by)
                        values (:programme, :title, :year, :number, :opens, :closes, :due, :rules, :edition, :version, :addressees,
                            :quota::jsonb, :at, :by)
                        returning id""")
                .param("programme", draft.programme())
                .param("title", title)
                .param("year", draft.year())
                .param("number", draft.number().strip())
                .param("opens", draft.opens())
                .param("closes", draft.closes())
                .param("due", draft.cityDue())
                .param("rules", rules.pack().id())
                .param("edition", rules.pack().edition())
                .param("version", rules.pack().version())
                .param("addressees", draft.addressees().strip())
                .param("quota", JSON.writeValueAsString(quota(draft.quota())))
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(Long.class)
                .single());
    }

    /** The next number of a series; none is lost or given twice. */
    int nextSerial(String series) {
        return jdbc.sql("""
                        insert into programme.serial as s (series, last) values (:series, 1)
                        on conflict (series) do update set last = s.last + 1 returning last""")
                .param("series", series)
                .query(Integer.class)
                .single();
    }

    private static Map<String, Integer> quota(Map<UnitPath, Integer> quota) {
        var texts = new TreeMap<String, Integer>();
        quota.forEach((city, places) -> texts.put(city.value(), places));
        return texts;
    }

    private static Map<UnitPath, Integer> quota(String json) {
        var quota = new HashMap<UnitPath, Integer>();
        JSON.readValue(json, new TypeReference<Map<String, Integer>>() {}).forEach((city, places) -> quota.put(UnitPath.of(city), places));
        return quota;
    }

    private static Call call(ResultSet row) throws SQLException {
        return new Call(
                new CallId(row.getLong("id")), row.getString("programme"), row.getString("title"), row.getInt("year"),
                row.getString("number"), row.getObject("opens", LocalDate.class), row.getObject("closes", LocalDate.class),
                row.getObject("city_due", LocalDate.class), row.getString("rules"), row.getInt("edition"), row.getString("version"),
                row.getString("addressees"), quota(row.getString("quota")));
    }
}
