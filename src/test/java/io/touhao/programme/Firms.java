package io.touhao.programme;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.review.Desk;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Firms of the demo province, each as itself, and what a sound one states. */
@Component
public class Firms {

    /** A firm that meets every condition of 专精特新 with 69 points. */
    public static final String SOUND = """
            {"yearsInSegment": 4, "revenue": 10000, "mainRevenue": 8000, "mainRevenueGrowth2y": 8, "netProfitMargin": 6, "liabilityRatio": 50,
             "rdExpense": 400, "rdExpensePrior": 300, "staff": 200, "rdStaff": 20, "intellectualProperty": "class1-own",
             "rdInstitution": "municipal", "digitalLevel": 2, "qualityItems": 2, "leadingField": "six-bases", "provinceFeatureScore": 9,
             "equityFinancing2y": 0, "direct": [], "dishonest": false, "majorAccident3y": false}""";

    private final JdbcClient jdbc;
    private final Desk desk;

    Firms(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** The firm at a place of a county's above-scale list, by key. */
    public Actor of(UnitPath county, int place) {
        return desk.as(Actor.SYSTEM, () -> jdbc.sql("""
                        select id, name from registry.enterprise
                        where unit_path = :county::public.ltree and above_scale_from is not null and above_scale_to is null
                        order by id offset :place limit 1""")
                .param("county", county.value())
                .param("place", place)
                .query((row, number) -> new Actor(
                        500_000 + row.getLong("id"), row.getString("name"), Optional.empty(), Optional.empty(), Optional.empty(),
                        row.getString("name"), Role.ENTERPRISE, county, Optional.of(row.getLong("id"))))
                .single());
    }

    public static JsonNode facts(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
