package io.touhao.report.web;

import io.touhao.commitment.Ledger;
import io.touhao.page.Figures;
import io.touhao.page.part.HistoryEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/** The quick view (速览) of one commitment beside the ledger. */
record QuickView(Ledger.Detail detail, LocalDate today, ZoneId zone) {

    private static final int SLOWEST = 3;
    private static final int LATEST = 3;

    Item item() {
        return new Item(detail.row(), today, detail.calendar());
    }

    Deeds deeds() {
        return new Deeds(item(), detail.deeds());
    }

    /** The units below that are furthest behind. */
    List<Item> slowest() {
        return detail.children().stream()
                .filter(child -> child.share().isPresent())
                .sorted(Comparator.comparing(child -> child.share().orElse(BigDecimal.ZERO)))
                .limit(SLOWEST)
                .map(child -> new Item(child, today, detail.calendar()))
                .toList();
    }

    List<HistoryEntry> latest() {
        return new HistoryWords(today, zone).entries(detail.history().stream().limit(LATEST).toList());
    }

    /** 完成 61.4%，序时 66.7%. */
    String progress() {
        return item().row().share().isEmpty()
                ? (item().row().reportedAt().isEmpty() ? "还没有填报进展" : "")
                : "完成 " + item().share() + "%" + item().proRata()
                        .map(percent -> "，序时 " + Figures.rate(percent) + "%")
                        .orElse("");
    }
}
