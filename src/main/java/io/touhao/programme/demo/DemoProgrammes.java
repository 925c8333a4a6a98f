package io.touhao.programme.demo;

import io.touhao.directory.Actor;
import io.touhao.directory.FirstStart;
import io.touhao.directory.Role;
import io.touhao.directory.Seats;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.page.file.BroughtFile;
import io.touhao.programme.application.Applications;
import io.touhao.programme.application.CallDraft;
import io.touhao.programme.application.CallId;
import io.touhao.programme.application.Calls;
import io.touhao.programme.application.RuleShelf;
import io.touhao.programme.assessment.Assessments;
import io.touhao.programme.demo.DemoProgrammeStore.Row;
import io.touhao.programme.pack.Programmes;
import io.touhao.registry.Enterprise;
import io.touhao.registry.Enterprises;
import io.touhao.rulebook.eligibility.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Cultivation of the demo: calls at every step, titles held, one sort of them to be reviewed. Facts are invented, the same on
 * every machine; the first firm is just short of one condition. How far firms are is worked out once the platform has begun.
 */
@Component
@ConditionalOnBooleanProperty("touhao.demo")
class DemoProgrammes implements FirstStart {

    private static final UnitPath PROVINCE = UnitPath.of("37");
    private static final List<UnitPath> CITIES = List.of(UnitPath.of("37.3701"), UnitPath.of("37.3702"), UnitPath.of("37.3707"));
    private static final int LOOKED_AT = 160;
    private static final BroughtFile PAPER = BroughtFile.of("演示材料.txt", "演示数据，不是真实材料。".getBytes(StandardCharsets.UTF_8));
    private static final UnitPath LIXIA = UnitPath.of("37.3701.370102");

    private final DemoProgrammeStore store;
    private final Calls calls;
    private final Applications applications;
    private final Assessments assessments;
    private final RuleShelf shelf;
    private final Programmes programmes;
    private final Units units;
    private final Seats seats;
    private final Enterprises enterprises;
    private final Clock clock;

    DemoProgrammes(
            DemoProgrammeStore store, Calls calls, Applications applications, Assessments assessments, RuleShelf shelf, Programmes programmes,
            Units units, Seats seats, Enterprises enterprises, Clock clock) {
        this.store = store;
        this.calls = calls;
        this.applications = applications;
        this.assessments = assessments;
        this.shelf = shelf;
        this.programmes = programmes;
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
        var listed = enterprises.aboveScale(PROVINCE, LocalDate.now(clock));
        store.facts(listed, clock.instant());
        var firms = new Candidates(listed, store.known());
        store.experts(seats.withRole(Role.EXPERT, LocalDate.now(clock)));
        held(firms);
        var sme = call("srdi", "演示函〔2023〕15号", LocalDate.of(2023, 8, 21), LocalDate.of(2023, 9, 22), LocalDate.of(2023, 9, 28));
        var models = call("integration-model", "演示函〔2023〕8号", LocalDate.of(2023, 5, 8), LocalDate.of(2023, 6, 9), LocalDate.of(2023, 6, 30));
        lay(sme, "ZJTX23", LocalDate.of(2023, 8, 24), chosen(sme, CITIES, firms, 0, List.of(
                new Share("SUBMITTED", 8), new Share("ACCEPTED", 6), new Share("VERIFIED", 14), new Share("RECOMMENDED", 4),
                new Share("RETURNED", 2), new Share("REFUSED", 1), new Share("WITHDRAWN", 1))));
        lay(models, "RHSF23", LocalDate.of(2023, 5, 15), chosen(models, CITIES, firms, 40, List.of(
                new Share("RECOGNISED", 14), new Share("RECOMMENDED", 8), new Share("PASSED", 1), new Share("ANNOUNCED", 2), new Share("REFUSED", 2))));
        store.recognise(models, "演示文〔2023〕21号", LocalDate.of(2023, 8, 18), clock.instant());
        store.announce(models, LocalDate.of(2023, 9, 14), LocalDate.of(2023, 9, 20), clock.instant());
        assessments.draw(Actor.SYSTEM, models, "20230911-3F7A", "赵文");
        store.file(clock.instant());
        factories(firms);
        ownDraft(firms, sme);
    }

