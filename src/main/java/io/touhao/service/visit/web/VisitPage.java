package io.touhao.service.visit.web;

import io.touhao.directory.Actor;
import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.page.part.HistoryEntry;
import io.touhao.page.part.Link;
import io.touhao.service.visit.Coverages;
import io.touhao.service.visit.Standing;
import io.touhao.service.visit.Visit;
import io.touhao.service.visit.VisitPack;
import io.touhao.service.visit.Visits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One visit: what was found, whether it counts, and what it counted as before. */
record VisitPage(
        Actor actor, Visit visit, List<Visits.Photo> photos, List<Visits.Former> former, List<Visit> others, String place,
        Coverages.Whole coverage, VisitPack pack, ZoneId zone, LocalDate today, Done done) {

    Heading heading() {
        return Heading.of(visit.enterpriseName(), VisitNavigation.KEY).child("records")
                .facts("%s走访 · %s · %s".formatted(day(visit.day()), visit.recorder().name(), place)).under(new Link("走访记录", "/visits/records"));
    }

    String day(LocalDate day) {
        return Dates.inYear(day, Year.from(today));
    }

    String moment(Instant at) {
        return Dates.inYear(at.atZone(zone).toLocalDateTime(), Year.from(today));
    }

    String topics() {
        return visit.topics().isEmpty() ? "没有选" : visit.topics().stream().map(pack::topic).collect(Collectors.joining("、"));
    }

    String arrived() {
        return visit.checkedIn().map(this::moment).orElse("没有签到时间")
                + visit.place().map(place -> "，已定位，误差 %d 米以内".formatted(place.accuracy())).orElse("，未定位");
    }

    boolean mayComplete() {
        return visit.recorder().account() == actor.account() && visit.standing() != Standing.UNTRUE;
    }

    /** Why it counts or does not, and what could be done about it. */
    String verdict() {
        var rule = pack.on(visit.day());
        return switch (visit.standing()) {
            case COUNTED -> "计入上门服务：%s %d / %d 家，共 %d 家次。".formatted(
                    place, coverage.all().visited(), coverage.all().listed(), coverage.all().visits());
            case NO_CONTENT -> "没有计入：走访情况要写清楚，不少于 %d 个字，并选至少 %d 个事项。补记后重新判断。".formatted(rule.words(), rule.topics());
            case NOT_ON_SITE -> "没有计入：只计上门的走访。";
            case SAME_DAY -> "没有另外计入：这家企业当天已有一次计数的走访。";
            case LATE -> "没有计入：走访后 %d 个工作日内录入的才计。".formatted(rule.enterWithin());
            case UNTRUE -> "没有计入：回访认为这次走访不实。";
        };
    }

    List<HistoryEntry> history() {
        return Stream.concat(
                        former.stream().map(one -> new HistoryEntry(
                                moment(one.until()), "不再是“%s”".formatted(one.standing().title()), one.actor() + "：" + one.why(),
                                one.standing().counts() ? HistoryEntry.Kind.RETURNED : HistoryEntry.Kind.SYSTEM)),
                        Stream.of(new HistoryEntry(moment(visit.recordedAt()), "录入走访", visit.recorder().name(), HistoryEntry.Kind.PERSON)))
                .toList();
    }

    List<Visit> before() {
        return others.stream().filter(other -> !other.id().equals(visit.id())).limit(6).toList();
    }
}
