package io.touhao.programme.recognition;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import io.touhao.indicator.FactsChanged;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.programme.application.Application;
import io.touhao.programme.application.Applications;
import io.touhao.programme.application.Call;
import io.touhao.programme.application.CallId;
import io.touhao.programme.application.Calls;
import io.touhao.programme.application.FirmFacts;
import io.touhao.programme.application.Move;
import io.touhao.programme.application.RuleShelf;
import io.touhao.programme.application.State;
import io.touhao.programme.pack.Programme;
import io.touhao.programme.pack.Programmes;
import io.touhao.rulebook.Fact;
import io.touhao.rulebook.eligibility.Outcome;
import io.touhao.rulebook.eligibility.Purpose;
import io.touhao.rulebook.eligibility.Verdict;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Service
@Transactional
class DefaultRecognitions implements Recognitions {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final RecognitionStore store;
    private final Applications applications;
    private final Calls calls;
    private final Programmes programmes;
    private final RuleShelf rules;
    private final FirmFacts facts;
    private final ApplicationEventPublisher events;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate reading;

    DefaultRecognitions(
            RecognitionStore store, Applications applications, Calls calls, Programmes programmes, RuleShelf rules, FirmFacts facts,
            ApplicationEventPublisher events, Trail trail, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.applications = applications;
        this.calls = calls;
        this.programmes = programmes;
        this.rules = rules;
        this.facts = facts;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    @Override
    public int recognise(Actor actor, CallId id, String document) {
        DefaultNotices.demandProvince(actor, "认定");
        DefaultNotices.demandWord("document", "认定文号", document);
        var waiting = applications.standing(actor, id, State.ANNOUNCED);
        if (waiting.isEmpty()) {
            throw new Refused(new RecognitionRefusal.Nothing("认定", State.ANNOUNCED.title()));
        }
        var call = calls.call(id);
        var held = new ArrayList<Refused>();
        waiting.forEach(one -> {
            try {
                recognise(actor, call, one, document.strip());
            } catch (Refused refused) {
                held.add(refused);
            }
        });
        if (held.size() == waiting.size()) {
            throw held.getFirst();
        }
        trail.record(actor, "recognition.recognise", id.object(), "%s: %d".formatted(document.strip(), waiting.size() - held.size()));
        return waiting.size() - held.size();
    }

    private void recognise(Actor actor, Call call, Application one, String document) {
        applications.conclude(actor, one.id(), Move.RECOGNISE, document, Optional.empty(), Optional.empty());
        var programme = programmes.of(call.programme());
        var until = today().plusYears(programme.validityYears().value()).minusDays(1);
        var certificate = one.number().replaceFirst("^[A-Z]+", programme.prefix() + "-Z");
        var at = clock.instant();
        store.insert(call, one, certificate, code(), document, today(), until, at);
        events.publishEvent(new FactsChanged("recognition", List.of(certificate), at));
    }

    /** Not to be guessed, so that nobody walks through all certificates. */
    private static String code() {
        var bytes = new byte[10];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    @Transactional(readOnly = true)
    public Recognition recognition(Actor actor, long id) {
        return store.find(id)
                .filter(one -> actor.enterprise().map(own -> own == one.enterprise()).orElseGet(() -> actor.sees(one.unit())))
                .orElseThrow(() -> new Refused(new NotFound("没有编号 %d 的认定，或它不在您的范围内。".formatted(id))));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Recognition> ofFirm(long enterprise) {
        return store.ofFirm(enterprise);
    }

    @Override
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS)
    public Optional<Recognition> byCode(String code) {
        return Acting.as(Actor.SYSTEM, () -> reading.execute(status -> store.byCode(code)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<OwedUpdate> owed(Actor actor) {
        return actor.enterprise().map(store::ofFirm).orElse(List.of()).stream()
                .filter(one -> one.holds(today()))
                .flatMap(one -> owed(one).stream())
                .toList();
    }

    /** What a title asks for this year: nothing in the year that it was won. */
    private Optional<OwedUpdate> owed(Recognition one) {
        var programme = programmes.of(one.programme());
        var year = today().getYear();
        return programme.duty()
                .filter(duty -> one.on().getYear() < year && !store.isUpdated(one.id(), year))
                .map(duty -> duty.value().atYear(year))
                .map(due -> new OwedUpdate(one, programme.title(), year, due, today().isAfter(due)));
    }

    @Override
    public void update(Actor actor, long id) {
        var one = demandHeld(actor, id);
        var owed = owed(one).orElseThrow(() -> new Refused(new RecognitionRefusal.NothingOwed(programmes.of(one.programme()).title())));
        store.update(one, owed.year(), owed.due(), owed.late(), clock.instant());
        trail.record(actor, "recognition.update", "recognition/" + id, owed.year() + (owed.late() ? " late" : ""));
    }

    @Override
    public void reportChange(Actor actor, long id, String kind, LocalDate happenedOn, String words) {
        DefaultNotices.demandWord("kind", "变更事项", kind);
        DefaultNotices.demandWord("words", "变更情况", words);
        var one = demandHeld(actor, id);
        var late = today().isAfter(happenedOn.plusMonths(programmes.of(one.programme()).changeMonths().value()));
        store.change(one, kind.strip(), happenedOn, words.strip(), late, actor, clock.instant());
        trail.record(actor, "recognition.report-change", "recognition/" + id, kind.strip() + (late ? " late" : ""));
    }

    private Recognition demandHeld(Actor actor, long id) {
        var one = recognition(actor, id);
        if (actor.enterprise().isEmpty()) {
            throw new Refused(new RecognitionRefusal.NotHolder());
        }
        return demandInForce(one);
    }

    private static Recognition demandInForce(Recognition one) {
        if (one.state() != Recognition.State.IN_FORCE) {
            throw new Refused(new RecognitionRefusal.NotInForce(one.certificate(), one.state().title()));
        }
        return one;
    }

    @Override
    public ReviewOutcome review(Actor actor, long id, String words) {
        DefaultNotices.demandProvince(actor, "复核");
        DefaultNotices.demandWord("words", "复核意见", words);
        var one = demandInForce(recognition(actor, id));
        var programme = programmes.of(one.programme());
        demandDue(one, programme);
        var verdict = verdict(one, programme).orElseThrow(() -> new Refused(new RecognitionRefusal.NoRules(programme.title(), today())));
        demandKnown(one, verdict);
        var passed = verdict.outcome() == Outcome.MET;
        var until = passed ? one.validUntil().plusYears(programme.validityYears().value()) : one.validUntil();
        var outcome = new ReviewOutcome(passed, verdict.outcome().verdict(), verdict.pack().version(), until);
        keep(actor, one, outcome, words.strip());
        return outcome;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Verdict> outlook(Actor actor, long id) {
        var one = recognition(actor, id);
        return verdict(one, programmes.of(one.programme()));
    }

    private Optional<Verdict> verdict(Recognition one, Programme programme) {
        return rules.on(programme.rules(), today(), Purpose.REVIEW).map(by -> by.judge(facts.of(one.enterprise(), today())));
    }

    private void demandDue(Recognition one, Programme programme) {
        var from = one.reviewFrom(programme);
        if (today().isBefore(from)) {
            throw new Refused(new RecognitionRefusal.NotDue(
                    one.certificate(), one.validUntil(), from, programme.reviewMonths().citation().words()));
        }
    }

    private static void demandKnown(Recognition one, Verdict verdict) {
        if (verdict.outcome() == Outcome.UNKNOWN) {
            throw new Refused(new RecognitionRefusal.FactsMissing(
                    one.firm(), verdict.missing().stream().map(Fact::title).toList(), verdict.pack().version()));
        }
    }

    private void keep(Actor actor, Recognition one, ReviewOutcome outcome, String words) {
        var at = clock.instant();
        store.review(one, outcome.rules(), outcome.verdict(), outcome.passed(), outcome.validUntil(), words, actor, at);
        if (outcome.passed()) {
            store.extend(one.id(), outcome.validUntil());
        } else {
            store.end(one.id(), Recognition.State.LAPSED, today(), "复核不符合标准", Optional.empty(), at);
        }
        tell(one, at);
        trail.record(actor, "recognition.review", "recognition/" + one.id(), outcome.verdict() + " by " + outcome.rules());
    }

    @Override
    public void revoke(Actor actor, long id, String reason) {
        DefaultNotices.demandProvince(actor, "撤销");
        DefaultNotices.demandWord("reason", "撤销理由", reason);
        var one = demandInForce(recognition(actor, id));
        var ban = today().plusYears(programmes.of(one.programme()).banYears().value());
        var at = clock.instant();
        store.end(id, Recognition.State.REVOKED, today(), reason.strip(), Optional.of(ban), at);
        tell(one, at);
        trail.record(actor, "recognition.revoke", "recognition/" + id, "ban until " + ban);
    }

    private void tell(Recognition one, Instant at) {
        events.publishEvent(new FactsChanged("recognition", List.of(one.certificate()), at));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