    /** A call that every city has something under. */
    private void factories(Candidates firms) {
        var call = call("smart-factory", "演示函〔2023〕16号", LocalDate.of(2023, 8, 28), LocalDate.of(2023, 10, 13), LocalDate.of(2023, 10, 27));
        lay(call, "ZNGC23", LocalDate.of(2023, 8, 29), chosen(call, units.children(PROVINCE, LocalDate.now(clock)).stream()
                .map(Unit::path).toList(), firms, 80, List.of(
                new Share("SUBMITTED", 2), new Share("ACCEPTED", 3), new Share("VERIFIED", 2), new Share("RECOMMENDED", 1), new Share("RETURNED", 1))));
    }

    /** Titles that are held: one sort since last year, by the demo's own firm too; another that is to be reviewed this year. */
    private void held(Candidates firms) {
        var innovative = call("innovative-sme", "演示函〔2022〕19号", LocalDate.of(2022, 10, 10), LocalDate.of(2022, 11, 4), LocalDate.of(2022, 11, 18));
        var rows = new ArrayList<>(chosen(innovative, CITIES, firms, 120, List.of(new Share("RECOGNISED", 20), new Share("REFUSED", 3))));
        firms.own().ifPresent(own -> rows.add(new Row(own, CITIES.getFirst(), "RECOGNISED", Outcome.UNKNOWN.verdict(), Optional.empty())));
        lay(innovative, "CXQY22", LocalDate.of(2022, 10, 17), rows);
        store.recognise(innovative, "演示文〔2022〕33号", LocalDate.of(2022, 12, 20), clock.instant());
        var older = call("srdi", "演示函〔2022〕20号", LocalDate.of(2022, 10, 10), LocalDate.of(2022, 11, 4), LocalDate.of(2022, 11, 18));
        lay(older, "ZJTX22", LocalDate.of(2022, 10, 17), chosen(older, CITIES, firms, 160, List.of(new Share("RECOGNISED", 8), new Share("REFUSED", 1))));
        store.recognise(older, "演示文〔2020〕40号", LocalDate.of(2022, 12, 16), clock.instant());
        store.age(older, 2, clock.instant());
    }

    /** Firms that may apply, and what is known of them. */
    private record Candidates(List<Enterprise> all, Map<Long, JsonNode> facts) {

        Stream<Enterprise> of(UnitPath city) {
            return all.stream().filter(firm -> city.contains(firm.unit()));
        }

        /** The firm with an account. */
        Optional<Enterprise> own() {
            return all.stream().filter(firm -> firm.unit().equals(LIXIA)).findFirst();
        }
    }

    /** So many of each city in a state. */
    private record Share(String state, int count) {}

    /** Of each city, firms that nothing keeps from applying, in their order. */
    private List<Row> chosen(CallId call, List<UnitPath> cities, Candidates firms, int skip, List<Share> shares) {
        var rows = new ArrayList<Row>();
        for (var city : cities) {
            var waiting = firms.of(city).skip(1 + skip).limit(LOOKED_AT)
                    .map(firm -> judged(call, firms, firm, city)).filter(row -> !row.verdict().equals(Outcome.UNMET.verdict())).iterator();
            for (var share : shares) {
                for (var number = 0; number < share.count() && waiting.hasNext(); number++) {
                    rows.add(waiting.next().in(share.state()));
                }
            }
        }
        return rows;
    }

    private Row judged(CallId call, Candidates firms, Enterprise firm, UnitPath city) {
        var verdict = shelf.of(calls.call(call)).judge(firms.facts().get(firm.id()));
        return new Row(firm, city, "DRAFT", verdict.outcome().verdict(), verdict.score().map(score -> score.points().least()));
    }

    private void lay(CallId call, String prefix, LocalDate from, List<Row> rows) {
        var programme = programmes.of(calls.call(call).programme());
        store.applications(call, prefix, programme.id(), from, rows);
        store.documents(call, programme.documents(), PAPER, clock.instant());
    }

    private CallId call(String programme, String number, LocalDate opens, LocalDate closes, LocalDate due) {
        return calls.issue(Actor.SYSTEM, new CallDraft(
                programme, opens.getYear(), number, opens, closes, due, "各市工业和信息化局", programme.equals("srdi")
                        ? Map.of(CITIES.get(0), 12, CITIES.get(1), 16, CITIES.get(2), 14) : Map.of()));
    }

    /** The firm with a demo account has begun to fill in. */
    private void ownDraft(Candidates firms, CallId call) {
        firms.own().ifPresent(firm -> {
            var actor = new Actor(
                    0, firm.name(), Optional.empty(), Optional.empty(), Optional.empty(), firm.name(), Role.ENTERPRISE, firm.unit(),
                    Optional.of(firm.id()));
            applications.begin(actor, call);
        });
    }
}
