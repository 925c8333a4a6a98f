package io.touhao.report.web;

import io.touhao.commitment.LedgerRow;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.list.ListPage;
import io.touhao.page.part.Tab;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ledger as its page shows it.
 *
 * @param beside the quick view, where one is open
 * @param here address of this page without the quick view
 */
record LedgerPage(
        ListPage<LedgerRow> list, List<Tab> tabs, Optional<QuickView> beside, String here, Done done,
        LocalDateTime now) {

    LedgerPage {
        tabs = List.copyOf(tabs);
    }

    Heading heading() {
        return Heading.of(title(), "ledger").child(child()).facts("共 %s %s%s · 数据截至 %s".formatted(
                Figures.count(list.total().count()), list.listing().noun(), list.total().more() ? "以上" : "",
                Dates.inYear(now, Year.from(now))));
    }

    String exportAddress() {
        return list.exportAddress().replaceFirst("/export(?=\\?|$)", "/export.xlsx");
    }

    String openKey() {
        return beside.map(view -> String.valueOf(view.item().id())).orElse("");
    }

    private String title() {
        return switch (child()) {
            case "own" -> "本级台账";
            case "below" -> "下级台账";
            case "review" -> "销号审核";
            case "acknowledge" -> "分解与签收";
            default -> "工作台账";
        };
    }

    /** The sub-page of the navigation that these filters are. */
    private String child() {
        Map<String, String> given = list.query().given();
        if (given.containsKey("review")) {
            return "review";
        }
        if (given.containsKey("below")) {
            return "below";
        }
        if ("ISSUED".equals(given.get("state"))) {
            return "acknowledge";
        }
        return given.containsKey("own") ? "own" : "";
    }
}
