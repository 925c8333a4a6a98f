package io.touhao.service.request;

import io.touhao.directory.Actor;
import io.touhao.directory.Holidays;
import io.touhao.page.Refused;
import io.touhao.quantity.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What each deed makes of a request, or why it is refused. */
@Component
class RequestMoves {

    private static final RequestPack PACK = RequestPack.bundled();

    private final Holidays holidays;

    RequestMoves(Holidays holidays) {
        this.holidays = holidays;
    }

    /**
     * A request after a deed.
     *
     * @param holder who holds it from now on; empty where nobody does
     * @param until until when the clock stands still
     */
    record Moved(Request request, String holder, Optional<LocalDate> until, String words) {

        static Moved of(Request request, String words) {
            return new Moved(request, request.state().isOpen() ? request.holder() : "", Optional.empty(), words);
        }
    }

    Moved move(Actor actor, Request before, RequestDeed deed, List<RequestStep> steps, String bureau, String above, Instant at) {
        return switch (deed) {
            case RequestDeed.Verify verify -> verified(actor, before, verify, at);
            case RequestDeed.Decline decline -> declined(actor, before, decline, at);
            case RequestDeed.Dispatch dispatch -> dispatched(actor, before, dispatch);
            case RequestDeed.TakeBack back -> takenBack(actor, before, back, bureau);
            case RequestDeed.Reply reply -> replied(actor, before, reply, at);
            case RequestDeed.HandUp up -> handedUp(actor, before, up, above);
            case RequestDeed.AskPause ask -> pauseAsked(actor, before, ask, at);
            case RequestDeed.GrantPause grant -> pauseGranted(actor, before, grant, steps, at);
            case RequestDeed.RefusePause refuse -> pauseRefused(actor, before, refuse);
            case RequestDeed.Resume resume -> resumed(actor, before, resume, steps, at);
            case RequestDeed.Solve solve -> solved(actor, before, solve, bureau, steps, at);
            case RequestDeed.Rate rate -> rated(actor, before, rate, at);
        };
    }

    private static Moved verified(Actor actor, Request before, RequestDeed deed, Instant at) {
        before.demandHolder(actor, deed);
        before.demandState(deed, RequestState.RAISED);
        return Moved.of(before.in(RequestState.HANDLING, at), deed.words());
    }

    private static Moved declined(Actor actor, Request before, RequestDeed deed, Instant at) {
        before.demandHolder(actor, deed);
        before.demandState(deed, RequestState.RAISED);
        demandWords(deed, "不予受理的理由");
        return Moved.of(before.in(RequestState.DECLINED, at), deed.words());
    }

    private static Moved dispatched(Actor actor, Request before, RequestDeed.Dispatch deed) {
        before.demandHolder(actor, deed);
        before.demandState(deed, RequestState.HANDLING);
        demandWords(deed, "要对方办什么");
        if (deed.department().isBlank()) {
            throw new Refused(new RequestRefusal.WordMissing("department", "转给哪个部门"));
        }
        return Moved.of(before.heldBy(deed.department().strip(), before.holderUnit()), "%s：%s".formatted(deed.department().strip(), deed.words()));
    }

    private static Moved takenBack(Actor actor, Request before, RequestDeed deed, String bureau) {
        before.demandHolder(actor, deed);
        before.demandState(deed, RequestState.HANDLING);
        demandWords(deed, "部门的办理情况");
        return Moved.of(before.heldBy(bureau, before.holderUnit()), "%s：%s".formatted(before.holder(), deed.words()));
    }

    private static Moved replied(Actor actor, Request before, RequestDeed deed, Instant at) {
        before.demandHolder(actor, deed);
        before.demandState(deed, RequestState.HANDLING);
        demandWords(deed, "答复");
        return Moved.of(before.replied(at), deed.words());
    }

    private static Moved handedUp(Actor actor, Request before, RequestDeed deed, String above) {
        before.demandHolder(actor, deed);
        before.demandState(deed, RequestState.RAISED, RequestState.HANDLING);
        demandWords(deed, "上转的理由");
        if (before.holderUnit().depth() == 1) {
            throw new Refused(new RequestRefusal.NobodyAbove());
        }
        return Moved.of(before.heldBy(above, before.holderUnit().parent()), deed.words());
    }

