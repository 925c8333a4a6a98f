package io.touhao.programme.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.Signal;
import io.touhao.page.part.KeyFigure;
import io.touhao.page.part.Link;
import io.touhao.page.part.Tab;
import io.touhao.programme.application.State;
import io.touhao.programme.assessment.Reading;
import io.touhao.programme.assessment.ReviewerQuality;
import io.touhao.programme.assessment.Room;
import io.touhao.programme.assessment.ScoreSheet;
import io.touhao.programme.assessment.SiteCheck;
import io.touhao.programme.recognition.Notice;
import io.touhao.programme.recognition.Objection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The assessment room: every application with what its experts gave, and one opened beside. */
record RoomPage(
        Actor actor, Room room, List<Notice> notices, List<Objection> objections, Optional<Room.Row> chosen, List<SiteCheck> checks,
        String only, Map<UnitPath, String> names, Instant now, ZoneId zone, Done done) {

    Heading heading() {
        return Heading.of(room.call().title() + " · 省级评审", ProgrammeNavigation.KEY).child("applications")
                .under(new Link("申报通知", "/calls"), new Link(room.call().number(), room.call().address()))
                .facts("专家只列编号，彼此看不到评分 · 合格线 %s 分".formatted(room.programme().assessment().pass().toPlainString()));
    }

    boolean mayAct() {
        return actor.is(Role.DIVISION_OFFICER);
    }

    String address() {
        return room.call().address() + "/assessment";
    }

    List<KeyFigure> figures() {
        var complete = count(row -> row.reading().isComplete());
        return List.of(
                KeyFigure.of("应评", Figures.count(room.rows().size()), "家", "各市推荐"),
                KeyFigure.of("评完", Figures.count(complete), "家", "专家都已交表"),
                KeyFigure.of("二读", Figures.count(count(row -> row.reading().sheets().stream().anyMatch(ScoreSheet::second))), "家",
                        "盲评，抽 %d%%".formatted(room.programme().assessment().secondReading())),
                KeyFigure.of("分歧大", Figures.count(count(this::isDisputed)), "家", "极差大或跨合格线"),
                KeyFigure.of("已定", Figures.count(count(row -> row.application().state() != State.RECOMMENDED)), "家", "通过或不通过"));
    }

    private long count(Predicate<Room.Row> wanted) {
        return room.rows().stream().filter(wanted).count();
    }

    List<Tab> tabs() {
        return List.of(
                Tab.of("全部", address(), room.rows().size(), only.isEmpty()),
                Tab.waiting("分歧大", address() + "?only=disputed", count(row -> isDisputed(row) && row.reading().resolved().isEmpty()), only.equals("disputed")),
                Tab.of("未评完", address() + "?only=open", count(row -> !row.reading().isComplete()), only.equals("open")));
    }

    List<Room.Row> rows() {
        return room.rows().stream().filter(row -> switch (only) {
            case "disputed" -> isDisputed(row);
            case "open" -> !row.reading().isComplete();
            default -> true;
        }).toList();
    }

    boolean isDisputed(Room.Row row) {
        return row.reading().isDisputed(room.programme().assessment());
    }

    String city(Room.Row row) {
        return names.getOrDefault(row.application().firm().city(), "");
    }

    List<ScoreSheet> first(Reading reading) {
        return reading.sheets().stream().filter(sheet -> !sheet.second()).toList();
    }

    Optional<ScoreSheet> second(Reading reading) {
        return reading.sheets().stream().filter(ScoreSheet::second).findFirst();
    }

    /** Columns for first readings. */
    int experts() {
        return room.programme().assessment().experts();
    }

    String points(Optional<BigDecimal> points) {
        return points.map(value -> Figures.number(value.stripTrailingZeros())).orElse(Figures.NONE);
    }

    Signal signal(Room.Row row) {
        return !row.reading().isComplete() ? Signal.NONE : row.reading().resolved().isPresent() ? Signal.DONE
                : isDisputed(row) ? Signal.RED : Signal.GREEN;
    }

    String agreement(Room.Row row) {
        return !row.reading().isComplete() ? row.reading().isDrawn() ? "未评完" : "未抽取" : row.reading().resolved().isPresent() ? "已复议"
                : isDisputed(row) ? "分歧大" : "一致";
    }

    boolean isWaiting(Room.Row row) {
        return row.application().state() == State.RECOMMENDED;
    }

    long undrawn() {
        return count(row -> !row.reading().isDrawn());
    }

    long passed() {
        return count(row -> row.application().state() == State.PASSED);
    }

    long announced() {
        return count(row -> row.application().state() == State.ANNOUNCED);
    }

    Signal signal(ReviewerQuality quality) {
        return switch (quality.bias()) {
            case NONE -> Signal.GREEN;
            case SEVERE, LENIENT -> Signal.RED;
            case TOO_FEW -> Signal.NONE;
        };
    }

    String moment(Instant at) {
        return Dates.inYear(at.atZone(zone).toLocalDateTime(), Year.from(now.atZone(zone)));
    }
}
