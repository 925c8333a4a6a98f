package io.touhao.programme.demo;

import io.touhao.directory.Seat;
import io.touhao.directory.UnitPath;
import io.touhao.page.file.BroughtFile;
import io.touhao.page.file.FileShelf;
import io.touhao.programme.application.CallId;
import io.touhao.programme.pack.Programme;
import io.touhao.registry.Enterprise;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lays the demo down in few statements. */
@Repository
class DemoProgrammeStore {

    /** Some facts of a firm, by two random figures and the firm's place; one in twelve lacks one. */
    private static final String FACTS = """
            jsonb_strip_nulls(jsonb_build_object(
                'yearsInSegment', 2 + floor(r1 * 14), 'revenue', round((600 + 40000 * power(r2, 3))::numeric, 0),
                'mainRevenue', round(((600 + 40000 * power(r2, 3)) * (0.58 + 0.4 * r3))::numeric, 0),
                'mainRevenueGrowth2y', round((-5 + 22 * r4)::numeric, 1), 'mainRevenueGrowth', round((-6 + 26 * r1)::numeric, 1),
                'netProfitMargin', round((-1 + 14 * r3)::numeric, 1), 'liabilityRatio', round((28 + 50 * r4)::numeric, 1),
                'rdExpense', round(((600 + 40000 * power(r2, 3)) * (0.012 + 0.055 * r1))::numeric, 0),
                'rdExpensePrior', round(((600 + 40000 * power(r2, 3)) * (0.010 + 0.05 * r1))::numeric, 0),
                'staff', 40 + floor(600 * r2), 'rdStaff', floor((40 + 600 * r2) * (0.03 + 0.2 * r3)),
                'intellectualProperty', case when place % 12 = 5 then null else (array['none', 'class2', 'class2', 'class1', 'class1-own', 'class1-own', 'class1-high-value'])[1 + floor(r4 * 6.99)::int] end,
                'rdInstitution', (array['none', 'below', 'municipal', 'municipal', 'provincial'])[1 + floor(r3 * 4.99)::int],
                'digitalLevel', 1 + floor(r1 * 3.6), 'qualityItems', floor(r2 * 3.9),
                'leadingField', (array['other', 'six-bases', 'strategic', 'gap-filling'])[1 + floor(r4 * 3.99)::int],
                'provinceFeatureScore', floor(4 + 11 * r3), 'equityFinancing2y', 0, 'direct', '[]'::jsonb, 'dishonest', place % 97 = 3,
                'majorAccident3y', place % 131 = 4, 'aboveScale', true, 'industrialPlatform', r1 > 0.4, 'connectedShare', round((20 + 70 * r2)::numeric, 0)))
            || jsonb_strip_nulls(jsonb_build_object(
                'ownBrand', r2 > 0.25, 'marketShare', round((2 + 30 * r3 * r1)::numeric, 1), 'revenuePrior', round(((600 + 40000 * power(r2, 3)) * (0.85 + 0.2 * r4))::numeric, 0),
                'mainRevenueAverage3y', round(((600 + 40000 * power(r2, 3)) * (0.55 + 0.4 * r3))::numeric, 0), 'worldRank', 1 + floor(40 * r4),
                'newProduct', r1 > 0.8, 'internationalProcess', r3 > 0.4, 'energyAdvanced', r2 > 0.3,
                'environmentCredit', (array['green', 'green', 'green', 'blue', 'yellow'])[1 + floor(r2 * 4.99)::int], 'titles', '[]'::jsonb,
                'yearsFounded', 3 + floor(r1 * 20), 'registeredInProvince', true, 'cmmmLevel', 1 + floor(r3 * 2.6), 'factoryInUse', r4 > 0.2,
                'keyElementsMet', case when place % 7 = 2 then null else r2 > 0.3 end, 'firstBreakthrough', r1 > 0.75, 'keyPart', r3 > 0.85,
                'productTested', r4 > 0.35, 'unitsSold', floor(4 * r2), 'dischargePermit', place % 19 > 0,
                'managementSystems', case when r1 > 0.35 then '["quality", "environment", "energy", "safety"]'::jsonb else '["quality", "environment", "safety"]'::jsonb end,
                'stoppedMonths', case when place % 83 = 5 then 14 else 0 end, 'removedFromList', place % 211 = 6, 'inspectionUnrectified', place % 61 = 7,
                'greenSelfScore', case when place % 9 = 1 then null else round((58 + 38 * r3)::numeric, 0) end,
                'privateFirm', place % 6 > 0, 'taxPaid', round((40 + 3000 * power(r2, 3) * r3)::numeric, 0), 'revenueCagr2y', round((-4 + 28 * r1)::numeric, 1)))
            || case when place % 37 = 1 then jsonb_build_object('revenue', round((52000 + 1200000 * power(r3, 4))::numeric, 0), 'taxPaid', round((900 + 60000 * power(r3, 4))::numeric, 0),
                'rdExpense', round(((52000 + 1200000 * power(r3, 4)) * (0.008 + 0.05 * r1))::numeric, 0)) else '{}'::jsonb end
            """;

