package io.touhao.directory;

import static io.touhao.directory.Bureau.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoOrganisationModuleTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 9, 18);

    private static Database database;
    private static Bureau bureau;

    @BeforeAll
    static void start() {
        database = Database.with("directory");
        bureau = new Bureau(database);
        database.seeingAll(() -> {
            new DemoOrganisation(bureau.regions, bureau.offices, bureau.services, bureau).run();
            return null;
        });
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void givesEveryFieldAPersonInEveryCityAndCounty() {
        var fields = Stream.concat(IntStream.rangeClosed(1, 13).mapToObj("%02d"::formatted), Stream.of("G", "O"));
        assertThat(fields).allSatisfy(field -> assertThat(
                        database.seeingAll(() -> bureau.duties.duties(PROVINCE, field, TODAY)).values())
                .as(field)
                .hasSize(153)
                .allSatisfy(duty -> assertThat(duty.field()).isEqualTo(field)));
    }

    @Test
    void servesTheWellKnownPostsByTheWellKnownPersons() {
        var serving = serving();
        assertThat(serving)
                .filteredOn(one -> List.of("张明远", "郑严", "周立群", "王敏").contains(one.personName()))
                .extracting(Serving::title)
                .containsExactly(
                        "山东省工业和信息化厅 厅长", "运行监测协调局 局长", "督查室 主任", "历下区工业和信息化局 经济运行科科长");
    }

    @Test
    void lendsOnePersonToASecondPost() {
        assertThat(serving())
                .filteredOn(one -> one.personName().equals("李晓"))
                .extracting(one -> one.unit().value())
                .containsExactly("37.3701", "37.3701.370124");
    }

    @Test
    void leavesOnePostVacant() {
        var posts = database.seeingAll(
                () -> database.jdbc().sql("select count(*) from directory.post").query(Integer.class).single());
        assertThat(serving().stream().map(Serving::post).distinct()).hasSize(posts - 1);
    }

    @Test
    void inventsNamesBeyondTheBasicPlane() {
        assertThat(serving()).extracting(Serving::personName)
                .anyMatch(name -> name.codePoints().anyMatch(Character::isSupplementaryCodePoint));
    }

    @Test
    void answersForADivisionByItsName() {
        assertThat(database.seeingAll(() -> bureau.duties.dutyOfOffice(PROVINCE, "工业互联网处", TODAY))).isPresent();
    }

    private static List<Serving> serving() {
        return database.seeingAll(() -> bureau.organisation.servings(PROVINCE, TODAY));
    }
}
