package io.touhao.report.web;

import io.touhao.commitment.CommitmentState;
import io.touhao.commitment.Ledger;
import io.touhao.page.Figures;
import io.touhao.page.part.Requirement;
import io.touhao.page.part.Requirement.State;
import java.util.ArrayList;
import java.util.List;

/** What must be there before a commitment may be closed out (销号要件): the figure, the files, and what the plan asks. */
record Contract(Ledger.Detail detail, Item item) {

    List<Requirement> requirements() {
        var lines = new ArrayList<Requirement>();
        if (item.hasFigure()) {
            lines.add(figure());
        }
        lines.add(files());
        detail.evidenceWanted().forEach(wanted -> lines.add(wanted(wanted)));
        return lines;
    }

    long met() {
        return requirements().stream().filter(line -> line.state() == State.MET).count();
    }

    private Requirement figure() {
        var kept = item.row().done().filter(item.target()::isKeptBy).isPresent();
        return new Requirement(
                kept ? State.MET : State.OPEN, "目标 " + item.goalWords(), "完成数由责任人填报", item.done(),
                item.row().done().isPresent() ? "#provenance" : "", kept ? "已满足" : missing());
    }

    private String missing() {
        return item.row().done().isEmpty() ? "还没有填报" : item.target().goal()
                .filter(goal -> item.target().kind().accumulates())
                .map(goal -> "还差 " + Figures.number(goal.subtract(item.row().done().orElseThrow())))
                .orElse("还没有达到");
    }

    private Requirement files() {
        var count = detail.evidence().size();
        return new Requirement(
                count > 0 ? State.MET : State.OPEN, "至少一份佐证文件", "按内容留存，同一文件只存一份",
                Figures.count(count), count > 0 ? "#evidence" : "", count > 0 ? "已上传" : "还没有");
    }

    /** What the plan asks for is checked by a person: no record tells it as yet. */
    private Requirement wanted(String words) {
        var closed = item.row().state() == CommitmentState.Name.CLOSED_OUT;
        return new Requirement(closed ? State.MET : State.OPEN, words, "由审核人核对", "", "", closed ? "已核对" : "待核对");
    }
}
