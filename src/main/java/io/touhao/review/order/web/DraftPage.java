package io.touhao.review.order.web;

import io.touhao.commitment.LedgerRow;
import io.touhao.page.Heading;
import io.touhao.page.Signal;
import io.touhao.page.list.Option;
import io.touhao.page.part.Link;
import io.touhao.review.order.Colour;
import java.util.Arrays;
import java.util.List;

/** The form of an order by hand. */
record DraftPage(List<LedgerRow> rows) {

    Heading heading() {
        return Heading.of("发督办单", "dispatch").child("orders")
                .under(new Link("督办单", "/orders?open=1"))
                .facts(rows.isEmpty() ? "没有选择事项" : "%s · %d 项".formatted(
                        rows.getFirst().owner().officeName(), rows.size()));
    }

    /** How many of them the ledger shows as on course. */
    long onCourse() {
        return rows.stream().filter(row -> row.signal() == Signal.GREEN).count();
    }

    String groundsHint() {
        return onCourse() == 0 ? "不写时，按台账信号列为依据"
                : "所选事项中 %d 项信号正常；确需督办的，请写明依据".formatted(onCourse());
    }

    List<Option> colours() {
        return Arrays.stream(Colour.values()).map(colour -> new Option(colour.name(), colour.title())).toList();
    }

    String requirement() {
        return """
                1. 书面答复未按要求完成的原因和整改措施；
                2. 明确完成时间和责任人，佐证材料随答复上传。""";
    }

}
