package io.touhao.service.demo;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lays the demo down in few statements. */
@Repository
class DemoServiceStore {

    /** Firms of the plan that were visited, each with a number that looks like chance and is the same on every machine. */
    private static final String VISITED = """
            select p.*, abs(hashtext(p.enterprise_id::text)) as chance
            from service.plan_item p
            where p.month < date_trunc('month', :today::date) + (1 + abs(hashtext(p.unit_path::text)) % 4) * interval '1 month'
              and abs(hashtext(p.enterprise_id::text)) % 100 < 90 + abs(hashtext(p.unit_path::text)) % 10
            """;

    private static final String FOUND = """
            (array['生产经营正常，订单排到年底，希望继续宣讲技改政策。', '外贸订单少了一成，已转做内销，用工稳定。', '流动资金偏紧，九月有一笔贷款到期，想续贷。',
                '二期设备已订，等供电增容，其他手续齐全。', '招工难，缺数控操作工二十人左右。', '原料价格回落，毛利好转，计划申报专精特新。'])
            """;

    private final JdbcClient jdbc;

    DemoServiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A visit to each in its month, and a second one to every twelfth; one in forty has no content. */
    void visits(LocalDate today) {
        jdbc.sql("""
                        insert into service.visit (key, print, enterprise_id, enterprise_name, industry, unit_path, manner, day, checked_in_at,
                            topics, met, found, next_on, account, post_id, officer, officer_title, officer_unit, recorded_at, standing, standing_since)
                        select overlay(overlay(overlay(overlay(md5('visit' || w.n || w.enterprise_id) placing '-' from 9 for 0) placing '-' from 14 for 0)
                                placing '-' from 19 for 0) placing '-' from 24 for 0),
                            md5(w.enterprise_id::text), w.enterprise_id, w.enterprise_name, w.industry, w.unit_path, 'ON_SITE', w.day,
                            w.day + interval '9 hours' + w.chance % 400 * interval '1 minute',
                            (array['{policy}', '{finance,policy}', '{labour}', '{energy-land}', '{renovation,policy}', '{policy,finance}'])[1 + w.chance % 6]::text[],
                            (array['总经理', '办公室主任', '财务负责人', '生产厂长'])[1 + w.chance % 4],
                            case when w.chance % 40 = 7 then '' else """ + FOUND + """
                            [1 + w.chance % 6] end, null, 0, w.post_id, w.officer, '走访人员', w.unit_path,
                            w.day + interval '18 hours', case when w.chance % 40 = 7 then 'NO_CONTENT' else 'COUNTED' end, w.day + interval '18 hours'
                        from (select v.*, n, d - case extract(isodow from d)::int when 6 then 1 when 7 then 2 else 0 end as day
                              from (""" + VISITED + """
                              ) v cross join generate_series(0, 1) as n
                              cross join lateral (select least(v.month + (v.chance / 7 % 27)::int + n * 60, :today::date - 3 - v.chance % 4)::date as d) as at
                              where n = 0 or v.chance % 12 = 5) w
                        where w.day <= :today::date""")
                .param("today", today).update();
    }
}
