package io.touhao.directory;

import static io.touhao.directory.Bureau.ADMINISTRATOR;
import static io.touhao.directory.Bureau.LIXIA;
import static io.touhao.directory.Bureau.NEW_YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.page.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is appointed, ended and handed over, a seat has one person at a time and the days of a period add up. */
class ServicePropertyTest {

    private static final long SEED = 370102;
    private static final Days YEAR = Days.between(NEW_YEAR, NEW_YEAR.plusYears(1));

    private static Database database;

    @BeforeAll
    static void start() {
        database = Database.with("directory");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void everySeatHasOnePersonAtATimeAndTheDaysOfTheYearAddUp() {
        var bureau = new Bureau(database);
        var random = new Random(SEED);
        var office = database.seeingAll(() -> bureau.office(LIXIA, "历下区工业和信息化局"));
        for (var trial = 0; trial < 40; trial++) {
            var name = "岗位" + trial;
            var post = database.seeingAll(() -> bureau.post(office, name, Role.COUNTY_OFFICER, "01"));
            var persons = persons(bureau, 3);
            for (var step = 0; step < 12; step++) {
                step(bureau, random, post, persons);
            }
            assertDaysAddUp(bureau, post, "seed %d, trial %d".formatted(SEED, trial));
        }
    }

    private static List<PersonId> persons(Bureau bureau, int count) {
        var persons = new ArrayList<PersonId>();
        for (var number = 0; number < count; number++) {
            var name = "人" + number;
            persons.add(database.seeingAll(() -> bureau.services.insert(name)));
        }
        return persons;
    }

    /** One random command; a refusal changes nothing. */
    private static void step(Bureau bureau, Random random, PostId post, List<PersonId> persons) {
        var person = persons.get(random.nextInt(persons.size()));
        var other = persons.get(random.nextInt(persons.size()));
        var day = NEW_YEAR.plusDays(random.nextInt(400));
        try {
            database.seeingAll(() -> {
                switch (random.nextInt(3)) {
                    case 0 -> bureau.appointPerson.appoint(ADMINISTRATOR, post, person, day);
                    case 1 -> bureau.endService.end(ADMINISTRATOR, post, person, day);
                    default -> bureau.handOver.handOver(
                            ADMINISTRATOR, post, person, other, day, new HandOver.Reason("轮岗", ""));
                }
                return null;
            });
        } catch (Refused refused) {
            assertThat(refused.refusals()).isNotEmpty();
        }
    }

    private static void assertDaysAddUp(Bureau bureau, PostId post, String trial) {
        var services = database.seeingAll(() -> bureau.services.ofPost(post, Days.since(NEW_YEAR)));
        long served = 0;
        for (var day = YEAR.from(); YEAR.contains(day); day = day.plusDays(1)) {
            var on = day;
            var serving = services.stream().filter(service -> service.days().contains(on)).count();
            assertThat(serving).as("%s, on %s", trial, day).isLessThanOrEqualTo(1);
            served += serving;
        }
        var shares = database.seeingAll(() -> bureau.organisation.daysServed(post, YEAR));
        assertThat(shares.stream().mapToLong(DaysServed::days).sum()).as(trial).isEqualTo(served);
    }
}
