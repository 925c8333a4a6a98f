package io.touhao.report.web;

import io.touhao.commitment.Ledger.Figure;
import io.touhao.page.Figures;
import java.util.List;

/** One part of the to-do (待办), with the first of its rows. */
record TodoSection(String key, String title, String note, Figure figure, List<Item> all, Step step) {

    private static final int SHOWN = 6;

    /** What is done with each row. */
    enum Step {
        ACKNOWLEDGE, REPORT, REVIEW, DECIDE, LOOK
    }

    TodoSection {
        all = List.copyOf(all);
    }

    /** The first of them, and all where only two more would stay hidden. */
    List<Item> rows() {
        return all.subList(0, all.size() <= SHOWN + 2 ? all.size() : SHOWN);
    }

    long count() {
        return figure.value();
    }

    String printed() {
        return Figures.count(count());
    }

    boolean hasMore() {
        return count() > rows().size();
    }

    /** Whether it cannot wait: it was sent back, or it is to be taken or decided. */
    boolean must() {
        return count() > 0 && !key.equals("report");
    }

    boolean isAcknowledging() {
        return step == Step.ACKNOWLEDGE;
    }

    String address() {
        return "/ledger?" + figure.query();
    }

    /** 最近 9月19日. */
    String nearest() {
        return all.isEmpty() ? "" : "最近 " + all.getFirst().due();
    }

    String verb(Item item) {
        return switch (step) {
            case ACKNOWLEDGE -> "签收";
            case REPORT -> key.equals("returned") ? "修改重报" : "填报进展";
            case REVIEW -> "审核";
            case DECIDE -> "答复";
            case LOOK -> "查看";
        };
    }

    String deed(Item item) {
        return switch (step) {
            case ACKNOWLEDGE, LOOK -> item.address();
            case REPORT -> item.address("report");
            case REVIEW -> item.address("close-out");
            case DECIDE -> item.address("extension");
        };
    }
}
