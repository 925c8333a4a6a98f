package io.touhao.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.PlatformTest;
import io.touhao.access.Endpoints.Endpoint;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint by every role, on records of nobody, of the own unit and of a foreign one, over the wire. Endpoints
 * are read off the running platform, so a new one is tried without being named here; one that does not say who may
 * call it, or whose record this test cannot make out, fails.
 */
@PlatformTest
class AccessMatrixTest {

    private static final String NOBODYS = "999999999";
    private static final String FOREIGN = "'37.3702.370202'";

    /** For addresses that name a record: the SQL that finds one of a foreign county. */
    private static final Map<String, String> FOREIGN_RECORDS = Map.ofEntries(
            Map.entry("/commitments/", "select min(id) from commitment.commitment where unit_path = " + FOREIGN),
            Map.entry("/offices/", "select min(id) from directory.office where unit_path = " + FOREIGN),
            Map.entry("/posts/", "select min(id) from directory.post where unit_path = " + FOREIGN),
            Map.entry("/persons/", "select min(person_id) from directory.service where post_id in (select id from directory.post where unit_path = " + FOREIGN + ")"),
            Map.entry("/units/", "select " + FOREIGN),
            Map.entry("/enterprises/", "select min(id) from registry.enterprise where unit_path = " + FOREIGN),
            Map.entry("/likenesses/", "select 999999999"),
            Map.entry("/corrections/", "select 999999999"),
            Map.entry("/dossiers/", "select coalesce(min(id), 999999999) from registry.dossier where unit_path = " + FOREIGN),
            Map.entry("/warnings/", "select min(id) from monitoring.warning where unit_path <@ '37.3702'"),
            Map.entry("/visits/", "select min(id) from service.visit where unit_path = " + FOREIGN),
            Map.entry("/requests/", "select coalesce(min(id), 999999999) from service.request where unit_path = " + FOREIGN),
            Map.entry("/call-backs/", "select 999999999"),
            Map.entry("/request-files/", "select 999999999"),
            Map.entry("/visit-photos/", "select 999999999"),
            Map.entry("/evidence/", "select 999999999"),
            Map.entry("/delegations/", "select 999999999"),
            Map.entry("/messages/", "select min(id) from review.message where unit_path = " + FOREIGN),
            Map.entry("/expert/sheets/", "select 999999999"),
            Map.entry("/sheets/", "select min(id) from review.sheet where unit_path = " + FOREIGN),
            Map.entry("/orders/", "select min(id) from review.supervision_order where unit_path = '37.3717'"),
            Map.entry("/interviews/", "select min(id) from review.interview where unit_path = '37.3717'"),
            Map.entry("/calendar/", "select 'nobodys'"),
            Map.entry("/circulars/", "select coalesce(min(id), 999999999) from report.circular where unit_path = '37.3702'"),
            Map.entry("/scores/", "select coalesce(min(id), 999999999) from review.assessed where unit_path = " + FOREIGN),
            Map.entry("/objections/", "select coalesce(min(id), 999999999) from review.objection where not unit_path <@ '37.3701'"),
            Map.entry("/objection-files/", "select 999999999"),
            Map.entry("/returns/moves/", "select 999999999"),
            Map.entry("/applications/", "select coalesce(min(id), 999999999) from programme.application where unit_path = " + FOREIGN),
            Map.entry("/application-files/", "select 999999999"),
            Map.entry("/inspections/", "select coalesce(min(id), 999999999) from service.inspection where unit_path = " + FOREIGN),
            Map.entry("/hazards/", "select coalesce(min(id), 999999999) from service.hazard where not unit_path <@ '37.3701'"),
            Map.entry("/inspected-units/", "select coalesce(min(id), 999999999) from service.inspected_unit where unit_path = " + FOREIGN),
            Map.entry("/inspectors/", "select coalesce(min(id), 999999999) from service.inspector where unit_path = " + FOREIGN),
            Map.entry("/inspection-draws/", "select 999999999"),
            Map.entry("/inspection-papers/", "select 999999999"),
            Map.entry("/recognitions/", "select coalesce(min(id), 999999999) from programme.recognition where not unit_path <@ '37.3701'"),
            Map.entry("/returns/unlocks/", "select 999999999"),
            Map.entry("/returns/", "select coalesce(min(id), 999999999) from monitoring.filing where unit_path = " + FOREIGN),
            Map.entry("/accounts/", "select min(id) from access.account where username = 'leader'"));

    /**
     * Records that belong to all officers alike; a round of the province concerns everybody, its rows and sheets do not,
     * and a published ranking is open to the whole level, the scores behind it are not.
     */
    private static final Map<String, String> EVERYBODYS = Map.ofEntries(
            Map.entry("/plans/", "select min(id) from plan.edition"),
            Map.entry("/packs/", "select 'shandong-2023'"),
            Map.entry("/indicators/", "select 'above-scale-enterprises'"),
            Map.entry("/warning-rules/", "select 'R-01'"),
            Map.entry("/rounds/", "select min(id) from review.round where frozen"),
            Map.entry("/assessments/", "select min(id) from review.assessment"),
            Map.entry("/series/", "select 'gdp-growth'"),
            Map.entry("/calls/", "select coalesce(min(id), 999999999) from programme.call"),
            Map.entry("/notices/", "select 999999999"),
            Map.entry("/rankings/", "select coalesce(min(id), 999999999) from programme.ranking"),
            Map.entry("/certificates/", "select 'nobodys'"));

