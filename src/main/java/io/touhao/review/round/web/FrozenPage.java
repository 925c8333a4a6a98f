package io.touhao.review.round.web;

import io.touhao.directory.Actor;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.part.HistoryEntry;
import io.touhao.page.part.HistoryEntry.Kind;
import io.touhao.page.part.KeyFigure;
import io.touhao.page.part.Link;
import io.touhao.page.part.Step;
import io.touhao.review.round.Delta;
import io.touhao.review.round.Erratum;
import io.touhao.review.round.Round;
import io.touhao.review.round.SectionRoot;
import io.touhao.review.round.SheetDetail.Event;
import io.touhao.review.round.Verification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A frozen round (封存的一轮). */
record FrozenPage(
        Round round, Actor actor, List<SectionRoot> sections, List<Erratum> errata, List<Delta> deltas, List<Event> events,
        Optional<Verification> verification, Done done, Year year, ZoneId zone) {

    Round.Seal seal() {
        return round.seal().orElseThrow();
    }

    Heading heading() {
        return Heading.of(round.heading(), Navigation.KEY).child(Navigation.HELD)
                .facts("已冻结 " + moment(seal().cutOff()) + " · 任何更正另出勘误，原表不变")
                .under(new Link("历轮与勘误", "/rounds"));
    }

    List<Step> steps() {
        var deadlines = round.deadlines();
        return List.of(
                Step.done("开启", day(LocalDate.ofInstant(round.openedAt(), zone)) + " " + round.openedBy()),
                Step.done("填报", "截止 " + day(deadlines.county())), Step.done("市级汇总", "截止 " + day(deadlines.city())),
                Step.done("省级审核", "截止 " + day(deadlines.province())),
                Step.done("冻结", moment(seal().cutOff()) + " " + seal().by()),
                Step.now("勘误", errata.isEmpty() ? "随时，现无" : "随时，" + errata.size() + " 件"));
    }

    List<KeyFigure> figures() {
        return List.of(
                KeyFigure.of("台账", Figures.count(seal().rows()), "条", "省、市、县各级").opens(round.address() + "/rows"),
                KeyFigure.of("报表", Figures.count(seal().sheets()), "张", "其中未报送 " + Figures.count(seal().unreported()) + " 张").opens(round.address() + "/sheets"),
                KeyFigure.of("单位", Figures.count(seal().units()), "个", "按冻结时的机构"),
                KeyFigure.of("口径", Figures.count(count("口径与规则")), "份", "方案与规则文件"),
                KeyFigure.of("勘误", Figures.count(errata.size()), "件", errata.isEmpty() ? "现无" : "原值与新值并列").opens("/errata"));
    }

    private long count(String title) {
        return sections.stream().filter(section -> section.title().equals(title)).mapToLong(SectionRoot::size).sum();
    }

    String took() {
        return seal().tookMillis() < 1000 ? seal().tookMillis() + " 毫秒" : Figures.number(java.math.BigDecimal.valueOf(seal().tookMillis() / 100, 1)) + " 秒";
    }

    String row(long commitment) {
        return round.address() + "/rows/" + commitment;
    }

    static String shorten(String text) {
        return text.length() > 24 ? text.substring(0, 24) + "…" : text;
    }

    static String ends(String hash) {
        return hash.substring(0, 4) + "…" + hash.substring(hash.length() - 2);
    }

    List<HistoryEntry> history() {
        return events.stream().map(event -> new HistoryEntry(
                moment(event.at()), event.unitName() + event.deed().title(), event.actor() + (shown(event).isEmpty() ? "" : "：" + shown(event)),
                Kind.PERSON)).toList();
    }

    /** The root stands beside; the history does not repeat it. */
    private static String shown(Event event) {
        return event.note().matches("[0-9a-f]{64}") ? "" : event.note();
    }

    String day(LocalDate day) {
        return Dates.inYear(day, year);
    }

    String moment(Instant at) {
        return Dates.inYear(LocalDateTime.ofInstant(at, zone), year);
    }
}
