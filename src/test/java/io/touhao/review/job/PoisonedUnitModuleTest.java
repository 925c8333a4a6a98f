package io.touhao.review.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.review.Desk;
import io.touhao.review.message.Message;
import io.touhao.review.message.MessageKind;
import io.touhao.review.message.Messages;
import io.touhao.review.message.Recipient;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One unit is poisoned; every other is served exactly once, and the poisoned one is retried and shown. */
@PlatformTest
class PoisonedUnitModuleTest {

    private static final UnitPath POISONED = UnitPath.of("37.3707.370702");

    @Autowired
    private UnitByUnit unitByUnit;

    @Autowired
    private UnitRuns runs;

    @Autowired
    private Units units;

    @Autowired
    private Messages messages;

    @Autowired
    private List<Job> jobs;

    @Autowired
    private List<UnitJob> unitJobs;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Clock clock;

    @Autowired
    private Desk desk;

    private final Map<UnitPath, Integer> served = new TreeMap<>();
    private boolean poison = true;

    /** Tells each unit something, and fails for one after it has told it. */
    private final class Telling implements UnitJob {

        @Override
        public String name() {
            return "poison-test";
        }

        @Override
        public String title() {
            return "试验";
        }

        @Override
        public Schedule schedule() {
            return Schedules.daily(clock.getZone(), LocalTime.of(2, 0));
        }

        @Override
        public void run(Unit unit, LocalDate day) {
            messages.tell(Message.of(
                    Recipient.post(new io.touhao.directory.PostId(-1), unit.path()), MessageKind.NOTICE, "夜间任务", "/messages"));
            if (poison && unit.path().equals(POISONED)) {
                throw new IllegalStateException("poisoned");
            }
            served.merge(unit.path(), 1, Integer::sum);
        }
    }

    @Test
    void holdsNoOtherUnitAndIsRetriedAndShown() {
        var job = new Telling();
        var all = units.subtree(UnitPath.ALL, LocalDate.now(clock)).size();
        var first = Acting.as(Actor.SYSTEM, () -> unitByUnit.run(job));
        assertThat(first).isEqualTo(new UnitByUnit.Tally(all - 1, 1));
        assertThat(told()).as("what the poisoned unit was told is rolled back").isEqualTo(all - 1);
        assertThat(desk.as(Actor.SYSTEM, runs::failed)).anySatisfy(failed -> {
            assertThat(failed.job()).isEqualTo("poison-test");
            assertThat(failed.failure()).isEqualTo("poisoned");
            assertThat(failed.next()).isAfter(clock.instant());
        });

        Acting.as(Actor.SYSTEM, () -> unitByUnit.retry(job));
        assertThat(served).as("it waits before it is tried again").doesNotContainKey(POISONED);

        poison = false;
        desk.does(Actor.SYSTEM, () -> runs.hurry(Actor.SYSTEM));
        Acting.as(Actor.SYSTEM, () -> unitByUnit.retry(job));
        Acting.as(Actor.SYSTEM, () -> unitByUnit.run(job));
        assertThat(served).hasSize(all).allSatisfy((unit, times) -> assertThat(times).as(unit.value()).isEqualTo(1));
        assertThat(told()).isEqualTo(all);
        assertThat(desk.as(Actor.SYSTEM, runs::failed)).noneMatch(failed -> failed.job().equals("poison-test"));
    }

    @Test
    void theNightlyRunRemindsEachPostOnceByItsDuty() {
        var reminders = unitJobs.stream().filter(job -> job.name().equals("reminders")).findFirst().orElseThrow();
        var tally = Acting.as(Actor.SYSTEM, () -> unitByUnit.run(reminders));
        assertThat(tally.failed()).isZero();
        var posts = desk.count("""
                select count(distinct post_id) from commitment.commitment
                where state not in ('CLOSED_OUT', 'COMPLETION_CLAIMED') and cause in ('NEAR', 'OVERDUE')""");
        assertThat(posts).isPositive();
        assertThat(desk.count("select count(distinct post_id) from review.message where kind = 'DUE'"))
                .isGreaterThanOrEqualTo(posts);
        assertThat(desk.count("select count(*) - count(distinct post_id) from review.message where kind = 'DUE'")).isZero();
        assertThat(desk.count("""
                select count(*) from review.message m where kind = 'DUE' and not exists (
                    select from commitment.commitment c where c.post_id = m.post_id)""")).isZero();
        Acting.as(Actor.SYSTEM, () -> unitByUnit.run(reminders));
        assertThat(desk.count("select count(*) - count(distinct post_id) from review.message where kind = 'DUE'")).isZero();
    }

    @Test
    void jobsRunWhenTheirTimeComesAndNotBefore() {
        var begin = new SettableClock();
        begin.set(clock.instant());
        var ran = new ArrayList<String>();
        var job = new Job() {
            @Override
            public String name() {
                return "clock-test";
            }

            @Override
            public Schedule schedule() {
                return Schedules.fixedDelay(Duration.ofHours(1));
            }

            @Override
            public void run() {
                ran.add(Acting.current().orElseThrow().name());
            }
        };
        var tasks = Jobs.tasks(List.of(job), List.of(), unitByUnit);
        var scheduler = TestHelper.createManualScheduler(dataSource, List.of())
                .clock(begin).startTasks(tasks).tableName(Jobs.TABLE).start();
        scheduler.runAnyDueExecutions();
        scheduler.runAnyDueExecutions();
        assertThat(ran).containsExactly(Actor.SYSTEM.name());
        scheduler.tick(Duration.ofMinutes(59));
        scheduler.runAnyDueExecutions();
        assertThat(ran).hasSize(1);
        scheduler.tick(Duration.ofMinutes(1));
        scheduler.runAnyDueExecutions();
        assertThat(ran).hasSize(2);
        assertThat(jobs).extracting(Job::name).contains("urgent-messages", "message-digests", "deliveries", "retry-units");
    }

    private long told() {
        return desk.count("select count(*) from review.message where post_id = -1");
    }
}
