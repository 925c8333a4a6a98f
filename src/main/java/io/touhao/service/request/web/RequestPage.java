package io.touhao.service.request.web;

import io.touhao.directory.Actor;
import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.page.Signal;
import io.touhao.page.list.Option;
import io.touhao.page.part.HistoryEntry;
import io.touhao.page.part.HoldingClock;
import io.touhao.page.part.HoldingClock.Lane;
import io.touhao.page.part.HoldingClock.Span;
import io.touhao.page.part.Link;
import io.touhao.page.part.Step;
import io.touhao.quantity.HeldTime;
import io.touhao.quantity.WorkingDays;
import io.touhao.service.request.Request;
import io.touhao.service.request.RequestClock;
import io.touhao.service.request.RequestPack;
import io.touhao.service.request.RequestState;
import io.touhao.service.request.RequestStep;
import io.touhao.service.request.Requests;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One request: how it stands, whose time it took, what may be done with it. */
record RequestPage(
        Actor actor, Request request, List<RequestStep> steps, List<Requests.Filed> files, List<Request> alike, List<Requests.Lesson> lessons,
        RequestPack pack, WorkingDays calendar, Instant now, ZoneId zone, Done done) {

    private static final Map<String, String> DEEDS = Map.ofEntries(
            Map.entry("raise", "提出"), Map.entry("verify", "核实受理"), Map.entry("decline", "不予受理"), Map.entry("dispatch", "转办"),
            Map.entry("take-back", "部门办回"), Map.entry("reply", "答复企业"), Map.entry("hand-up", "上转"), Map.entry("ask-pause", "申请暂停计时"),
            Map.entry("grant-pause", "批准暂停计时"), Map.entry("refuse-pause", "不批准暂停"), Map.entry("resume", "恢复计时"), Map.entry("solve", "办结"),
            Map.entry("rate", "企业评价"));

    /** Something the viewer may do, with its form. */
    record Deed(String verb, String title, String label, boolean primary) {}

    Heading heading() {
        return (isOwn() ? Heading.of(request.title(), RequestNavigation.OWN).under(new Link("我的诉求", "/requests/mine"))
                : Heading.of(request.title(), RequestNavigation.SERVICE).child("requests").under(new Link("企业诉求", "/requests")))
                .facts("%s · %s · %s%s".formatted(request.number(), request.firm().name(), request.state().title(), late()));
    }

    private String late() {
        return request.isLate(today()) ? "，逾期 %d 个工作日".formatted(calendar.between(request.terms().solve(), today()))
                : request.state().isOpen() ? "，剩 %d 个工作日".formatted(calendar.between(today(), request.terms().solve())) : "";
    }

    boolean isOwn() {
        return actor.enterprise().isPresent();
    }

    Signal signal() {
        return request.isLate(today()) ? Signal.RED : request.state().signal();
    }

    String kind() {
        return pack.kind(request.kind()).map(RequestPack.Kind::title).orElse(request.kind());
    }

    List<Step> line() {
        var state = request.state();
        if (state == RequestState.DECLINED) {
            return List.of(Step.done("提出", raised()), Step.now("不予受理", day(day(request.stateAt()))));
        }
        return List.of(
                Step.done("提出", raised()),
                step("核实", state != RequestState.RAISED, true, "限 %s".formatted(day(request.terms().verify())), at("verify")),
                step("首次答复", request.repliedAt().isPresent(), state == RequestState.HANDLING, "限 %s".formatted(day(request.terms().reply())), at("reply")),
                step("办结", request.solvedAt().isPresent(), state == RequestState.HANDLING && request.repliedAt().isPresent(),
                        "限 %s".formatted(day(request.terms().solve())), at("solve")),
                step("评价", state == RequestState.CLOSED, state == RequestState.SOLVED, "等企业评价", request.rating().map(points -> points + " 分")));
    }

    private static Step step(String title, boolean done, boolean now, String limit, Optional<String> when) {
        return done ? Step.done(title, when.orElse("")) : now ? Step.now(title, limit) : Step.open(title);
    }

    private String raised() {
        return day(day(request.raisedAt())) + " " + request.raisedBy();
    }

    private Optional<String> at(String deed) {
        return steps.stream().filter(step -> step.deed().equals(deed)).reduce((earlier, later) -> later).map(step -> day(day(step.at())));
    }

    HoldingClock clock() {
        var held = held();
        var until = held.intervals().isEmpty() ? today() : day(held.intervals().getLast().until());
        var last = until.isAfter(request.terms().solve()) ? until : request.terms().solve();
        var lanes = new ArrayList<Lane>();
        held.byHolder().forEach((holder, all) -> lanes.add(new Lane(
                holder, lane(holder, lanes.size()), all.stream().mapToLong(HeldTime.Interval::workingDays).sum(),
                all.stream().map(one -> new Span(day(one.from()), day(one.until()), one.workingDays())).toList())));
        return new HoldingClock(day(request.raisedAt()), last, today(), request.terms().solve(), lanes);
    }

    private static Lane.Kind lane(String holder, int place) {
        return holder.equals(RequestClock.STOPPED) ? Lane.Kind.STOPPED
                : place == 0 ? Lane.Kind.PROVINCE : place % 2 == 1 ? Lane.Kind.CITY : Lane.Kind.COUNTY;
    }

    HeldTime<String> held() {
        return new RequestClock(zone, calendar).of(steps, now);
    }

    String sums() {
        var held = held();
        return "提出至今 %d 个工作日 = ".formatted(held.workingDays()) + String.join(" + ", held.byHolder().entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue().stream().mapToLong(HeldTime.Interval::workingDays).sum()).toList());
    }

    /** What the viewer may do now, the next step first. */
    List<Deed> deeds() {
        var deeds = new ArrayList<Deed>();
        if (request.isHeldBy(actor) && request.state() == RequestState.RAISED) {
            deeds.add(new Deed("verify", "核实受理", "核实情况", true));
            deeds.add(new Deed("decline", "不予受理", "理由", false));
            deeds.add(new Deed("hand-up", "上转", "理由", false));
        }
        if (request.isHeldBy(actor) && request.state() == RequestState.HANDLING) {
            deeds.add(new Deed("solve", "办结", "办理结果", true));
            deeds.add(new Deed("reply", "答复企业", "答复", false));
            deeds.add(isDispatched() ? new Deed("take-back", "部门办回", "部门的办理情况", false) : new Deed("dispatch", "转办部门", "要对方办什么", false));
            deeds.add(new Deed("hand-up", "上转", "理由", false));
            deeds.add(request.pause().running() ? new Deed("resume", "恢复计时", "说明", false) : new Deed("ask-pause", "申请暂停计时", "为什么", false));
        }
        if (request.pause().isAsked() && request.isApprovedBy(actor)) {
            deeds.add(new Deed("grant-pause", "批准暂停", "意见", true));
            deeds.add(new Deed("refuse-pause", "不批准", "意见", false));
        }
        if (request.state() == RequestState.SOLVED && request.isRatedBy(actor)) {
            deeds.add(new Deed("rate", isOwn() ? "评价" : "代记电话回访评价", "有什么要说的", true));
        }
        return deeds;
    }

    private boolean isDispatched() {
        return steps.stream().filter(step -> List.of("dispatch", "take-back", "hand-up", "verify").contains(step.deed()))
                .reduce((earlier, later) -> later).filter(step -> step.deed().equals("dispatch")).isPresent();
    }

    List<Option> departments() {
        return pack.kind(request.kind()).map(RequestPack.Kind::departments).orElse(List.of()).stream().map(name -> new Option(name, name)).toList();
    }

    List<Option> reasons() {
        return pack.pauses().stream().map(one -> new Option(one.key(), "%s（最多 %d 个工作日）".formatted(one.title(), one.workingDays()))).toList();
    }

    List<Option> points() {
        return List.of(new Option("5", "5 很满意"), new Option("4", "4 满意"), new Option("3", "3 基本满意"), new Option("2", "2 不满意"), new Option("1", "1 很不满意"));
    }

    boolean mayKeep() {
        return request.isHeldBy(actor) && (request.state() == RequestState.SOLVED || request.state() == RequestState.CLOSED);
    }

    boolean isCommonlyAsked() {
        return alike.size() + 1 >= pack.common();
    }

    /** What was last told to the firm. */
    Optional<RequestStep> answer() {
        return steps.stream().filter(step -> List.of("reply", "solve").contains(step.deed())).reduce((earlier, later) -> later);
    }

    List<HistoryEntry> history() {
        return steps.reversed().stream().map(step -> new HistoryEntry(
                moment(step.at()), DEEDS.getOrDefault(step.deed(), step.deed()), step.actor() + (step.words().isEmpty() ? "" : "：" + step.words()),
                step.account() == 0 ? HistoryEntry.Kind.SYSTEM : HistoryEntry.Kind.PERSON)).toList();
    }

    String moment(Instant at) {
        return Dates.inYear(at.atZone(zone).toLocalDateTime(), Year.from(today()));
    }

    String day(LocalDate day) {
        return Dates.inYear(day, Year.from(today()));
    }

    LocalDate today() {
        return day(now);
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
