package io.touhao.bench;

import java.util.Map;

/** Four packs as somebody would write them in SQL who needed them once: null is unknown here, too. */
final class HandWritten {

    static final Map<String, String> PACKS = Map.of(
            "srdi-2022", """
                    select subject, years_in_segment >= 2 and rd_expense >= 100 and 100 * rd_expense >= 3 * revenue
                        and (revenue >= 1000 or equity_financing2y >= 2000)
                        and (case when points + open < 60 then false when points >= 60 then true end
                            or 'provincial-award-top3' = any(direct) or 'national-award-top5' = any(direct) or rd_expense + rd_expense_prior >= 2000
                            or equity_financing2y >= 6000 or 'maker-china-500' = any(direct))
                        and not dishonest and not major_accident3y as verdict
                    from %s cross join lateral (
                        select case when 100 * main_revenue >= 80 * revenue then 5 when 100 * main_revenue >= 70 * revenue then 3 when 100 * main_revenue >= 60 * revenue then 1 when 100 * main_revenue < 60 * revenue then 0 end as a,
                            case when main_revenue_growth2y >= 10 then 10 when main_revenue_growth2y >= 8 then 8 when main_revenue_growth2y >= 6 then 6 when main_revenue_growth2y >= 4 then 4 when main_revenue_growth2y >= 0 then 2 when main_revenue_growth2y < 0 then 0 end as b,
                            least(5 + 0 * years_in_segment, floor(years_in_segment / 2)) as c,
                            case when leading_field = 'gap-filling' then 5 when leading_field = 'six-bases' then 3 when leading_field is not null then 0 end as d,
                            case when digital_level >= 3 then 5 when digital_level >= 2 then 3 when digital_level < 2 then 0 end as e,
                            case when quality_items >= 2 then 5 when quality_items < 2 then 3 * quality_items end as f,
                            case when net_profit_margin >= 10 then 10 when net_profit_margin >= 8 then 8 when net_profit_margin >= 6 then 6 when net_profit_margin >= 4 then 4 when net_profit_margin >= 2 then 2 when net_profit_margin < 2 then 0 end as g,
                            case when liability_ratio <= 50 then 5 when liability_ratio <= 60 then 3 when liability_ratio <= 70 then 1 when liability_ratio > 70 then 0 end as h,
                            province_feature_score as i,
                            case intellectual_property when 'class1-high-value' then 10 when 'class1-own' then 8 when 'class1' then 6 when 'class2' then 2 when 'none' then 0 end as j,
                            case when rd_expense >= 500 or 100 * rd_expense >= 10 * revenue then 10 when (rd_expense >= 500 or 100 * rd_expense >= 10 * revenue) is null then null
                                when rd_expense >= 400 or 100 * rd_expense >= 8 * revenue then 8 when rd_expense >= 300 or 100 * rd_expense >= 6 * revenue then 6
                                when rd_expense >= 200 or 100 * rd_expense >= 4 * revenue then 4 when rd_expense >= 100 or 100 * rd_expense >= 3 * revenue then 2 else 0 end as k,
                            case when 100 * rd_staff >= 20 * staff then 5 when 100 * rd_staff >= 10 * staff then 3 when 100 * rd_staff >= 5 * staff then 1 when 100 * rd_staff < 5 * staff then 0 end as l,
                            case rd_institution when 'national' then 10 when 'provincial' then 8 when 'municipal' then 4 when 'below' then 2 when 'none' then 0 end as m
                        offset 0) p
                    cross join lateral (
                        select coalesce(a, 0) + coalesce(b, 0) + coalesce(c, 0) + coalesce(d, 0) + coalesce(e, 0) + coalesce(f, 0) + coalesce(g, 0) + coalesce(h, 0)
                                + coalesce(i, 0) + coalesce(j, 0) + coalesce(k, 0) + coalesce(l, 0) + coalesce(m, 0) as points,
                            case when a is null then 5 else 0 end + case when b is null then 10 else 0 end + case when c is null then 5 else 0 end + case when d is null then 5 else 0 end
                                + case when e is null then 5 else 0 end + case when f is null then 5 else 0 end + case when g is null then 10 else 0 end + case when h is null then 5 else 0 end
                                + case when i is null then 15 else 0 end + case when j is null then 10 else 0 end + case when k is null then 10 else 0 end + case when l is null then 5 else 0 end
                                + case when m is null then 10 else 0 end as open) s""",
            "innovative-sme-2022", """
                    select subject, ('science-award-3y' = any(direct) or 'high-tech-enterprise' = any(direct) or 'innovation-demonstration' = any(direct)
                            or 'ip-demonstration' = any(direct) or 'ministerial-rd-institution' = any(direct) or 'equity-500-3y' = any(direct)
                            or (case when coalesce(a, 0) + coalesce(b, 0) + coalesce(c, 0) + coalesce(d, 0) + coalesce(e, 0) + coalesce(f, 0) >= 60 then true
                                    when coalesce(a, 20) + coalesce(b, 20) + coalesce(c, 20) + coalesce(d, 10) + coalesce(e, 10) + coalesce(f, 20) < 60 then false end
                                and case when coalesce(a, 0) + coalesce(b, 0) >= 20 then true when coalesce(a, 20) + coalesce(b, 20) < 20 then false end
                                and case when coalesce(c, 0) + coalesce(d, 0) >= 15 then true when coalesce(c, 20) + coalesce(d, 10) < 15 then false end
                                and case when coalesce(e, 0) + coalesce(f, 0) >= 15 then true when coalesce(e, 10) + coalesce(f, 20) < 15 then false end))
                        and not dishonest and not major_accident3y as verdict
                    from %s cross join lateral (
                        select case intellectual_property when 'class1-high-value' then 20 when 'class1-own' then 15 when 'class1' then 10 when 'class2' then 5 when 'none' then 0 end as a,
                            case when 100 * rd_expense >= 5 * revenue then 20 when 100 * rd_expense >= 3 * revenue then 15 when 100 * rd_expense >= 2 * revenue then 10 when 100 * rd_expense >= revenue then 5 when 100 * rd_expense < revenue then 0 end as b,
                            case when main_revenue_growth >= 15 then 20 when main_revenue_growth >= 10 then 15 when main_revenue_growth >= 5 then 10 when main_revenue_growth >= 0 then 5 when main_revenue_growth < 0 then 0 end as c,
                            case when liability_ratio <= 55 then 10 when liability_ratio <= 75 then 5 when liability_ratio > 75 then 0 end as d,
                            case when leading_field = 'strategic' then 10 when leading_field is not null then 5 end as e,
                            case when 100 * main_revenue >= 70 * revenue then 20 when 100 * main_revenue >= 60 * revenue then 15 when 100 * main_revenue >= 55 * revenue then 10 when 100 * main_revenue >= 50 * revenue then 5 when 100 * main_revenue < 50 * revenue then 0 end as f
                        offset 0) p""",
            "little-giant-2022", """
                    select subject, years_in_segment >= 3 and 100 * main_revenue >= 70 * revenue and main_revenue_growth2y >= 5 and digital_level >= 2
                        and quality_items >= 1 and liability_ratio <= 70 and market_share >= 10 and own_brand
                        and ((((revenue >= 10000 and 100 * rd_expense >= 3 * revenue and 100 * rd_expense_prior >= 3 * revenue_prior)
                                    or (revenue >= 5000 and 100 * rd_expense >= 6 * revenue and 100 * rd_expense_prior >= 6 * revenue_prior)
                                    or (equity_financing2y >= 8000 and rd_expense >= 3000 and 100 * rd_staff >= 50 * staff))
                                and rd_institution <> 'none' and intellectual_property in ('class1-high-value', 'class1-own', 'class1'))
                            or 'national-award-top3' = any(direct) or 'maker-china-50' = any(direct))
                        and leading_field in ('gap-filling', 'six-bases') and leading_field in ('gap-filling', 'six-bases', 'strategic')
                        and not dishonest and not major_accident3y as verdict
                    from %s""",
            "green-factory-2024", """
                    select subject, stopped_months < 12 and not dishonest and not major_accident3y and not removed_from_list and not inspection_unrectified
                        and discharge_permit and 'quality' = any(management_systems) and 'environment' = any(management_systems)
                        and 'energy' = any(management_systems) and 'safety' = any(management_systems) and green_self_score >= 80 as verdict
                    from %s""");

    private HandWritten() {}
}
