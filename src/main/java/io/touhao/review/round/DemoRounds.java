package io.touhao.review.round;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.FirstStart;
import io.touhao.directory.Level;
import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.Serving;
import io.touhao.directory.UnitPath;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * The rounds of the demo: one called by the province's supervisor and frozen on the first day, since the records
 * reach no further back, and the quarter's round with some counties on their way. Words are ours.
 */
@Component
@ConditionalOnBooleanProperty("touhao.demo")
class DemoRounds implements FirstStart {

    private static final UnitPath PROVINCE = UnitPath.of("37");
    private static final List<UnitPath> REPORTING = List.of(UnitPath.of("37.3701"), UnitPath.of("37.3710"));
    private static final UnitPath SHOWN = UnitPath.of("37.3701.370102");
    private static final List<String> PROBLEMS = List.of(
            "两户企业技改贷款还没有批下来，进度受影响。", "新入规企业底数还在核对，上门服务名单要调整。",
            "数据采集口径不一，个别企业重复填报。", "揭榜项目配套资金缺口较大。");
    private static final List<String> STEPS = List.of(
            "会同金融机构逐户对接，月底前落实。", "下旬完成底数核对，按新名单推进。", "统一口径，再做一次培训。");

    private final Rounds rounds;
    private final Sheets sheets;
    private final SheetStore store;
    private final Sealing sealing;
    private final RoundCalendar calendar;
    private final Organisation organisation;
    private final Clock clock;

    DemoRounds(
            Rounds rounds, Sheets sheets, SheetStore store, Sealing sealing, RoundCalendar calendar,
            Organisation organisation, Clock clock) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.store = store;
        this.sealing = sealing;
        this.calendar = calendar;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 610;
    }

    @Override
    public String name() {
        return "rounds of the demo";
    }

    @Override
    public void run() {
        supervisor().ifPresent(this::hold);
        calendar.openDue().forEach(this::report);
    }

    /** Everybody but every seventh county has reported when it is frozen. */
    private void hold(Actor supervisor) {
        var today = LocalDate.now(clock);
        var round = rounds.open(supervisor, new RoundCall(
                today.getYear() + "-08", "%d年1—8月".formatted(today.getYear()), Rhythm.CALLED, PROVINCE,
                today.withDayOfYear(1), LocalDate.of(today.getYear(), 8, 31),
                new Deadlines(today, today, today, today, today)));
        store.ofRound(round.id()).stream()
                .filter(sheet -> sheet.level() == Level.CITY || !isLate(sheet))
                .collect(Collectors.groupingBy(DemoRounds::said))
                .forEach((said, some) -> store.reportAll(some.stream().map(Sheet::id).toList(), said, clock.instant()));
        sealing.seal(supervisor, round.id(), true);
    }

    private static boolean isLate(Sheet sheet) {
        return Math.floorMod(sheet.unit().value().hashCode(), 7) == 3;
    }

    /** Real people of two cities hand in; one county's sheet comes back. */
    private void report(Round round) {
        var all = store.ofRound(round.id());
        REPORTING.forEach(city -> all.stream()
                .filter(sheet -> city.contains(sheet.unit()) && !sheet.unit().equals(SHOWN))
                .sorted(Comparator.comparing(Sheet::kind).thenComparing(sheet -> -sheet.unit().depth()))
                .filter(sheet -> sheet.level() != Level.CITY && sheet.id().value() % 5 != 0)
                .forEach(this::submit));
        all.stream()
                .filter(sheet -> sheet.kind() == SheetKind.UNIT && REPORTING.getFirst().equals(sheet.unit().parent())
                        && !sheet.unit().equals(SHOWN))
                .findFirst()
                .ifPresent(this::sendBack);
        all.stream()
                .filter(sheet -> sheet.kind() == SheetKind.UNIT && sheet.unit().equals(REPORTING.getLast()))
                .findFirst()
                .ifPresent(this::passOn);
    }

    /** One city is through: it has handed in, and the province has taken it up. */
    private void passOn(Sheet city) {
        submit(city);
        supervisor().ifPresent(actor -> Acting.as(actor, () -> {
            sheets.take(actor, city.id(), store.find(city.id()).orElseThrow().version());
            return null;
        }));
    }

    private void submit(Sheet sheet) {
        someone(sheet.unit(), sheet.owner().office()).ifPresent(actor -> Acting.as(actor, () -> {
            sheets.submit(actor, sheet.id(), sheet.version(), words(sheet), true, true);
            return null;
        }));
    }

    private void sendBack(Sheet sheet) {
        var now = store.find(sheet.id()).orElseThrow();
        someone(sheet.unit().parent(), 0).filter(actor -> now.state() == SheetState.SUBMITTED).ifPresent(actor -> Acting.as(actor, () -> {
            sheets.returnIt(actor, now.id(), now.version(), "两条完成数与附件名单不符，请核对后重报。");
            return null;
        }));
    }

    private static SheetWords said(Sheet sheet) {
        var number = (int) (sheet.id().value() % 12);
        return number < PROBLEMS.size()
                ? SheetWords.of(SheetWords.OWN_TROUBLE, PROBLEMS.get(number), STEPS.get(number % STEPS.size()))
                : SheetWords.of(SheetWords.NO_TROUBLE, "", STEPS.get(number % STEPS.size()));
    }

    /** Who has no problems says so of each commitment. */
    private SheetWords words(Sheet sheet) {
        var said = said(sheet);
        return said.trouble().equals(SheetWords.NO_TROUBLE)
                ? new SheetWords(said.trouble(), said.problems(), said.nextSteps(), solved(sheet))
                : said;
    }

    private Map<Long, SheetWords.ItemWords> solved(Sheet sheet) {
        return store.items(sheet.id()).stream().collect(Collectors.toMap(
                SheetStore.Item::commitment, item -> new SheetWords.ItemWords("", item.nextSteps())));
    }

    private Optional<Actor> supervisor() {
        return organisation.servings(PROVINCE, LocalDate.now(clock)).stream()
                .filter(serving -> serving.unit().equals(PROVINCE) && serving.role() == Role.SUPERVISOR)
                .findFirst()
                .map(DemoRounds::actor);
    }

    /** Somebody of the office, or of the unit. */
    private Optional<Actor> someone(UnitPath unit, long office) {
        return organisation.servings(unit, LocalDate.now(clock)).stream()
                .filter(serving -> serving.unit().equals(unit) && !serving.role().isAdministrator())
                .filter(serving -> office == 0 || serving.office().value() == office)
                .findFirst()
                .map(DemoRounds::actor);
    }

    /** Acts for a person who has no account in the demo; such accounts are numbered below zero. */
    private static Actor actor(Serving serving) {
        return new Actor(
                -serving.person().value(), serving.personName(), Optional.of(serving.person()), Optional.of(serving.post()),
                Optional.of(serving.office()), serving.title(), serving.role(), serving.unit(), Optional.empty());
    }
}
