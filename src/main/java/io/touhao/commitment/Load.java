package io.touhao.commitment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one person has due, over all posts and actions, by week (一人多岗负荷). Duties without an end are not in it.
 *
 * @param duties everything open, by due day
 * @param cap how many may fall due in one week
 */
public record Load(String person, List<Duty> duties, int cap, LocalDate today) {

    public Load {
        duties = duties.stream().sorted(Comparator.comparing(Duty::due).thenComparing(Duty::number)).toList();
    }

    /**
     * One commitment the person answers for.
     *
     * @param evidence what will prove it, in words
     * @param proposed whether it would come with the assignment under consideration
     */
    public record Duty(
            CommitmentId id, String number, String action, String title, String unit, LocalDate due,
            List<String> evidence, boolean proposed) {

        /** The Monday of the week it is due in. */
        public LocalDate week() {
            return weekOf(due);
        }
    }

    /** Something that clashes, in one week. */
    public sealed interface Clash {

        LocalDate week();

        /** More falls due than the cap. */
        record TooMany(LocalDate week, int due, int cap) implements Clash {}

        /** The same evidence is wanted for several at once. */
        record SameEvidence(LocalDate week, String evidence, List<Duty> wantedFor) implements Clash {}
    }

    public static LocalDate weekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The duties of each week, the week of today and what is overdue first. */
    public Map<LocalDate, List<Duty>> weeks() {
        return duties.stream().collect(Collectors.groupingBy(this::shownIn, TreeMap::new, Collectors.toList()));
    }

    /** What is overdue weighs on the week of today. */
    public LocalDate shownIn(Duty duty) {
        return duty.due().isBefore(today) ? weekOf(today) : duty.week();
    }

    public List<Clash> clashes() {
        var clashes = new ArrayList<Clash>();
        weeks().forEach((week, due) -> {
            if (due.size() > cap) {
                clashes.add(new Clash.TooMany(week, due.size(), cap));
            }
            clashes.addAll(sameEvidence(week, due));
        });
        return clashes;
    }

    /** The same with what an assignment would bring. */
    public Load with(List<Duty> more) {
        var known = duties.stream().map(Duty::id).toList();
        var all = new ArrayList<>(duties);
        more.stream().filter(duty -> !known.contains(duty.id())).forEach(all::add);
        return new Load(person, all, cap, today);
    }

    /** The weeks in which what is proposed goes beyond the cap. */
    public List<Clash.TooMany> broken() {
        return clashes().stream()
                .filter(Clash.TooMany.class::isInstance)
                .map(Clash.TooMany.class::cast)
                .filter(clash -> weeks().get(clash.week()).stream().anyMatch(Duty::proposed))
                .toList();
    }

    private static List<Clash> sameEvidence(LocalDate week, List<Duty> due) {
        var wanted = new TreeMap<String, List<Duty>>();
        due.forEach(duty -> duty.evidence().stream().distinct()
                .forEach(evidence -> wanted.computeIfAbsent(evidence, key -> new ArrayList<>()).add(duty)));
        return wanted.entrySet().stream()
                .filter(one -> one.getValue().size() > 1)
                .<Clash>map(one -> new Clash.SameEvidence(week, one.getKey(), one.getValue()))
                .toList();
    }
}