    private static final String STATES = """
            (values ('SUBMIT', 'DRAFT', 'SUBMITTED', 1), ('ACCEPT', 'SUBMITTED', 'ACCEPTED', 2), ('VERIFY', 'ACCEPTED', 'VERIFIED', 3),
                ('RECOMMEND', 'VERIFIED', 'RECOMMENDED', 4), ('PASS', 'RECOMMENDED', 'PASSED', 5), ('ANNOUNCE', 'PASSED', 'ANNOUNCED', 6),
                ('RECOGNISE', 'ANNOUNCED', 'RECOGNISED', 7)) as chain (move, was, becomes, ord)
            """;

    private final JdbcClient jdbc;

    DemoProgrammeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An application to be, with what the rules say of it. */
    record Row(Enterprise firm, UnitPath city, String state, String verdict, Optional<BigDecimal> score) {

        Row in(String reached) {
            return new Row(firm, city, reached, verdict, score);
        }
    }

    /** The facts of all firms, by firm. */
    Map<Long, JsonNode> known() {
        var known = new HashMap<Long, JsonNode>();
        jdbc.sql("select enterprise_id, facts::text as facts from programme.firm_facts").query(row -> {
            known.put(row.getLong("enterprise_id"), JsonMapper.shared().readTree(row.getString("facts")));
        });
        return known;
    }

    /** Every document that the programme asks for, to each application of a call. */
    void documents(CallId call, List<Programme.Document> documents, BroughtFile file, Instant at) {
        new FileShelf(jdbc, "programme").keep(file);
        jdbc.sql("""
                        insert into programme.application_file (application_id, enterprise_id, unit_path, document, hash, name, valid_until, kept_at, kept_by)
                        select a.id, a.enterprise_id, a.unit_path, d.key, :hash, d.title || '.txt', case when d.expires then date '2024-12-31' end, :at,
                            a.enterprise_name
                        from programme.application a cross join unnest(:keys::text[], :titles::text[], :expires::boolean[]) as d (key, title, expires)
                        where a.call_id = :call order by a.id, d.key""")
                .param("call", call.value()).param("hash", file.hash()).param("at", Timestamp.from(at))
                .param("keys", texts(documents, Programme.Document::key)).param("titles", texts(documents, Programme.Document::title))
                .param("expires", documents.stream().map(Programme.Document::expires).toArray(Boolean[]::new))
                .update();
    }

    void facts(List<Enterprise> firms, Instant at) {
        jdbc.sql("select setseed(0.37)").query((row, number) -> 1).list();
        jdbc.sql("""
                        insert into programme.firm_facts (enterprise_id, unit_path, facts, sources, changed_at)
                        select id, unit::public.ltree, facts, sources, :at
                        from (select '{"revenue": "2022年年报", "mainRevenue": "2022年年报", "rdExpense": "2022年年报", "rdExpensePrior": "2022年年报",
                                  "liabilityRatio": "2022年年报", "netProfitMargin": "2022年年报", "staff": "2022年年报", "dishonest": "信用信息 2023-09-17",
                                  "majorAccident3y": "信用信息 2023-09-17"}'::jsonb as sources) s, (select id, unit,""" + FACTS + """
                              as facts from (select id, unit, place, random() as r1, random() as r2, random() as r3, random() as r4
                                    from unnest(:ids::bigint[], :units::text[]) with ordinality as one (id, unit, place)) f) g
                        on conflict do nothing""")
                .param("ids", firms.stream().map(Enterprise::id).toArray(Long[]::new))
                .param("units", texts(firms, firm -> firm.unit().value()))
                .param("at", Timestamp.from(at))
                .update();
        justShort(firms);
    }

