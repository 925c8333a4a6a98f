package io.touhao.plan.web;

import io.touhao.commitment.LedgerRow;
import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.page.Signal;
import io.touhao.page.part.Link;
import io.touhao.plan.DraftAction;
import io.touhao.plan.PlanDraft;
import io.touhao.plan.pack.DraftCommitment;
import io.touhao.plan.pack.PackCascade;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All commitments of a plan, action by action. */
record CommitmentsPage(PlanDraft draft, Map<String, LedgerRow> rows, boolean plans) {

    /** One action with its commitments. */
    record Group(DraftAction action, List<Row> rows) {}

    /** One commitment. */
    record Row(DraftCommitment commitment, Optional<LedgerRow> ledger, String address, String editing) {

        String number() {
            return commitment.id();
        }

        Signal signal() {
            return ledger.map(LedgerRow::signal).orElse(Signal.NONE);
        }

        String lead() {
            return commitment.lead().orElse("还没有指定");
        }

        String due() {
            return Dates.full(commitment.timing().day());
        }

        String cascade() {
            return commitment.cascade().rule() == PackCascade.Rule.NONE
                    ? "—"
                    : commitment.cascade().rule().title() + "到" + commitment.cascade().to().title();
        }
    }

    Heading heading() {
        return Heading.of("条款与事项", "plan").child("commitments")
                .facts("%s · 第 %d 版 · %d 个事项".formatted(
                        draft.edition().number(), draft.edition().edition(), draft.commitments().size()))
                .under(new Link(draft.edition().year() + "年度方案", address()));
    }

    String address() {
        return "/plans/" + draft.edition().id().value();
    }

    boolean editable() {
        return plans && draft.issued().isEmpty();
    }

    List<Group> groups() {
        return draft.actions().stream()
                .map(action -> new Group(action, draft.commitments().stream()
                        .filter(commitment -> commitment.action().equals(action.key()))
                        .map(this::row)
                        .toList()))
                .toList();
    }

    private Row row(DraftCommitment commitment) {
        var number = commitment.id().replaceFirst("^[A-Z]{2}\\d{2}-", "");
        var to = commitment.anchor().map(anchor -> "#s-" + anchor.start()).orElse("");
        return new Row(
                commitment, Optional.ofNullable(rows.get(number)), address() + "?commitment=" + commitment.id() + to,
                address() + "/commitments/" + commitment.id());
    }
}
