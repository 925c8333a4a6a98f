package io.touhao.report.web;

import io.touhao.commitment.Evidence;
import io.touhao.commitment.EvidenceContract.Line;
import io.touhao.commitment.Ledger;
import io.touhao.commitment.ProofSource;
import io.touhao.page.Figures;
import io.touhao.page.list.Option;
import io.touhao.page.part.Requirement;
import io.touhao.page.part.Requirement.State;
import java.util.ArrayList;
import java.util.List;

/** What must be there before a commitment may be closed out (销号要件): the figure, and what the plan asks for. */
record Contract(Ledger.Detail detail, Item item) {

    List<Requirement> requirements() {
        var lines = new ArrayList<Requirement>();
        if (item.hasFigure()) {
            lines.add(figure());
        }
        detail.contract().lines().forEach(line -> lines.add(wanted(line)));
        return lines;
    }

    long met() {
        return requirements().stream().filter(line -> line.state() == State.MET).count();
    }

    /** What a file brought now may prove. */
    List<Option> lines() {
        return detail.contract().lines().stream()
                .map(line -> new Option(String.valueOf(line.number()), line.item().words()))
                .toList();
    }

    private Requirement figure() {
        var kept = item.row().done().filter(item.target()::isKeptBy).isPresent();
        return new Requirement(
                kept ? State.MET : State.OPEN, "目标 " + item.goalWords(), "自报：完成数由责任人填报", item.done(),
                item.row().done().isPresent() ? "#provenance" : "", kept ? "已满足" : missing());
    }

    private String missing() {
        return item.row().done().isEmpty() ? "还没有填报" : item.target().goal()
                .filter(goal -> item.target().kind().accumulates())
                .map(goal -> "还差 " + Figures.number(goal.subtract(item.row().done().orElseThrow())))
                .orElse("还没有达到");
    }

    private Requirement wanted(Line line) {
        var state = line.met() ? State.MET : line.withdrawn().isPresent() ? State.WRONG : State.OPEN;
        var address = line.record().map(ProofSource.Recorded::address)
                .orElse(line.by().isPresent() ? "#evidence" : "");
        return new Requirement(
                state, "%d. %s".formatted(line.number(), line.item().words()), note(line),
                line.record().isPresent() ? "系统取数" : line.isSelfReported() ? "自报" : "", address,
                line.met() ? "已满足" : line.withdrawn().isPresent() ? "佐证已撤回" : "还没有");
    }

    private static String note(Line line) {
        return line.record().map(ProofSource.Recorded::words)
                .or(() -> line.by().map(Contract::brought))
                .or(() -> line.withdrawn().map(gone -> brought(gone) + "已撤回：" + gone.withdrawal().orElseThrow().reason()))
                .orElseGet(() -> line.met() ? "按完成数判定" : "还没有记录取数，由责任单位自带文件或出处");
    }

    private static String brought(Evidence one) {
        return "《%s》%s".formatted(one.name(), one.isFile() && !one.reference().isEmpty() ? one.reference() : "");
    }
}