    /** The firm with a demo account: research is a little under three in a hundred, and the city has not scored it. */
    private void justShort(List<Enterprise> firms) {
        firms.stream().min(java.util.Comparator.comparing(Enterprise::id)).ifPresent(firm -> jdbc.sql("""
                        update programme.firm_facts set facts = (facts - 'provinceFeatureScore') || '{"yearsInSegment": 9, "revenue": 11486,
                            "mainRevenue": 9878, "mainRevenueGrowth2y": 8.7, "netProfitMargin": 6.4, "liabilityRatio": 57.2, "rdExpense": 318,
                            "rdExpensePrior": 300, "staff": 186, "rdStaff": 21, "intellectualProperty": "class1-own", "rdInstitution": "municipal",
                            "digitalLevel": 2, "qualityItems": 2, "leadingField": "six-bases", "dishonest": false, "majorAccident3y": false}'
                        where enterprise_id = :id""").param("id", firm.id()).update());
    }

    void experts(List<Seat> seats) {
        jdbc.sql("""
                        insert into programme.expert (code, name, field, employer, city, person_id)
                        select lpad((n * 13 % 200 + 1)::text, 3, '0'), name, (array['装备制造', '新材料', '电子信息'])[1 + n % 3], '某高校或研究院',
                            '37.37' || lpad((3 + n % 3)::text, 2, '0'), person
                        from unnest(:persons::bigint[], :names::text[]) with ordinality as one (person, name, n) on conflict do nothing""")
                .param("persons", seats.stream().map(seat -> seat.person().value()).toArray(Long[]::new))
                .param("names", texts(seats, Seat::personName))
                .update();
    }

    /** Applications with their history, a step every other working day or so. */
    void applications(CallId call, String prefix, String programme, LocalDate from, List<Row> rows) {
        jdbc.sql("""
                        insert into programme.application (call_id, programme, enterprise_id, enterprise_name, uscc, industry, unit_path, city_path,
                            number, state, state_at, state_by, due, facts, sources, drafted_at, submitted_at, verdict, score, recommended_on,
                            final_score, reason)
                        select :call, :programme, id, name, uscc, industry, unit::public.ltree, city::public.ltree,
                            :prefix || '-' || split_part(unit, '.', 3) || '-' || lpad(row_number() over (partition by unit order by id)::text, 3, '0'),
                            state, :from::date + interval '9 days' + place * interval '40 minutes', '演示数据',
                            case when state in ('SUBMITTED', 'ACCEPTED', 'VERIFIED', 'RECOMMENDED', 'PASSED', 'ANNOUNCED') then date '2023-09-14' + (place % 14)::int end,
                            known.facts, known.sources, :from::date + interval '8 hours', :from::date + interval '10 hours' + place * interval '17 minutes',
                            verdict, points, case when state in ('RECOMMENDED', 'PASSED', 'ANNOUNCED', 'RECOGNISED') or state = 'REFUSED' and :concluded then :from::date + 25 end,
                            case when state in ('PASSED', 'ANNOUNCED', 'RECOGNISED') then 64 + (place * 5 % 27) when state = 'REFUSED' and :concluded then 52 end,
                            case when state = 'RETURNED' then '审计报告缺附注页' when state = 'REFUSED' then '主导产品收入口径与审计报告不符' else '' end
                        from unnest(:ids::bigint[], :names::text[], :usccs::text[], :industries::text[], :units::text[], :cities::text[], :states::text[],
                                :verdicts::text[], :points::numeric[])
                            with ordinality as one (id, name, uscc, industry, unit, city, state, verdict, points, place)
                        join programme.firm_facts as known on known.enterprise_id = one.id""")
                .param("call", call.value()).param("programme", programme).param("prefix", prefix).param("from", from)
                .param("concluded", rows.stream().anyMatch(row -> row.state().equals("RECOGNISED")))
                .param("ids", rows.stream().map(row -> row.firm().id()).toArray(Long[]::new))
                .param("names", texts(rows, row -> row.firm().name()))
                .param("usccs", texts(rows, row -> row.firm().uscc().value()))
                .param("industries", texts(rows, row -> row.firm().industry()))
                .param("units", texts(rows, row -> row.firm().unit().value()))
                .param("cities", texts(rows, row -> row.city().value()))
                .param("states", texts(rows, Row::state))
                .param("verdicts", texts(rows, Row::verdict))
                .param("points", rows.stream().map(row -> row.score().orElse(null)).toArray(BigDecimal[]::new))
                .update();
        jdbc.sql("""
                        insert into programme.serial (series, last)
                        select regexp_replace(number, '-[0-9]+$', ''), count(*) from programme.application where call_id = :call group by 1""")
                .param("call", call.value())
                .update();
        steps(call, from);
    }

