package io.touhao.monitoring.warning;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Service
@Transactional
class DefaultTrackRecords implements TrackRecords {

    private final TrackStore store;
    private final Sheets sheets;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate whole;
    private final WarningPack pack = WarningPackLoader.bundled();

    DefaultTrackRecords(TrackStore store, Sheets sheets, Trail trail, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.sheets = sheets;
        this.trail = trail;
        this.clock = clock;
        this.whole = new TransactionTemplate(transactions);
        this.whole.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        this.whole.setReadOnly(true);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RuleRecord> rules(Actor actor) {
        var tracks = store.all();
        var live = live();
        var decisions = store.decisions();
        return pack.rules().stream().map(rule -> record(rule, tracks, live, decisions)).toList();
    }

    /** Of the whole province whoever asks: a rule is the province's, and what is proposed of it is the same for everybody. */
    private Map<String, RuleRecord.Live> live() {
        return Acting.as(Actor.SYSTEM, () -> whole.execute(status -> store.live()));
    }

    private RuleRecord record(
            WarningRule rule, List<TrackRecord> tracks, Map<String, RuleRecord.Live> live, Map<String, RuleRecord.Decision> decisions) {
        var own = tracks.stream().filter(track -> track.rule().equals(rule.id())).toList();
        var track = own.stream().filter(one -> one.variant().isEmpty()).findFirst();
        var tried = own.stream().filter(one -> !one.variant().isEmpty()).toList();
        var now = live.getOrDefault(rule.id(), RuleRecord.Live.NOTHING);
        var decision = Optional.ofNullable(decisions.get(rule.id()));
        return new RuleRecord(
                rule.id(), rule.level(), rule.subject(), rule.title(), rule.brief(), rule.verify(),
                rule.outcome().map(Outcome::title).orElse(""), rule.horizon(), rule.budget(), track, tried, now, decision,
                ProposalPolicy.of(pack.proposals(), rule, track, now, decision));
    }

    @Override
    @Transactional(readOnly = true)
    public Rehearsal rehearse() {
        var made = sheets.make();
        var count = made.panel().periods().size();
        return new Rehearsal(made.panel().periods(), made.panel().firms().size(), count == 0 ? List.of() : rehearsed(made, count));
    }

    /** Rules speak of what was known when they spoke; what came of it is told by what is known now. */
    private List<TrackRecord> rehearsed(Sheets.Made made, int count) {
        var seen = sheets.asSeen(made);
        var events = new HashMap<Outcome, Evaluated>();
        return pack.rules().stream()
                .flatMap(rule -> {
                    var sheet = made.of(rule.subject());
                    return Backtest.withVariants(rule, seen.of(rule.subject()), count, rule.outcome()
                            .map(outcome -> events.computeIfAbsent(outcome, one -> Evaluated.of(one.when(), sheet))));
                })
                .toList();
    }

    @Override
    public Rehearsal settle() {
        var rehearsal = rehearse();
        if (!rehearsal.periods().isEmpty()) {
            store.replace(rehearsal, clock.instant());
        }
        return rehearsal;
    }

    @Override
    public void mute(Actor actor, String rule, String reason) {
        decide(actor, rule, RuleRecord.Decision.Kind.MUTED, reason);
    }

    @Override
    public void keep(Actor actor, String rule, String reason) {
        decide(actor, rule, RuleRecord.Decision.Kind.KEPT, reason);
    }

    @Override
    public void restore(Actor actor, String rule, String reason) {
        decide(actor, rule, RuleRecord.Decision.Kind.ACTIVE, reason);
    }

    private void decide(Actor actor, String rule, RuleRecord.Decision.Kind kind, String reason) {
        if (pack.rule(rule).isEmpty()) {
            throw new Refused(new NotFound("没有规则“%s”。".formatted(rule)));
        }
        if (actor.unit().depth() != 1 || !actor.is(Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER)) {
            throw new Refused(new WarningRefusal.NotProvince());
        }
        if (reason.isBlank()) {
            throw new Refused(new WarningRefusal.WordMissing("reason", "理由"));
        }
        store.decide(actor, rule, kind, reason.strip(), clock.instant());
        trail.record(actor, "warning-rule." + kind.name().toLowerCase(Locale.ROOT), "warning-rule/" + rule, reason.strip());
    }
}
