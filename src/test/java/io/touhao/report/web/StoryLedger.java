package io.touhao.report.web;

import io.touhao.commitment.CascadeRule;
import io.touhao.commitment.Commitments;
import io.touhao.commitment.Due;
import io.touhao.commitment.EvidenceItem;
import io.touhao.commitment.IssueOrder;
import io.touhao.commitment.Kind;
import io.touhao.commitment.Origin;
import io.touhao.commitment.Promise;
import io.touhao.commitment.Target;
import io.touhao.directory.Actor;
import io.touhao.directory.FirstStart;
import io.touhao.directory.Level;
import io.touhao.directory.UnitPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** One commitment more than the demo has, cascaded to every county and taken by nobody yet: the page's story. */
@Component
@ConditionalOnBooleanProperty("touhao.story-ledger")
class StoryLedger implements FirstStart {

    /** Due before all others, so that it heads the to-do. */
    static final String TITLE = "把工业用能预算管理落到县";

    private final Commitments commitments;

    StoryLedger(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public int order() {
        return 600;
    }

    @Override
    public String name() {
        return "the commitment of the page's story";
    }

    @Override
    public void run() {
        var promise = new Promise(
                "12-95", "12", TITLE, Target.without(Kind.DEADLINE), LocalDate.of(2023, 1, 1),
                new Due.By(LocalDate.of(2023, 9, 19)),
                new Origin("plan", "story", "12-95", "鲁工信发〔2023〕3号", "二.12", Optional.empty()), List.of(),
                List.of(EvidenceItem.of("印发的通知")), List.of());
        commitments.issue(Actor.SYSTEM, new IssueOrder("story", UnitPath.of("37"), List.of(
                new IssueOrder.Item(promise, Optional.empty(), new CascadeRule.Each(), Level.COUNTY))));
    }
}
