package io.touhao.service.inspect.demo;

import io.touhao.registry.Enterprise;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lays the demo down in few statements. */
@Repository
class DemoInspectionStore {

    private final JdbcClient jdbc;

    DemoInspectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void units(List<Enterprise> firms, List<String> kinds) {
        jdbc.sql("""
                        insert into service.inspected_unit (kind, enterprise_id, uscc, name, unit_path, since, basis, enlisted_at, enlisted_by)
                        select kind, id, uscc, name, unit::public.ltree, date '2023-01-01', '列入监管名单', timestamptz '2023-01-10 09:00+08', '演示数据'
                        from unnest(:kinds::text[], :ids::bigint[], :usccs::text[], :names::text[], :units::text[]) as one (kind, id, uscc, name, unit)""")
                .param("kinds", kinds.toArray(String[]::new))
                .param("ids", firms.stream().map(Enterprise::id).toArray(Long[]::new))
                .param("usccs", texts(firms, firm -> firm.uscc().value()))
                .param("names", texts(firms, Enterprise::name))
                .param("units", texts(firms, firm -> firm.unit().value()))
                .update();
    }

    /** Five to a county. */
    void inspectors() {
        jdbc.sql("""
                        insert into service.inspector (unit_path, name, certificate, valid_until, added_at, added_by)
                        select unit_path, (array['周敏', '孔维', '孙浩', '颜军', '邢路'])[n], public.ltree2text(public.subpath(unit_path, -1, 1)) || lpad(n::text, 4, '0'),
                            date '2026-12-31', timestamptz '2023-01-10 09:00+08', '演示数据'
                        from (select distinct unit_path from service.inspected_unit) u cross join generate_series(1, 5) as n""").update();
    }

    /** Most of the year's inspections outside one county, a quarter of them with a hazard. */
    void inspections(String except) {
        jdbc.sql("""
                        insert into service.inspection (inspected_unit_id, enterprise_id, uscc, name, kind, unit_path, held_by, cause, inspectors, check_list,
                            edition, due, state, done_on, present, words, recorded_at, recorded_by, planned_at)
                        select id, enterprise_id, uscc, name, kind, unit_path, unit_path, '年度检查', array['周敏', '孔维'],
                            case kind when 'hazardous-chemicals' then 'chemical' else kind end, 2023, day + 5, 'DONE', day, '安全部负责人',
                            '现场和资料都已查看', day + interval '18 hours', '演示数据', day - interval '3 days'
                        from (select u.*, date '2023-02-06' + (id * 37 % 215)::int as day from service.inspected_unit u
                              where id % 10 < 7 and unit_path <> :except::public.ltree) u""")
                .param("except", except).update();
        jdbc.sql("""
                        insert into service.hazard (inspection_id, item, level, what, demand, due, enterprise_id, name, kind, unit_path, held_by, state,
                            found_on, found_at, rectified_account, closed_on, closed_at)
                        select id, '2.2', case when id % 40 = 0 then 'MAJOR' else 'GENERAL' end, '设施、台账与检查单要求不符：' || name, '限期整改到位', done_on + 14,
                            enterprise_id, name, kind, unit_path, held_by,
                            case when id % 36 = 4 then 'OPEN' when id % 36 = 8 then 'RECTIFIED' else 'CLOSED' end, done_on, recorded_at, 0,
                            case when id % 36 not in (4, 8) then done_on + 9 end, case when id % 36 not in (4, 8) then recorded_at + interval '9 days' end
                        from service.inspection where id % 4 = 0""").update();
        jdbc.sql("""
                        insert into service.hazard_step (hazard_id, unit_path, enterprise_id, kind, words, at, account, actor, actor_title)
                        select id, unit_path, enterprise_id, 'FOUND', what, found_at, 0, '演示数据', '演示数据' from service.hazard
                        union all
                        select id, unit_path, enterprise_id, 'CLOSED', '复查时已改好', closed_at, 0, '演示数据', '演示数据' from service.hazard where state = 'CLOSED'
                        order by 6""").update();
        jdbc.sql("""
                        insert into service.data_assessment (inspected_unit_id, unit_path, enterprise_id, year, done_on, risks, words, handed_in_at,
                            handed_in_by, closed_on)
                        select id, unit_path, enterprise_id, 2023, date '2023-06-01' + (id % 60)::int,
                            case when id % 3 = 0 then array['泄露', '非法访问'] else '{}' end, '按目录逐项评估，风险可控',
                            timestamptz '2023-06-05 10:00+08' + (id % 60) * interval '1 day', name,
                            case when id % 3 <> 0 then date '2023-06-01' + (id % 60)::int end
                        from service.inspected_unit where kind = 'data-security' and id % 5 < 3 and unit_path <> :except::public.ltree""")
                .param("except", except).update();
    }

    private static String[] texts(List<Enterprise> firms, Function<Enterprise, String> text) {
        return firms.stream().map(text).toArray(String[]::new);
    }
}
