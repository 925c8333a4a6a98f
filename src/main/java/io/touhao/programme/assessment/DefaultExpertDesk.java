package io.touhao.programme.assessment;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.programme.application.Application;
import io.touhao.programme.application.Applications;
import io.touhao.programme.application.AttachedFile;
import io.touhao.programme.application.Calls;
import io.touhao.programme.application.RuleShelf;
import io.touhao.programme.pack.Programme;
import io.touhao.programme.pack.Programmes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Works as the platform on what it has found to be the expert's own, since no unit is in the expert's scope. */
@Service
class DefaultExpertDesk implements ExpertDesk {

    private final ExpertSheetStore store;
    private final ScoreSheetStore sheets;
    private final Applications applications;
    private final Calls calls;
    private final Programmes programmes;
    private final RuleShelf rules;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DefaultExpertDesk(
            ExpertSheetStore store, ScoreSheetStore sheets, Applications applications, Calls calls, Programmes programmes, RuleShelf rules,
            Trail trail, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.sheets = sheets;
        this.applications = applications;
        this.calls = calls;
        this.programmes = programmes;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public List<Assigned> assigned(Actor actor) {
        return asPlatform(() -> actor.person().map(person -> store.assigned(person.value())).orElse(List.of()));
    }

    @Override
    public Paper open(Actor actor, long sheet) {
        return asPlatform(() -> {
            var one = own(actor, sheet);
            store.opened(sheet, clock.instant());
            var application = application(sheet);
            var call = calls.call(application.call());
            var documents = applications.files(application.id()).stream().map(AttachedFile::document).distinct()
                    .map(key -> programme(application).document(key).map(Programme.Document::title).orElse(key)).toList();
            return new Paper(one, rules.of(call).judge(application.facts()), documents);
        });
    }

    @Override
    public void draft(Actor actor, long sheet, Map<String, BigDecimal> parts, String words) {
        does(() -> {
            demandOpen(own(actor, sheet));
            var given = parts.entrySet().stream().filter(part -> part.getValue().signum() >= 0)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            store.draft(sheet, given, words.strip());
        });
    }

    @Override
    public void file(Actor actor, long sheet, Map<String, BigDecimal> parts, String words) {
        does(() -> {
            demandOpen(own(actor, sheet));
            var application = application(sheet);
            DefaultAssessments.demandState(application);
            var given = DefaultAssessments.demandPoints(programme(application).assessment(), parts);
            var total = given.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            sheets.file(sheet, given, total, words.strip(), minutes(sheet), actor, clock.instant());
            trail.record(actor, "assessment.file", application.id().object(), "sheet %d: %s".formatted(sheet, total));
        });
    }

    /** From when it was first opened; an hour at most, since a page may stay open. */
    private int minutes(long sheet) {
        var opened = store.openedAt(sheet).orElseGet(clock::instant);
        return (int) Math.clamp(Duration.between(opened, clock.instant()).toMinutes(), 1, 60);
    }

    @Override
    public void avoid(Actor actor, long sheet, String kind, String reason) {
        DefaultAssessments.demandWord("kind", "回避情形", kind);
        DefaultAssessments.demandWord("reason", "回避说明", reason);
        does(() -> {
            demandOpen(own(actor, sheet));
            var before = sheets.sheet(sheet).orElseThrow();
            var application = application(sheet);
            store.tie(before.expert(), application.firm().id(), kind.strip());
            var instead = instead(application, sheet);
            instead.ifPresent(expert -> sheets.insertSheet(store.draw(sheet).id(), application, expert, before.second()));
            store.recuse(before, application, kind.strip(), reason.strip(), instead.map(ExpertDraw.Candidate::code).orElse(""), actor, clock.instant());
            trail.record(actor, "assessment.avoid", application.id().object(), "expert %s: %s".formatted(before.code(), kind.strip()));
        });
    }

    private Optional<ExpertDraw.Candidate> instead(Application application, long sheet) {
        var subject = DefaultAssessments.subject(application);
        var reading = sheets.sheets(application.id()).stream().map(ScoreSheet::expert).collect(Collectors.toSet());
        return new ExpertDraw(store.draw(sheet).seed(), sheets.candidates(LocalDate.now(clock)), List.of(subject)).instead(subject, reading);
    }

    private Assigned own(Actor actor, long sheet) {
        return actor.person().flatMap(person -> store.assigned(person.value()).stream().filter(one -> one.sheet() == sheet).findFirst())
                .orElseThrow(() -> new Refused(new NotFound("没有这张评分表，或它不是分给您的。")));
    }

    private static void demandOpen(Assigned one) {
        if (one.isFiled()) {
            throw new Refused(new AssessmentRefusal.FiledBefore(one.code()));
        }
    }

    private Application application(long sheet) {
        return applications.application(Actor.SYSTEM, sheets.sheet(sheet).orElseThrow().application());
    }

    private Programme programme(Application application) {
        return programmes.of(application.programme());
    }

    private void does(Runnable work) {
        asPlatform(() -> {
            work.run();
            return Instant.EPOCH;
        });
    }

    private <T> T asPlatform(Supplier<T> work) {
        return Acting.as(Actor.SYSTEM, () -> transaction.execute(status -> work.get()));
    }
}
