package io.touhao.review.round.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.part.KeyFigure;
import io.touhao.page.part.Requirement;
import io.touhao.page.part.Requirement.State;
import io.touhao.page.part.Step;
import io.touhao.page.part.Tab;
import io.touhao.quantity.WorkingDays;
import io.touhao.review.round.Round;
import io.touhao.review.round.Sheet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The board of a round that runs (本轮调度).
 *
 * @param own the actor's own sheets
 * @param waiting what the actor has to judge
 * @param missing how many sheets are not handed in, over all levels
 * @param previous the round frozen last
 * @param remindable how many people owe a sheet and may be reminded of it
 */
record RunningPage(
        Round round, Actor actor, String by, List<BoardRow> rows, BoardRow total, List<Board.Holder> longest,
        long openOwners, List<Sheet> own, List<Sheet> waiting, int missing, Optional<Round> previous, int remindable, Told done,
        WorkingDays calendar, LocalDateTime now, ZoneId zone) {

    private static final String HOUR = " 18:00";

    Heading heading() {
        var left = calendar.between(now.toLocalDate(), round.deadlines().county());
        return Heading.of(round.heading(), Navigation.KEY).child(Navigation.RUNNING).facts(
                "%s开启 · 应报 %s 条 · 已报 %s%% · 填报截止 %s%s，%s".formatted(
                        day(LocalDate.ofInstant(round.openedAt(), zone)), Figures.count(total.due()), total.reportedPrinted(),
                        day(round.deadlines().county()), HOUR,
                        left >= 0 ? "剩 " + left + " 个工作日" : "已过 " + -left + " 个工作日"));
    }

    List<Step> steps() {
        var steps = new ArrayList<Step>();
        steps.add(Step.done("开启", day(LocalDate.ofInstant(round.openedAt(), zone)) + " " + round.openedBy()));
        var deadlines = round.deadlines();
        var stages = List.of(
                new Stage("填报", deadlines.county()), new Stage("市级汇总", deadlines.city()),
                new Stage("省级审核", deadlines.province()));
        var current = stages.stream().filter(stage -> !stage.until().isBefore(now.toLocalDate())).findFirst();
        for (var stage : stages) {
            var words = "截止 " + day(stage.until()) + HOUR;
            steps.add(current.filter(stage::equals).isPresent() ? Step.now(stage.title(), words)
                    : stage.until().isBefore(now.toLocalDate()) ? Step.done(stage.title(), words)
                    : new Step(stage.title(), words, Step.State.OPEN));
        }
        var freeze = day(deadlines.freeze()) + " 起可冻结";
        steps.add(current.isEmpty() ? Step.now("冻结", freeze) : new Step("冻结", freeze, Step.State.OPEN));
        steps.add(new Step("通报", day(deadlines.circular()) + "前", Step.State.OPEN));
        return steps;
    }

    private record Stage(String title, LocalDate until) {}

    List<KeyFigure> figures() {
        return List.of(
                figure("已通过", total.passed(), "占应报 " + Figures.rate(BoardRow.percent(total.passed(), total.due())) + "%", "TAKEN"),
                figure("待审核", total.pending(), "其中待您审核 " + waiting.size() + " 张表", "SUBMITTED"),
                figure("被退回", total.returned(), "须修改重报", "RETURNED"),
                figure("未报", total.open(), openOwners + " 位责任人", "OPEN"));
    }

    private KeyFigure figure(String title, long count, String note, String state) {
        return KeyFigure.of(title, Figures.count(count), "条", note).opens(sheetsAddress() + "?state=" + state);
    }

    String sheetsAddress() {
        return round.address() + "/sheets";
    }

    List<Tab> groupings() {
        return List.of(
                Tab.of(actor.unit().depth() >= 3 ? "按责任人" : "按地区", "/dispatch", 0, by.isEmpty()),
                Tab.of("按专项行动", "/dispatch?by=action", 0, by.equals("action")),
                Tab.of("按牵头处室", "/dispatch?by=lead", 0, by.equals("lead")));
    }

    boolean isByUnit() {
        return by.isEmpty();
    }

    String firstColumn() {
        return by.equals("action") ? "专项行动" : by.equals("lead") ? "牵头处室" : actor.unit().depth() >= 3 ? "责任人" : "地区";
    }

    boolean mayRemind() {
        return remindable > 0 && actor.is(Role.SUPERVISOR, Role.LEADER, Role.CITY_OFFICER, Role.COUNTY_OFFICER);
    }

    boolean mayCall() {
        return actor.is(Role.SUPERVISOR, Role.LEADER);
    }

    /** Whether the actor signs this round off. */
    boolean isOverseen() {
        return actor.unit().equals(round.root()) && actor.is(Role.SUPERVISOR, Role.LEADER);
    }

    boolean isFreezable() {
        return isOverseen() && !now.toLocalDate().isBefore(round.deadlines().freeze());
    }

    List<Requirement> contract() {
        var over = now.toLocalDate().isAfter(round.deadlines().province());
        return List.of(
                new Requirement(over ? State.MET : State.OPEN, "填报、审核时段结束", day(round.deadlines().province()) + HOUR, "", "", ""),
                missing == 0
                        ? new Requirement(State.MET, "各级调度表报齐", "没有未报送的", "", "", "")
                        : new Requirement(State.WRONG, "未报 " + Figures.count(missing) + " 张表的处理", "冻结时列为“未报送”，不沿用上期", "", "", ""),
                new Requirement(State.OPEN, "本级督查或领导签发", "冻结后具名，记入留痕", "", "", ""));
    }

    String day(LocalDate day) {
        return Dates.inYear(day, Year.of(now.getYear()));
    }

    String moment(java.time.Instant at) {
        return Dates.inYear(LocalDateTime.ofInstant(at, zone), Year.of(now.getYear()));
    }
}
