package io.touhao.registry.web;

import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Option;
import io.touhao.registry.dossier.Detail;
import io.touhao.registry.dossier.Detail.Form;
import io.touhao.registry.dossier.DossierKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A record of a kind, as its list shows it. */
record DossierRow(long id, String number, String name, String unit, String enterprise, Map<String, String> details) {

    private static final List<Option> KINDS = Arrays.stream(DossierKind.values()).map(kind -> new Option(kind.name(), kind.title())).toList();

    private static DossierRow read(ResultSet row, DossierKind kind) throws SQLException {
        var details = new HashMap<String, String>();
        for (var detail : kind.details()) {
            var text = row.getString("detail_" + detail.key());
            details.put(detail.key(), text == null ? "" : text);
        }
        var enterprise = row.getString("enterprise");
        return new DossierRow(
                row.getLong("id"), row.getString("number"), row.getString("name"), row.getString("unit_path"),
                enterprise == null ? "" : enterprise, details);
    }

    /** The list of a kind: what all kinds have, then what this one has of its own. */
    static Listing<DossierRow> listing(DossierKind kind, Map<String, String> names, List<Option> units) {
        var details = kind.details().stream().map(detail -> "d.details ->> '%1$s' as detail_%1$s".formatted(detail.key())).collect(Collectors.joining(", "));
        var list = Listing.<DossierRow>of("dossiers", kind.title())
                .noun(kind.noun())
                .select("d.id, d.number, d.name, d.unit_path::text as unit_path, e.name as enterprise, " + details)
                .from("registry.dossier d left join registry.enterprise e on e.id = d.enterprise_id")
                .where("d.kind = :kind and d.unit_path <@ :root::ltree")
                .key("d.id")
                .column(Column.<DossierRow>text("name", "名称", row -> Cell.link(row.name(), "/dossiers/" + row.id()))
                        .sortedBy("d.name collate \"zh-x-icu\"").width(34).asTitle())
                .column(Column.<DossierRow>text("number", kind.numberTitle(), row -> Cell.text(row.number())).sortedBy("d.number").width(18))
                .column(Column.<DossierRow>text("unit", "单位", row -> Cell.text(names.getOrDefault(row.unit(), row.unit()))).sortedBy("d.unit_path").onPhone())
                .column(Column.<DossierRow>text("enterprise", "企业", row -> Cell.text(row.enterprise())).sortedBy("e.name collate \"zh-x-icu\"").width(30).onPhone());
        kind.details().forEach(detail -> list.column(column(detail)));
        return list.filter(Filter.words("q", "名称、编号、企业", "(d.name || ' ' || d.number || ' ' || coalesce(e.name, '')) ilike :q"))
                .filter(Filter.choice("kind", "种类", KINDS, "d.kind = :kind"))
                .filter(Filter.choice("unit", "地区", units, "d.unit_path <@ :unit::ltree"))
                .sortedBy("name")
                .rows(row -> read(row, kind));
    }

    private static Column<DossierRow> column(Detail detail) {
        var text = "d.details ->> '%s'".formatted(detail.key());
        return switch (detail.form()) {
            case FIGURE -> Column.<DossierRow>figure(detail.key(), detail.title(), detail.unit(), row -> Cell.number(detail.number(row.details().get(detail.key()))))
                    .sortedBy("(%s)::numeric".formatted(text));
            case DAY -> Column.<DossierRow>date(detail.key(), detail.title(), row -> day(row.details().get(detail.key()))).sortedBy(text);
            case CHOICE -> Column.<DossierRow>text(detail.key(), detail.title(), row -> Cell.text(row.details().get(detail.key()))).sortedBy(text);
            case TEXT -> Column.<DossierRow>text(detail.key(), detail.title(), row -> Cell.text(row.details().get(detail.key()))).sortedBy(text).hidden();
        };
    }

    private static Cell day(String text) {
        return text.isEmpty() ? Cell.none() : Cell.date(LocalDate.parse(text));
    }

    static boolean isChoice(Detail detail) {
        return detail.form() == Form.CHOICE;
    }
}