    private void steps(CallId call, LocalDate from) {
        jdbc.sql("""
                        insert into programme.application_step (application_id, enterprise_id, unit_path, at, account, actor, actor_title, move,
                            from_state, to_state, detail)
                        select a.id, a.enterprise_id, a.unit_path,
                            :from::date + interval '10 hours' + (chain.ord - 1) * interval '55 hours' + (a.id % 90) * interval '23 minutes', 0,
                            case when chain.ord = 1 then a.enterprise_name else '演示数据' end, '演示数据', chain.move, chain.was, chain.becomes, ''
                        from programme.application a join """ + STATES + """
                            on chain.ord <= case a.state when 'SUBMITTED' then 1 when 'RETURNED' then 1 when 'WITHDRAWN' then 1 when 'ACCEPTED' then 2
                                when 'VERIFIED' then 3 when 'RECOMMENDED' then 4 when 'REFUSED' then case when a.recommended_on is null then 2 else 4 end when 'PASSED' then 5 when 'ANNOUNCED' then 6
                                when 'RECOGNISED' then 7 else 0 end
                        where a.call_id = :call
                        union all
                        select a.id, a.enterprise_id, a.unit_path, :from::date + case when a.recommended_on is null then interval '6 days' else interval '30 days' end
                                + (a.id % 90) * interval '23 minutes', 0, '演示数据', '演示数据',
                            case when a.state = 'RETURNED' then 'ASK_CORRECTION' when a.state = 'WITHDRAWN' then 'WITHDRAW'
                                 when a.recommended_on is null then 'COUNTY_REFUSES' else 'FAIL' end,
                            case when a.state <> 'REFUSED' then 'SUBMITTED' when a.recommended_on is null then 'ACCEPTED' else 'RECOMMENDED' end, a.state, a.reason
                        from programme.application a where a.call_id = :call and a.state in ('RETURNED', 'WITHDRAWN', 'REFUSED')
                        union all
                        select a.id, a.enterprise_id, a.unit_path, :from::date + back.days * interval '1 day', 0, '演示数据', '演示数据', back.move, back.was,
                            back.becomes, back.words
                        from programme.application a, (values (5, 'VERIFY', 'ACCEPTED', 'VERIFIED', ''),
                            (7, 'CITY_SENDS_BACK', 'VERIFIED', 'ACCEPTED', '研发费用专项审计报告缺附表')) as back (days, move, was, becomes, words)
                        where a.call_id = :call and a.state = 'ACCEPTED' and a.id % 3 = 0
                        order by 1, 4""")
                .param("call", call.value()).param("from", from)
                .update();
    }

    void recognise(CallId call, String document, LocalDate on, Instant at) {
        jdbc.sql("""
                        insert into programme.recognition (programme, call_id, application_id, enterprise_id, enterprise_name, uscc, industry, unit_path,
                            certificate, code, document, recognised_on, valid_until, rules, recorded_at)
                        select a.programme, a.call_id, a.id, a.enterprise_id, a.enterprise_name, a.uscc, a.industry, a.unit_path,
                            regexp_replace(a.number, '^[A-Z]+', '\\&-Z'), substr(md5('demo' || a.id), 1, 20), :document, :on,
                            :on + interval '3 years' - interval '1 day', c.version, least(:on + interval '16 hours', :at)
                        from programme.application a join programme.call c on c.id = a.call_id
                        where a.call_id = :call and a.state = 'RECOGNISED'""")
                .param("call", call.value()).param("document", document).param("on", on).param("at", Timestamp.from(at))
                .update();
    }

