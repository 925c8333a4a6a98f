package io.touhao.report.web;

import io.touhao.commitment.CommitmentEvent;
import io.touhao.commitment.CommitmentState;
import io.touhao.commitment.HistoryLine;
import io.touhao.commitment.Ledger;
import io.touhao.commitment.SignalCause;
import io.touhao.page.part.Step;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The state line of a commitment: 下达, 签收, 分解, 推进, 申报办结, 审核, 销号. */
record StateLine(Ledger.Detail detail, HistoryWords words, LocalDate today) {

    List<Step> steps() {
        var steps = new ArrayList<Step>();
        steps.add(done("下达", CommitmentEvent.Issued.class));
        steps.add(reached(1) ? done("签收", CommitmentEvent.Acknowledged.class) : now("签收"));
        if (!detail.children().isEmpty()) {
            steps.add(Step.done("分解", detail.children().size() + " 个单位"));
        }
        steps.add(state() == CommitmentState.Name.REOPENED ? now("回潮")
                : state() == CommitmentState.Name.RETURNED ? now("退回") : at(2, "推进", CommitmentEvent.Reported.class));
        steps.add(reached(3) ? done("申报办结", CommitmentEvent.CompletionClaimed.class)
                : new Step("申报办结", "不晚于 " + new Item(detail.row(), today, detail.calendar()).due(), Step.State.OPEN));
        if (!detail.row().state().isOpen() && state() != CommitmentState.Name.CLOSED_OUT) {
            steps.add(Step.done(state().title(), detail.row().stateNote()));
            return steps;
        }
        steps.addAll(reviews());
        steps.add(reached(4) ? done(closing() == CommitmentEvent.Overridden.class ? "越级销号" : "销号", closing())
                : Step.open("销号"));
        return steps;
    }

    /** One step a level that reviews before the last, and one for the last. */
    private List<Step> reviews() {
        var steps = new ArrayList<Step>();
        var levels = detail.commitment().reviews();
        var turn = levels.indexOf(detail.commitment().turn());
        for (var index = 0; index < levels.size(); index++) {
            var title = levels.get(index).title() + "级" + (index < levels.size() - 1 ? "核验" : "审核");
            var past = reached(4) || place() == 3 && index < turn;
            steps.add(past ? done(title, index < levels.size() - 1 ? CommitmentEvent.Verified.class : closing())
                    : place() == 3 && index == turn ? now(title) : Step.open(title));
        }
        return steps;
    }

    /** Closed out by the rule, or in spite of it. */
    private Class<? extends CommitmentEvent> closing() {
        return detail.row().override().isPresent() ? CommitmentEvent.Overridden.class : CommitmentEvent.ClosedOut.class;
    }

    private Step at(int place, String title, Class<? extends CommitmentEvent> event) {
        if (reached(place + 1) || place() == 4) {
            return done(title, event);
        }
        return place() == place || place == 2 && place() == 1 ? now(title) : Step.open(title);
    }

    private Step done(String title, Class<? extends CommitmentEvent> event) {
        return Step.done(title, last(event).map(line -> words.day(line) + " " + line.actor()).orElse(""));
    }

    /** Who holds it, and for how long. */
    private Step now(String title) {
        var days = detail.calendar().between(since(), today);
        if (isStopped()) {
            return Step.now(title, "暂停计时");
        }
        var holder = state().isUnderReview() ? detail.commitment().turn().title() + "级" : detail.row().owner().personName();
        return Step.now(title, days > 0 ? "%s持有，已 %d 个工作日".formatted(holder, days) : holder + "持有，今天起");
    }

    private boolean isStopped() {
        return detail.row().cause() == SignalCause.PAUSED;
    }

    private LocalDate since() {
        return detail.clock().intervals().stream().reduce((one, next) -> next)
                .map(last -> last.from().atZone(zone()).toLocalDate())
                .orElse(today);
    }

    private ZoneId zone() {
        return words.zone();
    }

    private Optional<HistoryLine> last(Class<? extends CommitmentEvent> event) {
        return detail.history().stream().filter(line -> event.isInstance(line.event())).findFirst();
    }

    private boolean reached(int place) {
        return place() >= place;
    }

    /** 0 issued, 1 taken, 2 in progress, 3 claimed, 4 closed out. */
    private int place() {
        return switch (state()) {
            case ISSUED -> 0;
            case ACKNOWLEDGED -> 1;
            case IN_PROGRESS, RETURNED, REOPENED -> 2;
            case COMPLETION_CLAIMED, VERIFIED -> 3;
            case CLOSED_OUT, WITHDRAWN, SUPERSEDED -> 4;
        };
    }

    private CommitmentState.Name state() {
        return detail.row().state();
    }
}
