package io.touhao.programme.maturity;

import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import io.touhao.page.Refused;
import io.touhao.programme.application.FirmFacts;
import io.touhao.registry.Enterprise;
import io.touhao.registry.EnterpriseRecords;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultSelfAssessments implements SelfAssessments {

    private final MaturityModels models;
    private final SelfAssessmentStore store;
    private final EnterpriseRecords enterprises;
    private final FirmFacts facts;
    private final Trail trail;
    private final Clock clock;

    DefaultSelfAssessments(
            MaturityModels models, SelfAssessmentStore store, EnterpriseRecords enterprises, FirmFacts facts, Trail trail, Clock clock) {
        this.models = models;
        this.store = store;
        this.enterprises = enterprises;
        this.facts = facts;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public Optional<MaturityModel> model() {
        return models.on(today());
    }

    @Override
    @Transactional(readOnly = true)
    public List<SelfAssessment> ofFirm(long enterprise) {
        return store.ofFirm(enterprise);
    }

    @Override
    public SelfAssessment assess(Actor actor, Map<String, BigDecimal> items) {
        var firm = actor.enterprise().flatMap(enterprises::find).orElseThrow(() -> new Refused(new MaturityRefusal.NotAFirm()));
        var model = model().orElseThrow(() -> new Refused(new MaturityRefusal.NoModel(today())));
        demandPoints(model, items);
        var scores = model.scores(items);
        var byId = scores.entrySet().stream().collect(Collectors.toMap(entry -> entry.getKey().id(), Map.Entry::getValue));
        var made = new SelfAssessment(model.id(), items, byId, model.composite(scores), clock.instant(), actor.name());
        store.insert(actor, firm, made);
        tell(actor, firm, model, scores);
        trail.record(actor, "maturity.assess", "enterprise/" + firm.id(), "%s: %s".formatted(model.id(), made.composite().map(BigDecimal::toPlainString).orElse("open")));
        return made;
    }

    private void tell(Actor actor, Enterprise firm, MaturityModel model, Map<MaturityModel.Domain, BigDecimal> scores) {
        if (!scores.isEmpty()) {
            facts.state(actor, firm, scores.entrySet().stream().collect(Collectors.toMap(entry -> entry.getKey().fact(), Map.Entry::getValue)),
                    "%s %s".formatted(model.title(), today()));
        }
    }

    private static void demandPoints(MaturityModel model, Map<String, BigDecimal> items) {
        var wrong = model.domains().stream().flatMap(domain -> domain.items().stream())
                .filter(item -> Optional.ofNullable(items.get(item.key())).filter(points -> points.signum() < 0 || points.compareTo(MaturityModel.MOST) > 0).isPresent())
                .map(item -> new MaturityRefusal.BadPoints(item.key(), item.title(), model.source().words()))
                .toList();
        if (!wrong.isEmpty()) {
            throw new Refused(wrong);
        }
        if (items.isEmpty()) {
            throw new Refused(new MaturityRefusal.Nothing());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
