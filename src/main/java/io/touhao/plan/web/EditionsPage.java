package io.touhao.plan.web;

import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.plan.Edition;
import io.touhao.plan.PlanDraft;
import java.time.ZoneId;
import java.util.List;

/** The editions in sight, and the import of another. */
record EditionsPage(List<Row> rows, boolean plans) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** One edition with its draft. */
    record Row(Edition edition, PlanDraft draft) {

        String address() {
            return "/plans/" + edition.id().value();
        }

        String state() {
            return draft.issued()
                    .map(issued -> "%s 下达".formatted(Dates.full(issued.at().atZone(ZONE).toLocalDate())))
                    .orElse("草案");
        }

        String kind() {
            return edition.rendition() ? "转述本" : "正式文本";
        }

        long unbound() {
            return draft.commitments().stream().filter(one -> one.anchor().isEmpty()).count();
        }
    }

    Heading heading() {
        return Heading.of("方案版本与导入", "plan").child("editions").facts("共 %d 个版本".formatted(rows.size()));
    }
}