    private Moved pauseAsked(Actor actor, Request before, RequestDeed.AskPause deed, Instant at) {
        before.demandHolder(actor, deed);
        before.demandState(deed, RequestState.HANDLING);
        demandWords(deed, "为什么要暂停");
        var reason = PACK.pause(deed.reason()).orElseThrow(() -> new Refused(new RequestRefusal.ReasonUnknown()));
        var today = Terms.day(at);
        var most = calendar().after(today, reason.workingDays());
        if (!deed.until().isAfter(today) || deed.until().isAfter(most)) {
            throw new Refused(new RequestRefusal.PauseTooLong(deed.until(), most, reason.workingDays()));
        }
        var pause = new Request.Pause(reason.key(), Optional.of(deed.until()), false, actor.account());
        return Moved.of(before.with(pause, before.terms()), "%s，到 %s：%s".formatted(reason.title(), deed.until(), deed.words()));
    }

    private Moved pauseGranted(Actor actor, Request before, RequestDeed deed, List<RequestStep> steps, Instant at) {
        demandApprover(actor, before, deed);
        var pause = new Request.Pause(before.pause().reason(), before.pause().until(), true, before.pause().asker());
        var until = before.pause().until().orElseThrow();
        var whole = stopped(steps, at) + calendar().between(Terms.day(at), until);
        return new Moved(before.with(pause, Terms.stopped(PACK, before, whole, calendar())), before.holder(), Optional.of(until), deed.words());
    }

    private static Moved pauseRefused(Actor actor, Request before, RequestDeed deed) {
        demandApprover(actor, before, deed);
        return Moved.of(before.with(Request.Pause.NONE, before.terms()), deed.words());
    }

    private static void demandApprover(Actor actor, Request before, RequestDeed deed) {
        if (!before.pause().isAsked()) {
            throw new Refused(new RequestRefusal.WrongState(deed.title(), before.number(), "没有申请暂停"));
        }
        if (!before.isApprovedBy(actor)) {
            throw new Refused(new RequestRefusal.NotApprover());
        }
    }

    private Moved resumed(Actor actor, Request before, RequestDeed deed, List<RequestStep> steps, Instant at) {
        before.demandHolder(actor, deed);
        if (!before.pause().running()) {
            throw new Refused(new RequestRefusal.WrongState(deed.title(), before.number(), "没有暂停"));
        }
        return Moved.of(before.with(Request.Pause.NONE, Terms.stopped(PACK, before, stopped(steps, at), calendar())), deed.words());
    }

    private Moved solved(
            Actor actor, Request before, RequestDeed.Solve deed, String bureau, List<RequestStep> steps, Instant at) {
        before.demandHolder(actor, deed);
        before.demandState(deed, RequestState.HANDLING);
        demandWords(deed, "办理结果");
        if (deed.evidence().isEmpty()) {
            throw new Refused(new RequestRefusal.EvidenceMissing(before.number()));
        }
        var terms = before.pause().running() ? Terms.stopped(PACK, before, stopped(steps, at), calendar()) : before.terms();
        return Moved.of(before.heldBy(bureau, before.holderUnit()).with(Request.Pause.NONE, terms).replied(at).solved(Optional.of(at))
                .in(RequestState.SOLVED, at), deed.words());
    }

    private static Moved rated(Actor actor, Request before, RequestDeed.Rate deed, Instant at) {
        before.demandState(deed, RequestState.SOLVED);
        if (!before.isRatedBy(actor)) {
            throw new Refused(new RequestRefusal.NotRater());
        }
        if (deed.rating() < 1 || deed.rating() > 5) {
            throw new Refused(new RequestRefusal.RatingOutside());
        }
        var words = "%d 分。%s".formatted(deed.rating(), deed.words());
        return deed.rating() >= PACK.contentFrom()
                ? Moved.of(before.rated(deed.rating(), before.returned()).in(RequestState.CLOSED, at), words)
                : Moved.of(before.rated(deed.rating(), before.returned() + 1).solved(Optional.empty()).in(RequestState.HANDLING, at),
                        words + "不满意，退回重办。");
    }

    /** Working days the clock has stood still so far. */
    private long stopped(List<RequestStep> steps, Instant at) {
        return new RequestClock(Terms.ZONE, calendar()).of(steps, at).workingDaysOf(RequestClock.STOPPED);
    }

    private static void demandWords(RequestDeed deed, String label) {
        if (deed.words().isBlank()) {
            throw new Refused(new RequestRefusal.WordMissing("words", label));
        }
    }

    private WorkingDays calendar() {
        return holidays.workingDays();
    }
}