    /** Accounts that see every unit, one for each sort of office. */
    private static final Map<Role, String> READERS = Map.of(
            Role.SUPERVISOR, "supervisor", Role.LEADER, "leader", Role.SYSTEM_ADMINISTRATOR, "system.admin",
            Role.SECURITY_ADMINISTRATOR, "security.admin", Role.AUDIT_ADMINISTRATOR, "audit.admin");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @LocalServerPort
    private int port;

    private Endpoints endpoints;
    private SessionKeeper sessions;

    @BeforeEach
    void readEndpoints() {
        endpoints = new Endpoints(mappings, port);
        sessions = new SessionKeeper(port);
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        assertThat(endpoints.all()).isNotEmpty().allSatisfy(endpoint ->
                assertThat(endpoint.rule().isDeclared()).as(endpoint.toString()).isTrue());
    }

    @Test
    void everyEndpointAdmitsExactlyTheRolesItNames() {
        var wrong = new ArrayList<String>();
        var everyRole = sessions.everyRole();
        everyRole.forEach((role, session) -> endpoints.all().forEach(endpoint -> {
            var status = endpoints.call(endpoint, NOBODYS, session).statusCode();
            var named = endpoint.rule().isOpen() || endpoint.rule().admits(role);
            if (status >= 500 || named == (status == 403)) {
                wrong.add("%s as %s: %d".formatted(endpoint, role, status));
            }
        }));
        System.out.printf("access matrix: %d endpoints by %d roles%n", endpoints.all().size(), everyRole.size());
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyPassesWithoutSigningIn() {
        assertThat(endpoints.all()).filteredOn(endpoint -> !endpoint.rule().isOpen()).allSatisfy(endpoint ->
                assertThat(endpoints.call(endpoint, NOBODYS, SessionKeeper.Session.NONE).statusCode())
                        .as(endpoint.toString())
                        .isIn(302, 401, 403));
    }

    @Test
    void nobodyPassesOnARecordOfAForeignUnit() {
        var passed = new ArrayList<String>();
        var before = foreignCommitments();
        var tried = 0;
        for (var signIn : Map.of(Role.COUNTY_OFFICER, "county", Role.CITY_OFFICER, "city", Role.ENTERPRISE, "enterprise").entrySet()) {
            var session = sessions.signIn(signIn.getValue());
            for (var call : foreignCalls().entrySet()) {
                var answer = endpoints.call(call.getKey(), call.getValue(), session);
                tried++;
                if (isGranted(answer)) {
                    passed.add("%s on %s as %s: %d".formatted(call.getKey(), call.getValue(), signIn.getKey(), answer.statusCode()));
                }
            }
        }
        System.out.printf("access matrix: %d calls on foreign records%n", tried);
        assertThat(passed).isEmpty();
        assertThat(foreignCommitments()).isEqualTo(before);
    }

    /** What can be read of a record that is there is read by somebody who sees the whole province, and does not break. */
    @Test
    void everyRecordOpensForWhoeverMayReadIt() {
        var wrong = new ArrayList<String>();
        var tried = 0;
        for (var signIn : READERS.entrySet()) {
            var session = sessions.signIn(signIn.getValue());
            for (var endpoint : endpoints.all()) {
                if (endpoint.hasVariables() && endpoint.method() == RequestMethod.GET && endpoint.rule().admits(signIn.getKey())) {
                    tried++;
                    var answer = endpoints.call(endpoint, realRecord(endpoint), session);
                    if (answer.statusCode() >= 500 || answer.statusCode() == 403) {
                        wrong.add("%s on %s as %s: %d".formatted(endpoint, realRecord(endpoint), signIn.getKey(), answer.statusCode()));
                    }
                }
            }
        }
        System.out.printf("access matrix: %d records opened%n", tried);
        assertThat(tried).isGreaterThan(60);
        assertThat(wrong).isEmpty();
    }

    private String realRecord(Endpoint endpoint) {
        return EVERYBODYS.entrySet().stream()
                .filter(entry -> endpoint.path().contains(entry.getKey()))
                .findFirst()
                .map(entry -> seeingAll(() -> jdbc.sql(entry.getValue()).query(String.class).single()))
                .orElseGet(() -> foreignRecord(endpoint));
    }

    private Map<Endpoint, String> foreignCalls() {
        var calls = new LinkedHashMap<Endpoint, String>();
        endpoints.all().stream()
                .filter(Endpoint::hasVariables)
                .filter(endpoint -> EVERYBODYS.keySet().stream().noneMatch(endpoint.path()::contains))
                .forEach(endpoint -> calls.put(endpoint, foreignRecord(endpoint)));
        return calls;
    }

    private String foreignRecord(Endpoint endpoint) {
        var sql = FOREIGN_RECORDS.entrySet().stream()
                .filter(entry -> endpoint.path().contains(entry.getKey() + "{"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("whose record does %s name? Say so in this test.".formatted(endpoint)));
        return seeingAll(() -> jdbc.sql(sql).query(String.class).single());
    }

    /** Granted is a page, or a redirect that does not lead back to a refused form. */
    private static boolean isGranted(HttpResponse<String> answer) {
        var location = answer.headers().firstValue("Location").orElse("");
        return answer.statusCode() < 300 || answer.statusCode() < 400 && !location.contains("refused=") && !location.contains("/sign-in");
    }

    private String foreignCommitments() {
        return seeingAll(() -> jdbc.sql("""
                select md5(coalesce(string_agg(c::text, '' order by id), '')) from commitment.commitment c
                where unit_path = %s""".formatted(FOREIGN)).query(String.class).single());
    }

    private String seeingAll(Supplier<String> work) {
        return Acting.as(Actor.SYSTEM, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
