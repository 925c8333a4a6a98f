package io.touhao.programme.recognition;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Holidays;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.programme.application.ApplicationId;
import io.touhao.programme.application.Applications;
import io.touhao.programme.application.CallId;
import io.touhao.programme.application.Calls;
import io.touhao.programme.application.Move;
import io.touhao.programme.application.State;
import io.touhao.programme.pack.Programmes;
import io.touhao.programme.pack.Stage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class DefaultNotices implements Notices {

    private final NoticeStore store;
    private final Applications applications;
    private final Calls calls;
    private final Programmes programmes;
    private final Units units;
    private final Holidays holidays;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate reading;

    DefaultNotices(
            NoticeStore store, Applications applications, Calls calls, Programmes programmes, Units units, Holidays holidays, Trail trail,
            Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.applications = applications;
        this.calls = calls;
        this.programmes = programmes;
        this.units = units;
        this.holidays = holidays;
        this.trail = trail;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    @Override
    @Transactional
    public Notice announce(Actor actor, CallId id) {
        demandProvince(actor, "公示");
        var passed = applications.standing(actor, id, State.PASSED);
        if (passed.isEmpty()) {
            throw new Refused(new RecognitionRefusal.Nothing("公示", State.PASSED.title()));
        }
        var programme = programmes.of(calls.call(id).programme());
        var calendar = holidays.workingDays();
        var until = programme.step(Stage.ANNOUNCE).span().after(today(), calendar);
        var notice = store.insert(id, today(), until, actor, clock.instant());
        var due = programme.step(Stage.RECOGNISE).span().after(until, calendar);
        passed.forEach(one -> {
            store.add(notice, one);
            applications.conclude(actor, one.id(), Move.ANNOUNCE, "", Optional.empty(), Optional.of(due));
        });
        trail.record(actor, "notice.announce", id.object(), "%d until %s".formatted(passed.size(), until));
        return notice;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Notice> of(CallId call) {
        return store.of(call);
    }

    @Override
    public Optional<Notice> find(long id) {
        return openly(() -> store.find(id));
    }

    @Override
    public List<Notice.Line> lines(long id) {
        return openly(() -> store.lines(id).stream()
                .map(line -> new Notice.Line(line.firm(), units.find(UnitPath.of(line.city()), today()).orElseThrow().name(), line.number()))
                .toList());
    }

    /** What is put before the public is read by people who have not signed in: as the platform, and no more than that. */
    private <T> T openly(java.util.function.Supplier<T> work) {
        return Acting.as(Actor.SYSTEM, () -> reading.execute(status -> work.get()));
    }

    @Override
    @Transactional
    public long object(Actor actor, ApplicationId id, String raisedBy, String words) {
        demandWord("raisedBy", "异议人", raisedBy);
        demandWord("words", "异议内容", words);
        var application = applications.application(actor, id);
        if (actor.enterprise().isPresent()
                || application.state() != State.ANNOUNCED
                || store.with(id).filter(notice -> notice.runs(today())).isEmpty()) {
            throw new Refused(new RecognitionRefusal.NotOnNotice(application.firm().name()));
        }
        var objection = store.object(application, raisedBy.strip(), words.strip(), actor, clock.instant());
        trail.record(actor, "notice.object", id.object(), "objection " + objection);
        return objection;
    }

    @Override
    @Transactional
    public void decide(Actor actor, long id, boolean upheld, String decision) {
        demandProvince(actor, "处理异议");
        demandWord("decision", "处理意见", decision);
        var objection = store.objection(id).orElseThrow(() -> new Refused(new NotFound("没有这项异议，或它不在您的范围内。")));
        if (!store.decide(id, upheld, decision.strip(), actor, clock.instant())) {
            throw new Refused(new RecognitionRefusal.DecidedBefore());
        }
        if (upheld) {
            applications.conclude(
                    actor, objection.application(), Move.STRIKE, decision, Optional.empty(), Optional.empty());
        }
        trail.record(actor, "notice.decide", objection.application().object(), upheld ? "upheld" : "dismissed");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Objection> objections(Actor actor, CallId call) {
        return store.objections(call);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Objection> objections(Actor actor, ApplicationId application) {
        applications.application(actor, application);
        return store.objections(application);
    }

    static void demandProvince(Actor actor, String verb) {
        if (!actor.is(Role.DIVISION_OFFICER, Role.SYSTEM)) {
            throw new Refused(new RecognitionRefusal.NotProvince(verb, actor.role().title()));
        }
    }

    static void demandWord(String field, String label, String word) {
        if (word.isBlank()) {
            throw new Refused(new RecognitionRefusal.WordMissing(field, label));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
