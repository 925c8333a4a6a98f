package io.touhao.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UnitsModuleTest {

    private static final UnitPath PROVINCE = UnitPath.of("37");
    private static final LocalDate PLAN_YEAR = LocalDate.of(2023, 1, 1);
    private static final LocalDate BEFORE_LAIWU = LocalDate.of(2018, 6, 30);

    private static Database database;
    private static DefaultUnits units;

    @BeforeAll
    static void start() {
        database = Database.with("directory");
        units = new DefaultUnits(new RegionStore(database.jdbc()));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void countsSixteenCitiesAnd136CountiesInThePlanYear() {
        var all = units.subtree(PROVINCE, PLAN_YEAR);
        assertThat(all).filteredOn(unit -> unit.level() == Level.CITY).hasSize(16);
        assertThat(all).filteredOn(unit -> unit.level() == Level.COUNTY).hasSize(136);
    }

    @Test
    void tellsDistrictsCountyLevelCitiesAndCounties() {
        var register = units.register(PROVINCE).stream().filter(region -> region.days().contains(PLAN_YEAR)).toList();
        assertThat(register).filteredOn(region -> region.kind() == Region.Kind.DISTRICT).hasSize(58);
        assertThat(register).filteredOn(region -> region.kind() == Region.Kind.COUNTY_CITY).hasSize(26);
        assertThat(register).filteredOn(region -> region.kind() == Region.Kind.COUNTY).hasSize(52);
    }

    @Test
    void findsLaiwuInItsOwnTimeAndItsSuccessorAfterwards() {
        var laiwu = UnitPath.of("37.3712");
        assertThat(units.find(laiwu, BEFORE_LAIWU)).map(Unit::name).contains("莱芜市");
        assertThat(units.find(laiwu, PLAN_YEAR)).isEmpty();
        assertThat(units.children(PROVINCE, BEFORE_LAIWU)).hasSize(17);
        assertThat(units.find(UnitPath.of("37.3701.370116"), PLAN_YEAR)).map(Unit::name).contains("莱芜区");
    }

    @Test
    void everySuccessorIsInTheRegister() {
        var register = units.register(PROVINCE);
        assertThat(register)
                .flatExtracting(region -> region.successor().stream().toList())
                .isSubsetOf(register.stream().map(Region::code).toList());
    }

    @Test
    void everyUnitHangsUnderAUnitOfTheSameDay() {
        for (var day = LocalDate.of(2013, 1, 1); day.getYear() < 2024; day = day.plusYears(1)) {
            var paths = units.subtree(PROVINCE, day).stream().map(Unit::path).toList();
            assertThat(paths).extracting(UnitPath::parent).isSubsetOf(paths);
        }
    }

    @Test
    void putsTheZonesOfACityAfterItsCounties() {
        var jinan = units.children(UnitPath.of("37.3701"), PLAN_YEAR);
        assertThat(jinan).hasSize(13);
        assertThat(jinan.getLast().name()).isEqualTo("济南高新技术产业开发区");
        assertThat(jinan.getLast().level()).isEqualTo(Level.ZONE);
        assertThat(jinan.getFirst().code()).isEqualTo("370102");
    }

    @Test
    void knowsTheFifteenZonesThatStatisticsCode() {
        assertThat(units.register(PROVINCE))
                .filteredOn(region -> region.kind().isZone() && region.standing() == Region.Standing.LISTED)
                .hasSize(15)
                .allSatisfy(zone -> assertThat(zone.code()).matches("37\\d\\d7[1-6]"));
    }
}
