package io.touhao.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.directory.HolidayPack;
import io.touhao.directory.HolidayYear;
import io.touhao.directory.Level;
import io.touhao.quantity.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever happens to a commitment, and whenever, the intervals of its clock are the time that passed. */
class ClockPropertyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkingDays CALENDAR =
            HolidayYear.workingDays(HolidayPack.read("packs/calendar/cn-2023.yaml").days());
    private static final Instant ISSUED = Instant.parse("2023-04-20T02:00:00Z");
    private static final ClockPolicy POLICY = new ClockPolicy("历下区局", Level.CITY, ZONE, CALENDAR);
    private static final int HISTORIES = 3_000;

    @Test
    void intervalsPartitionTheTimeThatPassed() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var stopped = 0;
        var settled = 0;
        for (var round = 0; round < HISTORIES; round++) {
            var history = history(random);
            var now = history.getLast().at().plusSeconds(random.nextInt(40 * 86_400));
            var clock = POLICY.clock(history, now);
            assertPartition(clock, now, "seed %d, history %d: %s".formatted(seed, round, history));
            stopped += clock.intervals().stream().anyMatch(one -> one.holder() instanceof Holder.Stopped) ? 1 : 0;
            settled += clock.intervals().stream().anyMatch(one -> one.holder() instanceof Holder.Settled) ? 1 : 0;
        }
        assertThat(List.of(stopped, settled)).as("seed %d: stops and reopenings occur", seed)
                .allMatch(count -> count > HISTORIES / 20);
    }

    private static void assertPartition(DutyClock clock, Instant now, String what) {
        var all = clock.intervals();
        for (var index = 1; index < all.size(); index++) {
            assertThat(all.get(index).from()).as(what).isEqualTo(all.get(index - 1).until());
        }
        assertThat(all).as(what).allMatch(one -> one.until().isAfter(one.from()));
        if (all.isEmpty()) {
            return;
        }
        var begin = all.getFirst().from();
        var end = all.getLast().until();
        assertThat(begin).as(what).isEqualTo(ISSUED);
        assertThat(end).as(what).isBeforeOrEqualTo(now);
        assertThat(all.stream().map(DutyClock.Interval::length).reduce(Duration.ZERO, Duration::plus)).as(what)
                .isEqualTo(Duration.between(begin, end));
        assertThat(clock.days()).as(what).isEqualTo(ChronoUnit.DAYS.between(day(begin), day(end)));
        assertThat(clock.workingDays()).as(what).isEqualTo(CALENDAR.between(day(begin), day(end)));
        assertThat(clock.sums().stream().mapToLong(DutyClock.Sum::workingDays).sum()).as(what).isEqualTo(clock.workingDays());
    }

    @Test
    void anOpenOneRunsUntilNowAndAClosedOneEnds() {
        var now = at("2023-09-18T10:00");
        assertThat(POLICY.clock(List.of(line(1, ISSUED, new CommitmentEvent.Issued("x"))), now).intervals().getLast().until())
                .isEqualTo(now);
        var closed = POLICY.clock(List.of(
                line(1, ISSUED, new CommitmentEvent.Issued("x")),
                line(2, at("2023-05-10T10:00"), new CommitmentEvent.CompletionClaimed("")),
                line(3, at("2023-05-12T10:00"), new CommitmentEvent.ClosedOut(""))), now);
        assertThat(closed.intervals().getLast().until()).isEqualTo(at("2023-05-12T10:00"));
        assertThat(closed.intervals()).extracting(DutyClock.Interval::holder).containsExactly(
                new Holder.OwnersOffice("历下区局"), new Holder.Reviewer(Level.CITY));
    }

    @Test
    void aPauseRunsOutByItsDayAndIsCutShortByHand() {
        var granted = new CommitmentEvent.PauseGranted("等待", "", LocalDate.of(2023, 7, 10));
        var issued = line(1, ISSUED, new CommitmentEvent.Issued("x"));
        var out = POLICY.clock(List.of(issued, line(2, at("2023-07-03T09:00"), granted)), at("2023-09-18T10:00"));
        assertThat(stoppedUntil(out)).contains(at("2023-07-10T00:00"));
        var cut = POLICY.clock(List.of(
                issued, line(2, at("2023-07-03T09:00"), granted),
                line(3, at("2023-07-05T09:00"), new CommitmentEvent.Resumed("好了"))), at("2023-09-18T10:00"));
        assertThat(stoppedUntil(cut)).contains(at("2023-07-05T09:00"));
        assertThat(out.sums()).anySatisfy(sum -> {
            assertThat(sum.holder()).isEqualTo(new Holder.Stopped());
            assertThat(sum.workingDays()).isEqualTo(5);
            assertThat(sum.days()).isEqualTo(7);
        });
    }

    @Test
    void timeGoesToTheOfficeThatOwnsItAtTheTime() {
        var clock = POLICY.clock(List.of(
                line(1, ISSUED, new CommitmentEvent.Issued("x")),
                line(2, at("2023-05-10T10:00"), new CommitmentEvent.Reassigned("某区科技局 甲", "历下区局 乙")),
                line(3, at("2023-06-10T10:00"), new CommitmentEvent.Reassigned("乙", "丙"))), at("2023-07-01T10:00"));
        assertThat(clock.intervals()).extracting(one -> one.holder().title()).containsExactly("某区科技局", "历下区局");
    }

    private static Optional<Instant> stoppedUntil(DutyClock clock) {
        return clock.intervals().stream()
                .filter(one -> one.holder() instanceof Holder.Stopped)
                .map(DutyClock.Interval::until)
                .findFirst();
    }

    private static List<HistoryLine> history(Random random) {
        var lines = new ArrayList<HistoryLine>();
        var at = ISSUED;
        lines.add(line(1, at, new CommitmentEvent.Issued("x")));
        for (var step = random.nextInt(14); step > 0; step--) {
            at = at.plusSeconds(random.nextInt(5) == 0 ? 0 : random.nextInt(15 * 86_400));
            lines.add(line(lines.size() + 1, at, event(random, at)));
        }
        return lines;
    }

    private static CommitmentEvent event(Random random, Instant at) {
        var until = day(at).plusDays(random.nextInt(20) - 2L);
        return switch (random.nextInt(13)) {
            case 0 -> new CommitmentEvent.Acknowledged();
            case 1 -> new CommitmentEvent.Reported(Optional.empty(), "", "x", "", "", List.of());
            case 2, 3 -> new CommitmentEvent.CompletionClaimed("");
            case 4 -> new CommitmentEvent.ClosedOut("");
            case 5, 6 -> new CommitmentEvent.Returned("x", "");
            case 7 -> new CommitmentEvent.Reassigned("甲局 甲", "乙局 乙");
            case 8 -> new CommitmentEvent.PauseAsked("x", "", until);
            case 9, 10 -> new CommitmentEvent.PauseGranted("x", "", until);
            case 11 -> new CommitmentEvent.Resumed("x");
            default -> new CommitmentEvent.SignalChanged("NEAR", "OVERDUE");
        };
    }

    private static HistoryLine line(long seq, Instant at, CommitmentEvent event) {
        return new HistoryLine(seq, at, "甲", "某局", event);
    }

    private static Instant at(String text) {
        return java.time.LocalDateTime.parse(text).atZone(ZONE).toInstant();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }
}
