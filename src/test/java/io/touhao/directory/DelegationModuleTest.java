package io.touhao.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.page.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A post is acted as by a colleague for some days; today is 18 September 2023. */
class DelegationModuleTest {

    private static final UnitPath LIXIA = UnitPath.of("37.3701.370102");
    private static final LocalDate TODAY = LocalDate.of(2023, 9, 18);
    private static final LocalDate LAST = LocalDate.of(2023, 9, 22);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static Database database;

    private Bureau bureau;
    private PostId post;
    private PersonId officer;
    private PersonId colleague;
    private PersonId stranger;

    @BeforeAll
    static void start() {
        database = Database.with("directory");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void appoint() {
        bureau = new Bureau(database);
        all(() -> {
            var office = bureau.office(LIXIA, "代办局" + NUMBER.incrementAndGet());
            post = bureau.post(office, "运行科科员", Role.COUNTY_OFFICER, "01");
            officer = bureau.appointed(post, "王敏");
            colleague = bureau.appointed(bureau.post(office, "企业科科员", Role.COUNTY_OFFICER, "02"), "周青");
            var elsewhere = bureau.office(UnitPath.of("37.3701.370103"), "代办局" + NUMBER.incrementAndGet());
            stranger = bureau.appointed(bureau.post(elsewhere, "科员", Role.COUNTY_OFFICER, "01"), "何远");
            return post;
        });
    }

    @Test
    void letsTheOtherActAsThePostOnThoseDaysAndNoLonger() {
        all(() -> {
            bureau.delegate.delegate(actor(officer), post, officer, colleague, TODAY, LAST, "外出培训");
            return post;
        });
        assertThat(titles(colleague, TODAY.minusDays(1))).noneMatch(title -> title.endsWith("（代王敏）"));
        assertThat(titles(colleague, TODAY)).anyMatch(title -> title.endsWith("运行科科员（代王敏）"));
        assertThat(titles(colleague, LAST)).anyMatch(title -> title.endsWith("（代王敏）"));
        assertThat(titles(colleague, LAST.plusDays(1))).noneMatch(title -> title.endsWith("（代王敏）"));
        assertThat(titles(officer, TODAY)).anyMatch(title -> title.endsWith("运行科科员"));
        assertThat(bureau.trail).anyMatch(row -> row.startsWith("post.delegate") && row.contains("王敏 -> 周青"));
    }

    @Test
    void endsBeforeItsDayByHand() {
        var id = all(() -> {
            bureau.delegate.delegate(actor(officer), post, officer, colleague, TODAY, LAST, "外出培训");
            return bureau.delegate.ofPost(post).getFirst().id();
        });
        all(() -> {
            bureau.delegate.end(actor(colleague), id);
            return id;
        });
        assertThat(titles(colleague, TODAY)).noneMatch(title -> title.endsWith("（代王敏）"));
    }

    @Test
    void holdsOnlyWhileTheGiverServesThePost() {
        all(() -> {
            bureau.delegate.delegate(actor(officer), post, officer, colleague, TODAY, LAST, "外出培训");
            bureau.endService.end(Bureau.ADMINISTRATOR, post, officer, TODAY.plusDays(1));
            return post;
        });
        assertThat(titles(colleague, TODAY.plusDays(1))).noneMatch(title -> title.endsWith("（代王敏）"));
    }

    @Test
    void isRefusedToStrangersInThePastTwiceAndForTooLong() {
        assertRefused(actor(colleague), colleague, TODAY, LAST);
        assertRefused(actor(officer), stranger, TODAY, LAST);
        assertRefused(actor(officer), officer, TODAY, LAST);
        assertRefused(actor(officer), colleague, TODAY.minusDays(1), LAST);
        assertRefused(actor(officer), colleague, LAST, TODAY);
        assertRefused(actor(officer), colleague, TODAY, TODAY.plusDays(Delegate.MOST_DAYS));
        all(() -> {
            bureau.delegate.delegate(actor(officer), post, officer, colleague, TODAY, LAST, "外出培训");
            return post;
        });
        assertRefused(actor(officer), colleague, LAST, LAST.plusDays(3));
    }

    private void assertRefused(Actor actor, PersonId to, LocalDate on, LocalDate last) {
        assertThatThrownBy(() -> all(() -> {
            bureau.delegate.delegate(actor, post, officer, to, on, last, "外出培训");
            return post;
        })).isInstanceOf(Refused.class);
    }

    private List<String> titles(PersonId person, LocalDate on) {
        return all(() -> bureau.seats.of(person, on).stream().map(Seat::title).toList());
    }

    private Actor actor(PersonId person) {
        return new Actor(
                2, "某人", Optional.of(person), Optional.empty(), Optional.empty(), "测试", Role.COUNTY_OFFICER, LIXIA,
                Optional.empty());
    }

    private static <T> T all(java.util.function.Supplier<T> work) {
        return database.seeingAll(work);
    }
}
