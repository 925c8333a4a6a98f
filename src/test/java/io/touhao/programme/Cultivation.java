package io.touhao.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.directory.Actor;
import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import io.touhao.page.file.BroughtFile;
import io.touhao.programme.application.Application;
import io.touhao.programme.application.ApplicationId;
import io.touhao.programme.application.Applications;
import io.touhao.programme.application.CallDraft;
import io.touhao.programme.application.CallId;
import io.touhao.programme.application.Calls;
import io.touhao.programme.application.Move;
import io.touhao.programme.assessment.AssessmentRefusal;
import io.touhao.programme.assessment.Assessments;
import io.touhao.review.Desk;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Brings calls and applications to where a test begins, each step done by whoever does it. */
@Component
public class Cultivation {

    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    private final Desk desk;
    private final Organisation organisation;
    private final Calls calls;
    private final Applications applications;
    private final Assessments assessments;
    private final Clock clock;

    Cultivation(Desk desk, Organisation organisation, Calls calls, Applications applications, Assessments assessments, Clock clock) {
        this.desk = desk;
        this.organisation = organisation;
        this.calls = calls;
        this.applications = applications;
        this.assessments = assessments;
        this.clock = clock;
    }

    /** A division of the province. */
    public Actor province() {
        return desk.as(Actor.SYSTEM, () -> organisation.servings(UnitPath.of("37"), LocalDate.now(clock))).stream()
                .filter(serving -> serving.role() == Role.DIVISION_OFFICER && serving.unit().equals(UnitPath.of("37")))
                .findFirst()
                .map(serving -> desk.holder(serving.post()))
                .orElseThrow();
    }

    /** A call for 专精特新 that is open. */
    public CallId issue(Map<UnitPath, Integer> quota) {
        return desk.as(province(), () -> calls.issue(province(), draft(LocalDate.of(2023, 9, 1), quota)));
    }

    static CallDraft draft(LocalDate opens, Map<UnitPath, Integer> quota) {
        return new CallDraft("srdi", 2023, number("鲁工信创函"), opens, LocalDate.of(2023, 9, 22), LocalDate.of(2023, 9, 28), "各市工业和信息化局", quota);
    }

    /** A document number that nobody has used. */
    static String number(String word) {
        return "%s〔2023〕%d号".formatted(word, NUMBERS.incrementAndGet());
    }

    public ApplicationId submitted(Actor firm, CallId call) {
        var id = desk.as(firm, () -> applications.begin(firm, call));
        desk.does(firm, () -> applications.saveDraft(firm, id, Firms.facts(Firms.SOUND)));
        papers(firm, id);
        desk.does(firm, () -> applications.submit(firm, id));
        return id;
    }

    public void papers(Actor firm, ApplicationId id) {
        List.of("audit", "truth").forEach(document ->
                desk.does(firm, () -> applications.attach(firm, id, document, Optional.empty(), List.of(paper()))));
    }

    static BroughtFile paper() {
        return BroughtFile.of("说明.txt", "已审计".getBytes(StandardCharsets.UTF_8));
    }

    public void verified(UnitPath county, ApplicationId id) {
        var officer = desk.officer(county);
        desk.does(officer, () -> applications.move(officer, id, Move.ACCEPT, ""));
        desk.does(officer, () -> applications.move(officer, id, Move.VERIFY, ""));
    }

    public void recommended(UnitPath county, CallId call, ApplicationId id) {
        verified(county, id);
        var city = desk.officer(county.parent());
        desk.does(city, () -> applications.recommend(city, call, 1));
    }

    public void seedExperts() {
        desk.update("""
                insert into programme.expert (code, name, field, employer, city)
                select 'T' || lpad(n::text, 3, '0'), '专家' || n, '装备制造', '某高校', '37.3701' from generate_series(1, 12) n on conflict do nothing""");
    }

    /** Fills in every sheet of an application, and each but once. */
    public void judge(ApplicationId id, List<Integer> totals) {
        var sheets = desk.as(province(), () -> assessments.reading(province(), id)).sheets();
        assertThat(sheets).hasSize(totals.size());
        for (var place = 0; place < totals.size(); place++) {
            var sheet = sheets.get(place);
            var rest = totals.get(place);
            var parts = Map.of(
                    "specialised", BigDecimal.valueOf(Math.min(25, rest)), "refined", BigDecimal.valueOf(Math.clamp(rest - 25, 0, 25)),
                    "distinctive", BigDecimal.valueOf(Math.clamp(rest - 85, 0, 15)), "innovative", BigDecimal.valueOf(Math.clamp(rest - 50, 0, 35)));
            desk.does(province(), () -> assessments.file(province(), sheet.id(), parts, "意见", 9));
            refused(province(), () -> assessments.file(province(), sheet.id(), parts, "再改", 1), AssessmentRefusal.FiledBefore.class);
        }
    }

    public Application application(Actor actor, ApplicationId id) {
        return desk.as(actor, () -> applications.application(actor, id));
    }

    /** What the work is refused with, one of it being of this kind. */
    public List<? extends Refusal> refused(Actor actor, Runnable work, Class<? extends Refusal> kind) {
        var refusals = new ArrayList<Refusal>();
        assertThatThrownBy(() -> desk.does(actor, work)).isInstanceOfSatisfying(Refused.class, thrown -> {
            assertThat(thrown.refusals()).hasAtLeastOneElementOfType(kind);
            refusals.addAll(thrown.refusals());
        });
        return refusals;
    }

    static void refusedIn(Supplier<Map<String, List<Refusal>>> report, Class<? extends Refusal> kind) {
        assertThat(report.get().values()).hasSize(1).first().satisfies(said -> assertThat(said.getFirst()).isInstanceOf(kind));
    }

    /** A page as anybody sees it who has not signed in. */
    public String page(int port, String path) {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (java.io.IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
