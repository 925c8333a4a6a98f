package io.touhao.programme.application;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How often what a county verified or a city recommended was sent back or refused by the level above (改变率). */
@Repository
@Transactional(readOnly = true)
public class Overturns {

    /** Moves by the level whose decision they undo, for lists that show them. */
    public static final String UNDONE = """
            (select s.seq, s.application_id, s.at, s.actor_title, s.move, s.detail, a.enterprise_name, a.number, a.programme, a.unit_path, a.city_path,
                case when s.move in ('CITY_SENDS_BACK', 'CITY_REFUSES') then 'COUNTY' else 'CITY' end as level
             from programme.application_step s join programme.application a on a.id = s.application_id
             where s.move in ('CITY_SENDS_BACK', 'CITY_REFUSES', 'PROVINCE_SENDS_BACK', 'FAIL', 'STRIKE'))""";

    private final JdbcClient jdbc;

    Overturns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose decisions are looked at. */
    public enum Level {
        COUNTY("县级核实"), CITY("市级推荐");

        private final String title;

        Level(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * How a unit's decisions fared.
     *
     * @param unit path of the county or city
     * @param decided applications it let through
     * @param undone of them, those that the level above sent back or refused
     */
    public record Rate(Level level, String unit, long decided, long undone) {

        /** Per cent that was undone. */
        public double share() {
            return decided == 0 ? 0 : undone * 100.0 / decided;
        }
    }

    /** Of the units in scope, the most undone first; of all programmes where none is named. */
    public List<Rate> of(String programme) {
        return jdbc.sql("""
                        select level, unit, count(distinct application_id) filter (where decides) as decided,
                            count(distinct application_id) filter (where not decides) as undone
                        from (select s.application_id, s.move in ('VERIFY', 'RECOMMEND') as decides,
                                  case when s.move in ('VERIFY', 'CITY_SENDS_BACK', 'CITY_REFUSES') then 'COUNTY' else 'CITY' end as level,
                                  case when s.move in ('VERIFY', 'CITY_SENDS_BACK', 'CITY_REFUSES') then a.unit_path else a.city_path end::text as unit
                              from programme.application_step s join programme.application a on a.id = s.application_id
                              where (:programme = '' or a.programme = :programme) and s.move in
                                  ('VERIFY', 'CITY_SENDS_BACK', 'CITY_REFUSES', 'RECOMMEND', 'PROVINCE_SENDS_BACK', 'FAIL', 'STRIKE')) m
                        group by level, unit order by 4 desc, 3 desc, unit""")
                .param("programme", programme)
                .query((row, number) -> new Rate(
                        Level.valueOf(row.getString("level")), row.getString("unit"), row.getLong("decided"), row.getLong("undone")))
                .list();
    }
}
