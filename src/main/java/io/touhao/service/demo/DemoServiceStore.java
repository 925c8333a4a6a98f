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
                            (w.day + interval '9 hours' + w.chance % 400 * interval '1 minute') at time zone 'Asia/Shanghai',
                            (array['{policy}', '{finance,policy}', '{labour}', '{energy-land}', '{renovation,policy}', '{policy,finance}'])[1 + w.chance % 6]::text[],
                            (array['总经理', '办公室主任', '财务负责人', '生产厂长'])[1 + w.chance % 4],
                            case when w.chance % 40 = 7 then '' else """ + FOUND + """
                            [1 + w.chance % 6] end, null, 0, w.post_id, w.officer, '走访人员', w.unit_path,
                            (w.day + interval '18 hours') at time zone 'Asia/Shanghai', case when w.chance % 40 = 7 then 'NO_CONTENT' else 'COUNTED' end, (w.day + interval '18 hours') at time zone 'Asia/Shanghai'
                        from (select v.*, n, d - case extract(isodow from d)::int when 6 then 1 when 7 then 2 else 0 end as day
                              from (""" + VISITED + """
                              ) v cross join generate_series(0, 1) as n
                              cross join lateral (select least(v.month + (v.chance / 7 % 27)::int + n * 60, :today::date - 3 - v.chance % 4)::date as d) as at
                              where n = 0 or v.chance % 12 = 5) w
                        where w.day <= :today::date""")
                .param("today", today).update();
    }

    /** Requests of some visited firms, in all states, each with its steps. */
    void requests(LocalDate today) {
        jdbc.sql("""
                        insert into service.request (number, enterprise_id, enterprise_name, industry, unit_path, origin, raised_by, raised_at, visit_id,
                            kind, title, words, state, state_at, holder, holder_path, verify_due, reply_due, due, replied_at, solved_at, rating)
                        select 'SQ23-' || split_part(public.ltree2text(unit_path), '.', 3) || '-' || lpad((row_number() over (partition by unit_path order by id))::text, 4, '0'),
                            enterprise_id, enterprise_name, industry, unit_path, (array['FIRM', 'OFFICER', 'OFFICER', 'HOTLINE'])[1 + chance % 4],
                            '企业联系人', (day + interval '10 hours') at time zone 'Asia/Shanghai', case when chance % 4 in (1, 2) then id end,
                            (array['energy', 'finance', 'labour', 'land', 'approval', 'policy'])[1 + chance % 6],
                            (array['二期厂房供电增容', '流动资金贷款续贷', '招聘数控操作工', '扩产用地指标', '环评审批进度', '技改贴息怎么申报'])[1 + chance % 6],
                            (array['设备年底进场，现有变压器不够，希望明确何时能增容。', '贷款月底到期，希望续贷，不压缩额度。', '缺熟练工二十人，希望帮助对接职业院校。',
                                '现有厂区已满，想在园区扩二十亩。', '环评材料交了，想知道还要多久。', '设备已买，不知道贴息怎么报、报多少。'])[1 + chance % 6],
                            state, (day + case state when 'RAISED' then interval '10 hours' else interval '34 hours' end) at time zone 'Asia/Shanghai', '工业和信息化局', unit_path,
                            day + 1, day + 5, day + 21, case when state <> 'RAISED' then (day + interval '58 hours') at time zone 'Asia/Shanghai' end,
                            case when state in ('SOLVED', 'CLOSED') then (day + (8 + chance % 12) * interval '1 day' + interval '9 hours') at time zone 'Asia/Shanghai' end,
                            case when state = 'CLOSED' then 3 + chance % 3 end
                        from (select v.*, abs(hashtext(v.id::text)) as chance,
                                case when v.day > :today::date - 2 then 'RAISED' when v.day > :today::date - 24 then 'HANDLING'
                                     when abs(hashtext(v.id::text)) % 9 = 0 then 'SOLVED' else 'CLOSED' end as state
                              from service.visit v where abs(hashtext(v.enterprise_id::text)) % 19 = 3 and v.day < :today::date) w""")
                .param("today", today).update();
        jdbc.sql("""
                        insert into service.serial (series, last)
                        select regexp_replace(number, '-[0-9]+$', ''), count(*) from service.request group by 1""").update();
        jdbc.sql("""
                        insert into service.request_step (request_id, enterprise_id, unit_path, at, account, actor, deed, holder, state, on_time, rating, words)
                        select r.id, r.enterprise_id, r.unit_path, s.at, 0, '演示数据', s.deed, s.holder, s.state,
                            case when s.state in ('SOLVED', 'CLOSED') then (r.solved_at at time zone 'Asia/Shanghai')::date <= r.due end,
                            case when s.state = 'CLOSED' then r.rating end, s.words
                        from service.request r cross join lateral (values
                            (r.raised_at, 'raise', r.holder, 'RAISED', r.title, true),
                            (r.raised_at + interval '24 hours', 'verify', r.holder, 'HANDLING', '情况属实。', r.state <> 'RAISED'),
                            (r.replied_at, 'reply', r.holder, 'HANDLING', '已了解，正在协调。', r.replied_at is not null),
                            (r.solved_at, 'solve', '', 'SOLVED', '已办妥，答复函见佐证。', r.solved_at is not null),
                            (r.solved_at + interval '2 hours', 'rate', '', 'CLOSED', r.rating || ' 分。', r.rating is not null)
                        ) as s (at, deed, holder, state, words, there)
                        where s.there order by r.id, s.at""").update();
        jdbc.sql("""
                        insert into service.lesson (request_id, kind, title, answer, kept_at, kept_by)
                        select distinct on (kind) id, kind, title, case kind when 'energy' then '先做可行性答复，再定方案；路径穿河道的同步报自然资源部门。'
                                when 'finance' then '对接无还本续贷产品，材料一次交齐。' when 'labour' then '对接职业院校订单班，参加专场招聘。'
                                else '按事项清单一次告知，明确经办人和办结日。' end, solved_at, '演示数据'
                        from service.request where state = 'CLOSED' order by kind, id""").update();
    }
}
