package io.touhao.report.web;

import io.touhao.commitment.Ledger;
import io.touhao.page.part.Tab;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** The views of the ledger with their counts. */
final class LedgerTabs {

    private LedgerTabs() {}

    /** The tabs; chosen is the one whose filters are exactly those given. */
    static List<Tab> of(Ledger.Tabs figures, Map<String, String> given) {
        return List.of(
                tab("全部", figures.all(), false, given),
                tab("我牵头", figures.mine(), false, given),
                tab("滞后", figures.overdue(), false, given),
                tab("30 天内到期", figures.dueIn30(), false, given),
                tab("待我审核", figures.toReview(), true, given),
                tab("待签收", figures.toAcknowledge(), true, given),
                tab("已销号", figures.closed(), false, given));
    }

    private static Tab tab(String title, Ledger.Figure figure, boolean waiting, Map<String, String> given) {
        var address = figure.query().isEmpty() ? "/ledger" : "/ledger?" + figure.query();
        var on = UriComponentsBuilder.fromUriString(address).build().getQueryParams().toSingleValueMap().equals(given);
        return waiting
                ? Tab.waiting(title, address, figure.value(), on)
                : Tab.of(title, address, figure.value(), on);
    }
}
