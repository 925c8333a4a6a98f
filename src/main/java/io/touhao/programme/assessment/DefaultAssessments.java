package io.touhao.programme.assessment;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.page.NotFound;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import io.touhao.programme.application.Application;
import io.touhao.programme.application.ApplicationId;
import io.touhao.programme.application.Applications;
import io.touhao.programme.application.BulkReport;
import io.touhao.programme.application.CallId;
import io.touhao.programme.application.Calls;
import io.touhao.programme.application.Move;
import io.touhao.programme.application.State;
import io.touhao.programme.pack.Programme;
import io.touhao.programme.pack.Programmes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service("expertAssessments")
@Transactional
class DefaultAssessments implements Assessments {

    private static final List<State> ASSESSED = List.of(State.RECOMMENDED, State.PASSED, State.ANNOUNCED, State.RECOGNISED, State.REFUSED);

    private final ScoreSheetStore store;
    private final Applications applications;
    private final Calls calls;
    private final Programmes programmes;
    private final Trail trail;
    private final Clock clock;

    DefaultAssessments(
            ScoreSheetStore store, Applications applications, Calls calls, Programmes programmes, Trail trail, Clock clock) {
        this.store = store;
        this.applications = applications;
        this.calls = calls;
        this.programmes = programmes;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Room room(Actor actor, CallId id) {
        var call = calls.call(id);
        var programme = programmes.of(call.programme());
        var sheets = store.sheets(id);
        var resolutions = store.resolutions(id);
        var rows = ASSESSED.stream()
                .flatMap(state -> applications.standing(actor, id, state).stream())
                .filter(one -> one.state() == State.RECOMMENDED || sheets.containsKey(one.id()))
                .map(one -> new Room.Row(one, new Reading(
                        sheets.getOrDefault(one.id(), List.of()), Optional.ofNullable(resolutions.get(one.id())))))
                .toList();
        return new Room(call, programme, store.draws(id), rows,
                ReviewerQuality.of(rows.stream().map(Room.Row::reading).toList(), programme.assessment().pass()));
    }

    @Override
    @Transactional(readOnly = true)
    public Reading reading(Actor actor, ApplicationId id) {
        var application = applications.application(actor, id);
        return new Reading(store.sheets(id), Optional.ofNullable(store.resolutions(application.call()).get(id)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ReviewerQuality> quality(Actor actor, String programme) {
        var readings = calls.all().stream().filter(call -> call.programme().equals(programme))
                .flatMap(call -> store.sheets(call.id()).values().stream())
                .map(sheets -> new Reading(sheets, Optional.empty()))
                .toList();
        return ReviewerQuality.of(readings, programmes.of(programme).assessment().pass());
    }

    @Override
    @Transactional(readOnly = true)
    public List<SiteCheck> checks(ApplicationId application) {
        return store.checks(application);
    }

    @Override
    public Draw draw(Actor actor, CallId call, String seed, String witness) {
        demandProvince(actor);
        demandWord("seed", "种子", seed);
        demandWord("witness", "监督人", witness);
        var assessment = programmes.of(calls.call(call).programme()).assessment();
        var waiting = waiting(actor, call);
        if (waiting.isEmpty()) {
            throw new Refused(new AssessmentRefusal.NothingToDraw());
        }
        var draw = new ExpertDraw(seed.strip(), store.candidates(LocalDate.now(clock)), waiting.stream().map(DefaultAssessments::subject).toList());
        keep(actor, call, draw, assessment, waiting, witness.strip());
        return store.draws(call).getFirst();
    }

    private List<Application> waiting(Actor actor, CallId call) {
        var sheets = store.sheets(call);
        return applications.standing(actor, call, State.RECOMMENDED).stream().filter(one -> !sheets.containsKey(one.id())).toList();
    }

    static ExpertDraw.Subject subject(Application one) {
        return new ExpertDraw.Subject(one.id().value(), one.number(), one.firm().city().value(), one.firm().id());
    }

    private void keep(Actor actor, CallId call, ExpertDraw draw, Programme.Assessment assessment, List<Application> waiting, String witness) {
        var first = draw.first(assessment.experts());
        var second = draw.second(assessment.experts(), assessment.secondReading());
        for (var one : waiting) {
            var left = first.get(one.id().value()).size();
            if (left < assessment.experts()) {
                throw new Refused(new AssessmentRefusal.TooFewExperts(one.firm().name(), left, assessment.experts()));
            }
        }
        var id = store.insert(call, draw, second.size(), actor, witness, clock.instant());
        for (var one : waiting) {
            first.get(one.id().value()).forEach(expert -> store.insertSheet(id, one, expert, false));
            Optional.ofNullable(second.get(one.id().value())).ifPresent(expert -> store.insertSheet(id, one, expert, true));
        }
        trail.record(actor, "assessment.draw", call.object(), "seed %s, list %s".formatted(draw.seed(), draw.listHash()));
    }

    @Override
    public void file(Actor actor, long sheet, Map<String, BigDecimal> parts, String words, int minutes) {
        demandProvince(actor);
        var before = store.sheet(sheet).orElseThrow(() -> new Refused(new NotFound("没有这张评分表。")));
        if (before.isFiled()) {
            throw new Refused(new AssessmentRefusal.FiledBefore(before.code()));
        }
        var application = applications.application(actor, before.application());
        demandState(application);
        var assessment = programmes.of(application.programme()).assessment();
        var given = demandPoints(assessment, parts);
        var total = given.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        store.file(sheet, given, total, words.strip(), minutes, actor, clock.instant());
        trail.record(actor, "assessment.file", before.application().object(), "expert %s: %s".formatted(before.code(), total));
    }

    static Map<String, BigDecimal> demandPoints(Programme.Assessment assessment, Map<String, BigDecimal> parts) {
        var given = new LinkedHashMap<String, BigDecimal>();
        var refusals = new ArrayList<Refusal>();
        for (var part : assessment.parts()) {
            var points = parts.get(part.id());
            if (points == null || points.signum() < 0 || points.compareTo(part.most()) > 0) {
                refusals.add(new AssessmentRefusal.BadPoints(part.id(), part.title(), part.most()));
            } else {
                given.put(part.id(), points);
            }
        }
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
        return given;
    }

    @Override
    public void resolve(Actor actor, ApplicationId id, BigDecimal score, String reason) {
        demandProvince(actor);
        demandWord("reason", "复议理由", reason);
        var application = applications.application(actor, id);
        demandState(application);
        var reading = reading(actor, id);
        if (!reading.isComplete()) {
            throw new Refused(new AssessmentRefusal.SheetsOpen(application.firm().name(), reading.open()));
        }
        store.resolve(application, score, reason.strip(), actor, clock.instant());
        trail.record(actor, "assessment.resolve", id.object(), score.toPlainString());
    }

    @Override
    public void check(Actor actor, ApplicationId id, SiteCheck check) {
        demandProvince(actor);
        demandWord("visitors", "核查人员", check.visitors());
        demandWord("found", "核查情况", check.found());
        store.check(applications.application(actor, id), check, actor, clock.instant());
        trail.record(actor, "assessment.check", id.object(), check.confirmed() ? "confirmed" : "not as written");
    }

    @Override
    public BulkReport conclude(Actor actor, CallId call, List<ApplicationId> ids) {
        demandProvince(actor);
        var done = 0;
        Map<String, List<Refusal>> refused = new LinkedHashMap<>();
        for (var id : ids) {
            var application = applications.application(actor, id);
            try {
                conclude(actor, application);
                done++;
            } catch (Refused held) {
                refused.put(application.firm().name(), List.copyOf(held.refusals()));
            }
        }
        return new BulkReport(done, refused);
    }

    private void conclude(Actor actor, Application application) {
        var by = programmes.of(application.programme()).assessment();
        var score = AssessmentGate.demandScore(application, reading(actor, application.id()), by);
        var passed = score.compareTo(by.pass()) >= 0;
        applications.conclude(
                actor, application.id(), passed ? Move.PASS : Move.FAIL,
                passed ? "" : "评审得分 %s 分，低于合格线 %s 分".formatted(score.toPlainString(), by.pass().toPlainString()),
                Optional.of(score), Optional.empty());
    }

    static void demandState(Application application) {
        if (application.state() != State.RECOMMENDED) {
            throw new Refused(Stream.of(new io.touhao.programme.application.ProgrammeRefusal.WrongState(
                    Move.PASS, application.firm().name(), application.state())).toList());
        }
    }

    private static void demandProvince(Actor actor) {
        if (!actor.is(Role.DIVISION_OFFICER, Role.SYSTEM)) {
            throw new Refused(new AssessmentRefusal.NotProvince(actor.role().title()));
        }
    }

    static void demandWord(String field, String label, String word) {
        if (word.isBlank()) {
            throw new Refused(new AssessmentRefusal.WordMissing(field, label));
        }
    }
}