    /** Titles won long ago: most kept up to date, one revoked, one lapsed; the others are to be reviewed this year. */
    void age(CallId call, int years, Instant at) {
        jdbc.sql("""
                        update programme.recognition r set recognised_on = recognised_on - make_interval(years => :years),
                            valid_until = valid_until - make_interval(years => :years), recorded_at = recorded_at - make_interval(years => :years),
                            rules = '三年前的标准（演示，未收录）', state = ended.state, ended_at = ended.at, ended_on = ended.at::date, ended_why = ended.why,
                            ban_until = ended.ban
                        from (select id, case place when 1 then 'REVOKED' when 2 then 'LAPSED' else 'IN_FORCE' end as state,
                                  case when place < 3 then :at::timestamptz - interval '40 days' end as at,
                                  case place when 1 then '申报数据造假' when 2 then '复核不符合标准' else '' end as why,
                                  case place when 1 then :at::date + 1055 end as ban
                              from (select id, row_number() over (order by id) as place from programme.recognition where call_id = :call) p) ended
                        where r.id = ended.id""")
                .param("call", call.value()).param("years", years).param("at", Timestamp.from(at))
                .update();
        jdbc.sql("""
                        insert into programme.yearly_update (recognition_id, year, enterprise_id, unit_path, due, done_at, late)
                        select r.id, year, r.enterprise_id, r.unit_path, make_date(year, 4, 30), make_date(year, 4, 1 + (r.id % 27)::int), false
                        from programme.recognition r, generate_series(extract(year from r.recognised_on)::int + 1, 2023) as year
                        where r.call_id = :call and r.id % 5 > 0""")
                .param("call", call.value())
                .update();
    }

    void announce(CallId call, LocalDate from, LocalDate until, Instant at) {
        jdbc.sql("""
                        with notice as (insert into programme.notice (call_id, from_day, until_day, at, actor)
                            values (:call, :from, :until, :at, '演示数据') returning id)
                        insert into programme.noticed (notice_id, application_id, unit_path, enterprise_id)
                        select notice.id, a.id, a.unit_path, a.enterprise_id from programme.application a, notice
                        where a.call_id = :call and a.state = 'ANNOUNCED'""")
                .param("call", call.value()).param("from", from).param("until", until).param("at", Timestamp.from(at))
                .update();
        jdbc.sql("""
                        insert into programme.objection (application_id, enterprise_id, unit_path, raised_by, words, raised_at, noted_by)
                        select id, enterprise_id, unit_path, '某同行企业（来信）', '反映其联网设备数与实际不符', :at, '演示数据'
                        from programme.application where call_id = :call and state = 'ANNOUNCED' order by id limit 1""")
                .param("call", call.value()).param("at", Timestamp.from(at))
                .update();
    }

    /** Most sheets are in; the busiest expert judges a good deal more severely than the others. */
    void file(Instant at) {
        jdbc.sql("""
                        update programme.score_sheet s set filed_at = :at, filed_by = '演示数据', minutes = 5 + s.id % 9, total = t.level + t.effect + t.example,
                            parts = jsonb_build_object('level', t.level, 'effect', t.effect, 'example', t.example), words = '材料齐全，成效有数据支撑。'
                        from (select id, greatest(0, 29 + (application_id * 7 % 9) + (id % 3) - shift) as level, greatest(0, 28 + (application_id * 5 % 9) + (id * 3 % 4) - shift) as effect,
                                  14 + (id % 4) as example
                              from (select id, application_id, case when expert_code = (select expert_code from programme.score_sheet group by 1 order by count(*) desc, 1 limit 1) then 7 else 0 end as shift
                                    from programme.score_sheet) x) t
                        where t.id = s.id and s.application_id % 5 <> 2""")
                .param("at", Timestamp.from(at))
                .update();
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
