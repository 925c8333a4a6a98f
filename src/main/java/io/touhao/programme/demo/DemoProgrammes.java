package io.touhao.programme.demo;

import io.touhao.directory.Actor;
import io.touhao.directory.FirstStart;
import io.touhao.directory.Role;
import io.touhao.directory.Seats;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.programme.application.Applications;
import io.touhao.programme.application.CallDraft;
import io.touhao.programme.application.CallId;
import io.touhao.programme.application.Calls;
import io.touhao.programme.assessment.Assessments;
import io.touhao.registry.Enterprise;
import io.touhao.registry.Enterprises;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cultivation of the demo: calls at every step, titles held, one sort of them to be reviewed. Facts are invented, the same on
 * every machine; the first firm is just short of one condition. How far firms are is worked out once the platform has begun.
 */
@Component
@ConditionalOnBooleanProperty("touhao.demo")
class DemoProgrammes implements FirstStart {

    private static final UnitPath PROVINCE = UnitPath.of("37");
    private static final List<UnitPath> CITIES = List.of(UnitPath.of("37.3701"), UnitPath.of("37.3702"), UnitPath.of("37.3707"));
    private static final UnitPath LIXIA = UnitPath.of("37.3701.370102");

    private final DemoProgrammeStore store;
    private final Calls calls;
    private final Applications applications;
    private final Assessments assessments;
    private final Units units;
    private final Seats seats;
    private final Enterprises enterprises;
    private final Clock clock;

    DemoProgrammes(
            DemoProgrammeStore store, Calls calls, Applications applications, Assessments assessments, Units units, Seats seats,
            Enterprises enterprises, Clock clock) {
        this.store = store;
        this.calls = calls;
        this.applications = applications;
        this.assessments = assessments;
        this.units = units;
        this.seats = seats;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 560;
    }

    @Override
    public String name() {
        return "calls and applications of the demo";
    }

    @Override
    @Transactional
    public void run() {
        var firms = enterprises.aboveScale(PROVINCE, LocalDate.now(clock));
        store.facts(firms, clock.instant());
        store.experts(seats.withRole(Role.EXPERT, LocalDate.now(clock)));
        held(firms);
        var sme = call("srdi", "演示函〔2023〕15号", LocalDate.of(2023, 8, 21), LocalDate.of(2023, 9, 22), LocalDate.of(2023, 9, 28));
        var models = call("integration-model", "演示函〔2023〕8号", LocalDate.of(2023, 5, 8), LocalDate.of(2023, 6, 9), LocalDate.of(2023, 6, 30));
        store.applications(sme, "ZJTX23", "srdi", LocalDate.of(2023, 8, 24), chosen(CITIES, firms, 0, List.of(
                new Share("SUBMITTED", 8), new Share("ACCEPTED", 6), new Share("VERIFIED", 14), new Share("RECOMMENDED", 4),
                new Share("RETURNED", 2), new Share("REFUSED", 1), new Share("WITHDRAWN", 1))));
        store.applications(models, "RHSF23", "integration-model", LocalDate.of(2023, 5, 15), chosen(CITIES, firms, 40, List.of(
                new Share("RECOGNISED", 14), new Share("RECOMMENDED", 8), new Share("PASSED", 1), new Share("ANNOUNCED", 2), new Share("REFUSED", 2))));
        store.recognise(models, "演示文〔2023〕21号", LocalDate.of(2023, 8, 18), clock.instant());
        store.announce(models, LocalDate.of(2023, 9, 14), LocalDate.of(2023, 9, 20), clock.instant());
        assessments.draw(Actor.SYSTEM, models, "20230911-3F7A", "赵文");
        store.file(clock.instant());
        factories(firms);
        ownDraft(firms, sme);
    }

    /** A call that every city has something under. */
    private void factories(List<Enterprise> firms) {
        var call = call("smart-factory", "演示函〔2023〕16号", LocalDate.of(2023, 8, 28), LocalDate.of(2023, 10, 13), LocalDate.of(2023, 10, 27));
        store.applications(call, "ZNGC23", "smart-factory", LocalDate.of(2023, 8, 29), chosen(units.children(PROVINCE, LocalDate.now(clock)).stream()
                .map(Unit::path).toList(), firms, 80, List.of(
                new Share("SUBMITTED", 2), new Share("ACCEPTED", 3), new Share("VERIFIED", 2), new Share("RECOMMENDED", 1), new Share("RETURNED", 1))));
    }

    /** Titles that are held: one sort since last year, by the demo's own firm too; another that is to be reviewed this year. */
    private void held(List<Enterprise> firms) {
        var innovative = call("innovative-sme", "演示函〔2022〕19号", LocalDate.of(2022, 10, 10), LocalDate.of(2022, 11, 4), LocalDate.of(2022, 11, 18));
        var rows = new ArrayList<>(chosen(CITIES, firms, 120, List.of(new Share("RECOGNISED", 20), new Share("REFUSED", 3))));
        firms.stream().filter(firm -> firm.unit().equals(LIXIA)).findFirst()
                .ifPresent(own -> rows.add(new DemoProgrammeStore.Row(own, CITIES.getFirst(), "RECOGNISED")));
        store.applications(innovative, "CXQY22", "innovative-sme", LocalDate.of(2022, 10, 17), rows);
        store.recognise(innovative, "演示文〔2022〕33号", LocalDate.of(2022, 12, 20), clock.instant());
        var older = call("srdi", "演示函〔2022〕20号", LocalDate.of(2022, 10, 10), LocalDate.of(2022, 11, 4), LocalDate.of(2022, 11, 18));
        store.applications(older, "ZJTX22", "srdi", LocalDate.of(2022, 10, 17), chosen(CITIES, firms, 160, List.of(new Share("RECOGNISED", 8), new Share("REFUSED", 1))));
        store.recognise(older, "演示文〔2020〕40号", LocalDate.of(2022, 12, 16), clock.instant());
        store.age(older, 2, clock.instant());
    }

    /** So many of each city in a state. */
    private record Share(String state, int count) {}

    private static List<DemoProgrammeStore.Row> chosen(List<UnitPath> cities, List<Enterprise> firms, int skip, List<Share> shares) {
        var rows = new ArrayList<DemoProgrammeStore.Row>();
        for (var city : cities) {
            var waiting = firms.stream().filter(firm -> city.contains(firm.unit())).skip(1 + skip).iterator();
            shares.forEach(share -> {
                for (var number = 0; number < share.count() && waiting.hasNext(); number++) {
                    rows.add(new DemoProgrammeStore.Row(waiting.next(), city, share.state()));
                }
            });
        }
        return rows;
    }

    private CallId call(String programme, String number, LocalDate opens, LocalDate closes, LocalDate due) {
        return calls.issue(Actor.SYSTEM, new CallDraft(
                programme, opens.getYear(), number, opens, closes, due, "各市工业和信息化局", programme.equals("srdi")
                        ? Map.of(CITIES.get(0), 12, CITIES.get(1), 16, CITIES.get(2), 14) : Map.of()));
    }

    /** The firm with a demo account has begun to fill in. */
    private void ownDraft(List<Enterprise> firms, CallId call) {
        firms.stream().filter(firm -> firm.unit().equals(LIXIA)).findFirst().ifPresent(firm -> {
            var actor = new Actor(
                    0, firm.name(), Optional.empty(), Optional.empty(), Optional.empty(), firm.name(), Role.ENTERPRISE, firm.unit(),
                    Optional.of(firm.id()));
            applications.begin(actor, call);
        });
    }
}
