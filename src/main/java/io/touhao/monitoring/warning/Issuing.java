package io.touhao.monitoring.warning;

import io.touhao.directory.Unit;
import io.touhao.quantity.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes warnings out of what rules found: number, words, term and who holds it. */
final class Issuing {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("'YJ'yy-MMdd-");

    private final WarningPack pack;
    private final Sheets.Made made;
    private final WorkingDays calendar;
    private final ZoneId zone;
    private final Map<LocalDate, Long> serials = new HashMap<>();
    private final Map<Integer, Map<String, String>> leaders = new HashMap<>();

    Issuing(WarningPack pack, Sheets.Made made, WorkingDays calendar, ZoneId zone) {
        this.pack = pack;
        this.made = made;
        this.calendar = calendar;
        this.zone = zone;
    }

    /** How many of that day there are already. */
    Issuing after(LocalDate day, long count) {
        serials.put(day, count);
        return this;
    }

    static String prefix(LocalDate day) {
        return DAY.format(day);
    }

    Warning issue(WarningRule rule, Sending.Sent sent, Instant now) {
        var subject = made.of(rule.subject()).subjects().get(sent.subject());
        var facts = FactText.all(pack.facts(rule.subject()), made.of(rule.subject()).at(sent.subject(), sent.period()));
        var withLeader = new HashMap<>(facts);
        withLeader.put("leader", leader(rule, subject, sent.period()));
        var day = now.atZone(zone).toLocalDate();
        var unit = made.units().get(subject.unit());
        return new Warning(
                new WarningId(0), 0, prefix(day) + "%04d".formatted(serials.merge(day, 1L, Long::sum)), rule.id(), rule.title(),
                rule.level(), rule.subject(), rule.verify(), subject.key(), subject.name(), place(subject, unit), subject.unit(),
                subject.unit(), unit == null ? "" : Sheets.office(unit), made.panel().periods().get(sent.period()),
                FactText.fill(rule.grounds(), withLeader), facts, sent.score(),
                sent.held() ? WarningState.HELD : WarningState.ISSUED, now, now,
                Optional.ofNullable(pack.days().get(rule.level())).map(days -> calendar.after(day, days)),
                Warning.Disposal.NOTHING, Optional.empty());
    }

    /** The largest enterprise, where the words want it. */
    private String leader(WarningRule rule, Subject subject, int period) {
        return rule.grounds().contains("{leader}")
                ? leaders.computeIfAbsent(period, at -> GroupFacts.leaders(made.panel(), rule.subject(), at)).getOrDefault(subject.key(), "")
                : "";
    }

    private String place(Subject subject, Unit unit) {
        if (unit == null || subject.kind() == SubjectKind.INDUSTRY) {
            return "全省";
        }
        var above = Optional.ofNullable(made.units().get(unit.path().parent())).map(Unit::shortName).orElse("");
        return subject.kind() == SubjectKind.FIRM ? unit.shortName() : above;
    }
}
