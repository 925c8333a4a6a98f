package io.touhao.directory;

import static io.touhao.directory.Bureau.ADMINISTRATOR;
import static io.touhao.directory.Bureau.JINAN;
import static io.touhao.directory.Bureau.LIXIA;
import static io.touhao.directory.Bureau.NEW_YEAR;
import static io.touhao.directory.Bureau.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.touhao.page.NotFound;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class OrganisationModuleTest {

    private static final LocalDate AUTUMN = LocalDate.of(2023, 10, 1);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static Database database;

    private Bureau bureau;

    @BeforeAll
    static void start() {
        database = Database.with("directory");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void open() {
        bureau = new Bureau(database);
    }

    @Test
    void appointsAPersonAndAnswersWhoHasTheDuty() {
        var duty = all(() -> {
            var post = bureau.post(office(LIXIA), "运行科科员", Role.COUNTY_OFFICER, "01");
            bureau.appointed(post, "王敏");
            return bureau.duties.duties(JINAN, "01", AUTUMN).get(LIXIA);
        });
        assertThat(duty.personName()).isEqualTo("王敏");
        assertThat(duty.field()).isEqualTo("01");
        assertThat(bureau.trail).anyMatch(row -> row.startsWith("post.appoint"));
    }

    @Test
    void fallsBackToThePrincipalPostWhereNoPostHasTheField() {
        var taian = UnitPath.of("37.3709");
        var duty = all(() -> {
            var office = office(taian);
            bureau.appointed(bureau.post(office, "局长", Role.LEADER), "刘𬀩");
            bureau.appointed(bureau.post(office, "科员", Role.CITY_OFFICER, "02"), "赵亮");
            return bureau.duties.duties(taian, "01", AUTUMN).get(taian);
        });
        assertThat(duty.personName()).isEqualTo("刘𬀩");
        assertThat(duty.field()).isEqualTo("*");
    }

    @Test
    void leavesOutAUnitWhosePostIsVacant() {
        var rizhao = UnitPath.of("37.3711");
        var duties = all(() -> {
            var office = office(rizhao);
            bureau.appointed(bureau.post(office, "局长", Role.LEADER), "局长");
            bureau.post(office, "科员", Role.CITY_OFFICER, "07");
            return bureau.duties.duties(rizhao, "07", AUTUMN);
        });
        assertThat(duties).isEmpty();
    }

    @Test
    void answersForAnOfficeByItsName() {
        var duty = all(() -> {
            var office = bureau.office(PROVINCE, "运行监测协调局");
            bureau.appointed(bureau.post(office, "副局长", Role.DIVISION_OFFICER, "01"), "周立群");
            return bureau.duties.dutyOfOffice(PROVINCE, "运行监测协调局", AUTUMN);
        });
        assertThat(duty).map(Duty::personName).contains("周立群");
    }

    @Test
    void refusesASecondPersonOnASeat() {
        var refusal = refusalOf(() -> {
            var post = bureau.post(office(LIXIA), "科员", Role.COUNTY_OFFICER, "03");
            bureau.appointed(post, "甲");
            bureau.appointed(post, "乙");
        });
        assertThat(refusal).isInstanceOf(OrganisationRefusal.SeatTaken.class);
        assertThat(refusal.what()).contains("甲");
    }

    @Test
    void fillsEverySeatOfAPostWithSeveral() {
        var serving = all(() -> {
            var office = office(LIXIA);
            var post = bureau.createPost.create(ADMINISTRATOR, office,
                    new PostDraft("科员", Role.COUNTY_OFFICER, List.of("04"), false, 20, 2), NEW_YEAR);
            bureau.appointed(post, "甲");
            bureau.appointed(post, "乙");
            return bureau.organisation.history(office);
        });
        assertThat(serving).extracting(Serving::seat).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void letsAPersonHoldSeveralPosts() {
        var posts = all(() -> {
            var office = office(LIXIA);
            var person = bureau.appointed(bureau.post(office, "科员", Role.COUNTY_OFFICER, "05"), "甲");
            bureau.appointPerson.appoint(
                    ADMINISTRATOR, bureau.post(office, "督查员", Role.SUPERVISOR, "O"), person, AUTUMN);
            return bureau.organisation.postsOf(person, AUTUMN);
        });
        assertThat(posts).extracting(Serving::role).containsExactlyInAnyOrder(Role.COUNTY_OFFICER, Role.SUPERVISOR);
    }

    @Test
    void refusesTwoOfTheThreeAdministratorsToOnePerson() {
        var refusal = refusalOf(() -> {
            var office = office(PROVINCE);
            var person = bureau.appointed(bureau.post(office, "系统管理", Role.SYSTEM_ADMINISTRATOR), "沈岩");
            bureau.appointPerson.appoint(
                    ADMINISTRATOR, bureau.post(office, "审计管理", Role.AUDIT_ADMINISTRATOR), person, AUTUMN);
        });
        assertThat(refusal).isInstanceOf(OrganisationRefusal.SecondAdministrator.class);
        assertThat(refusal.field()).contains("person");
    }

    @Test
    void theDatabaseItselfKeepsTheThreeAdministratorsApart() {
        assertThatThrownBy(() -> all(() -> {
            var office = office(PROVINCE);
            var person = bureau.appointed(bureau.post(office, "系统管理", Role.SYSTEM_ADMINISTRATOR), "沈岩");
            var audit = bureau.post(office, "审计管理", Role.AUDIT_ADMINISTRATOR);
            bureau.services.insert(person, bureau.offices.post(audit).orElseThrow(), 1, Days.since(AUTUMN));
            return null;
        })).isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("service_one_administrator_role");
    }

    @Test
    void theDatabaseKeepsThemApartAlsoWhenAPostChangesItsRole() {
        assertThatThrownBy(() -> all(() -> {
            var office = office(PROVINCE);
            var person = bureau.appointed(bureau.post(office, "系统管理", Role.SYSTEM_ADMINISTRATOR), "沈岩");
            var other = bureau.post(office, "值班", Role.SUPERVISOR);
            bureau.appointPerson.appoint(ADMINISTRATOR, other, person, AUTUMN);
            database.jdbc().sql("update directory.post set role = 'SECURITY_ADMINISTRATOR' where id = :id")
                    .param("id", other.value()).update();
            return null;
        })).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void handsAPostOverAndWritesDownWhatWasOpen() {
        bureau.open.add(new OpenItem("任务", "commitment/7", "规上企业上门服务", Optional.of(LocalDate.of(2023, 12, 31))));
        var notes = all(() -> {
            var office = office(LIXIA);
            var post = bureau.post(office, "科员", Role.COUNTY_OFFICER, "06");
            var giver = bureau.appointed(post, "颜军");
            var taker = bureau.appointed(bureau.post(office, "科长", Role.COUNTY_OFFICER, "08"), "孔维");
            bureau.handOver.handOver(ADMINISTRATOR, post, giver, taker, AUTUMN, new HandOver.Reason("岗位调整", "资料在柜内"));
            assertThat(bureau.organisation.postsOf(giver, AUTUMN)).isEmpty();
            assertThat(bureau.organisation.postsOf(giver, AUTUMN.minusDays(1))).hasSize(1);
            assertThat(bureau.organisation.postsOf(taker, AUTUMN)).hasSize(2);
            return bureau.handovers.ofOffice(office);
        });
        assertThat(notes).singleElement().satisfies(note -> {
            assertThat(note.from()).isEqualTo("颜军");
            assertThat(note.open()).isEqualTo(bureau.open);
        });
        assertThat(bureau.events).hasSize(1).hasOnlyElementsOfType(HandedOver.class);
    }

    @Test
    void sharesOfAQuarterAddToOneAfterAHandOver() {
        var quarter = Days.between(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 10, 1));
        var served = all(() -> {
            var office = office(LIXIA);
            var post = bureau.post(office, "科员", Role.COUNTY_OFFICER, "09");
            var giver = bureau.appointed(post, "甲");
            var taker = bureau.appointed(bureau.post(office, "科长", Role.COUNTY_OFFICER, "10"), "乙");
            bureau.handOver.handOver(ADMINISTRATOR, post, giver, taker, LocalDate.of(2023, 8, 16),
                    new HandOver.Reason("岗位调整", ""));
            return bureau.organisation.daysServed(post, quarter);
        });
        assertThat(served).extracting(DaysServed::days).containsExactly(46L, 46L);
        assertThat(served.stream().mapToLong(DaysServed::days).sum()).isEqualTo(quarter.count());
    }

    @Test
    void refusesAHandOverToAnAdministratorOfAnotherKind() {
        var refusal = refusalOf(() -> {
            var office = office(PROVINCE);
            var post = bureau.post(office, "系统管理", Role.SYSTEM_ADMINISTRATOR);
            var giver = bureau.appointed(post, "沈岩");
            var auditor = bureau.appointed(bureau.post(office, "审计管理", Role.AUDIT_ADMINISTRATOR), "许静");
            bureau.handOver.handOver(
                    ADMINISTRATOR, post, giver, auditor, AUTUMN, new HandOver.Reason("岗位调整", ""));
        });
        assertThat(refusal).isInstanceOf(OrganisationRefusal.SecondAdministrator.class);
    }

    @Test
    void refusesToEndAServiceThatIsNotUnderWay() {
        var refusal = refusalOf(() -> {
            var post = bureau.post(office(LIXIA), "科员", Role.COUNTY_OFFICER, "11");
            var person = bureau.appointed(post, "甲");
            bureau.endService.end(ADMINISTRATOR, post, person, AUTUMN);
            bureau.endService.end(ADMINISTRATOR, post, person, AUTUMN.plusDays(30));
        });
        assertThat(refusal).isInstanceOf(OrganisationRefusal.NotServing.class);
    }

    @Test
    void refusesARoleThatDoesNotFitTheLevel() {
        assertThat(refusalOf(() -> bureau.post(office(LIXIA), "处长", Role.DIVISION_OFFICER, "01")))
                .isInstanceOf(OrganisationRefusal.RoleDoesNotFit.class);
    }

    @Test
    void refusesToCloseAnOfficeWithPostsAndAPostThatIsServed() {
        var refusals = all(() -> {
            var office = office(LIXIA);
            var post = bureau.post(office, "科员", Role.COUNTY_OFFICER, "12");
            bureau.appointed(post, "甲");
            return List.of(
                    refusalOf(() -> bureau.closeOffice.close(ADMINISTRATOR, office, AUTUMN)),
                    refusalOf(() -> bureau.abolishPost.abolish(ADMINISTRATOR, post, AUTUMN)));
        });
        assertThat(refusals).hasOnlyElementsOfType(OrganisationRefusal.StillInUse.class);
    }

    @Test
    void refusesEverybodyButASystemAdministrator() {
        for (var role : Role.values()) {
            if (role != Role.SYSTEM_ADMINISTRATOR && role != Role.SYSTEM) {
                assertThat(refusalOf(() -> bureau.openOffice.open(
                                Bureau.actor(role, PROVINCE), LIXIA,
                                new OfficeDraft("试", "", Office.Kind.BUREAU, false), NEW_YEAR)))
                        .as(role.name())
                        .isInstanceOf(OrganisationRefusal.NotAdministrator.class);
            }
        }
    }

    @Test
    void doesNotFindAUnitOutsideTheAdministratorsScope() {
        assertThat(refusalOf(() -> bureau.openOffice.open(
                        Bureau.actor(Role.SYSTEM_ADMINISTRATOR, UnitPath.of("37.3702")), LIXIA,
                        new OfficeDraft("试", "", Office.Kind.BUREAU, false), NEW_YEAR)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theDatabaseShowsTheOwnSubtreeAndTheLineAbove() {
        all(() -> {
            office(PROVINCE);
            office(JINAN);
            office(UnitPath.of("37.3702"));
            bureau.appointPerson.appointNew(ADMINISTRATOR,
                    bureau.post(office(JINAN), "科员", Role.CITY_OFFICER, "13"), "李晓", Optional.of("13800001108"), NEW_YEAR);
            return null;
        });
        var seen = database.in("37.3701.370102", () -> bureau.offices.offices(UnitPath.ALL, AUTUMN));
        assertThat(seen).extracting(Office::unit).contains(PROVINCE, JINAN).doesNotContain(UnitPath.of("37.3702"));
        assertThat(database.in("", () -> bureau.offices.offices(UnitPath.ALL, AUTUMN))).isEmpty();
    }

    @Test
    void theDatabaseShowsMobilesOnlyToTheOwnUnitAndThoseAbove() {
        var person = all(() -> bureau.appointPerson.appointNew(ADMINISTRATOR,
                bureau.post(office(JINAN), "科员", Role.CITY_OFFICER, "13"), "李晓", Optional.of("138 0000 1108"), NEW_YEAR));
        assertThat(mobile("37", person)).contains("138****1108");
        assertThat(mobile("37.3701", person)).contains("138****1108");
        assertThat(mobile("37.3701.370102", person)).isEmpty();
        assertThat(mobile("37.3702", person)).isEmpty();
    }

    @Test
    void theDatabaseRefusesAChangeOutsideTheScope() {
        assertThatThrownBy(() -> database.in("37.3702", () -> office(JINAN)))
                .rootCause().hasMessageContaining("row-level security");
    }

    private Optional<String> mobile(String scope, PersonId person) {
        return database.in(scope, () -> bureau.organisation.person(person).orElseThrow().maskedMobile());
    }

    private OfficeId office(UnitPath unit) {
        return bureau.office(unit, "工业和信息化局" + NUMBER.incrementAndGet());
    }

    private <T> T all(Supplier<T> work) {
        return database.seeingAll(() -> {
            database.jdbc().sql("delete from directory.handover").update();
            database.jdbc().sql("delete from directory.service").update();
            database.jdbc().sql("delete from directory.post").update();
            return work.get();
        });
    }

    private Refusal refusalOf(ThrowingCallable work) {
        return database.seeingAll(() -> catchThrowableOfType(Refused.class, work).refusals().getFirst());
    }
}
