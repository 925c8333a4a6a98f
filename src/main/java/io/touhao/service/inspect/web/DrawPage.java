package io.touhao.service.inspect.web;

import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.Signal;
import io.touhao.page.part.Link;
import io.touhao.page.part.Step;
import io.touhao.service.inspect.Draw;
import io.touhao.service.inspect.Hazard;
import io.touhao.service.inspect.Inspection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One draw: what it was drawn from, what came out, and how far the inspections are.
 *
 * @param all whether every object is listed, and not only those drawn
 */
record DrawPage(
        Draw draw, List<Draw.Line> lines, int inspectors, List<Inspection> inspections, List<Hazard> hazards, BoardPage.Tallies tallies, boolean all,
        Optional<Draw.Recomputed> recomputed, LocalDate today, ZoneId zone) {

    Heading heading() {
        return Heading.of("双随机检查：%s抽取".formatted(day(draw.heldOn())), InspectNavigation.KEY).child("inspections")
                .under(new Link("执法检查", "/inspections"))
                .facts("抽 %d 家，已检 %d 家，%s前检完".formatted(draw.taken(), done(), day(draw.due())));
    }

    private long done() {
        return inspections.stream().filter(one -> one.state() == Inspection.State.DONE).count();
    }

    private long closed() {
        return hazards.stream().filter(one -> one.state() == Hazard.State.CLOSED).count();
    }

    private long open() {
        return inspections.stream().filter(one -> one.state() == Inspection.State.PLANNED).count();
    }

    List<Step> steps() {
        var checked = "%d 家检了 %d 家".formatted(draw.taken(), done());
        var rectified = hazards.stream().filter(one -> one.state() != Hazard.State.OPEN).count();
        var mended = "隐患 %d 处，改 %d 处".formatted(hazards.size(), rectified);
        var over = open() == 0;
        var allMended = over && rectified == hazards.size();
        return List.of(
                Step.done("抽取", day(draw.heldOn())),
                over ? Step.done("检查", checked) : Step.now("检查", checked),
                !over ? new Step("整改", mended, Step.State.OPEN) : allMended ? Step.done("整改", mended) : Step.now("整改", mended),
                new Step("复查", "销号 %d 处".formatted(closed()),
                        allMended ? closed() == hazards.size() ? Step.State.DONE : Step.State.NOW : Step.State.OPEN));
    }

    String kinds() {
        return draw.kinds().stream().map(tallies.rules()::title).collect(Collectors.joining("、"));
    }

    String share() {
        return Figures.number(BigDecimal.valueOf(draw.taken() * 100L).divide(BigDecimal.valueOf(lines.size()), 1, RoundingMode.HALF_UP));
    }

    List<Draw.Line> shown() {
        return all ? lines : lines.stream().filter(line -> line.place() <= draw.taken()).toList();
    }

    /** The value of the first that was not drawn. */
    String next() {
        return lines.size() > draw.taken() ? "第 %d 家为 %s".formatted(draw.taken() + 1, lines.get(draw.taken()).shortValue()) : "全部抽中";
    }

    Optional<Inspection> inspection(Draw.Line line) {
        return inspections.stream().filter(one -> one.inspectedUnit() == line.unit()).findFirst();
    }

    Signal signal(Inspection one) {
        return switch (one.state()) {
            case PLANNED -> one.due().isBefore(today) ? Signal.RED : Signal.BLUE;
            case VOID -> Signal.NONE;
            case DONE -> found(one) == 0 ? Signal.GREEN : hazards.stream().filter(hazard -> hazard.inspection() == one.id())
                    .allMatch(hazard -> hazard.state() == Hazard.State.CLOSED) ? Signal.DONE : Signal.YELLOW;
        };
    }

    String word(Inspection one) {
        return switch (one.state()) {
            case PLANNED -> one.due().isBefore(today) ? "逾期未检" : "待检";
            case VOID -> "作废";
            case DONE -> found(one) == 0 ? "无隐患" : signal(one) == Signal.DONE ? "已销号" : "隐患 " + found(one);
        };
    }

    private long found(Inspection one) {
        return hazards.stream().filter(hazard -> hazard.inspection() == one.id()).count();
    }

    String day(LocalDate day) {
        return Dates.inYear(day, Year.of(today.getYear()));
    }

    String at() {
        return Dates.full(LocalDateTime.ofInstant(draw.drawnAt(), zone));
    }

    String shortHash(String hash) {
        return hash.substring(0, 8) + "…" + hash.substring(hash.length() - 4);
    }
}
