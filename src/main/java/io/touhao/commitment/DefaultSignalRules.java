package io.touhao.commitment;

import io.touhao.commitment.CommitmentStore.Lamp;
import io.touhao.directory.Actor;
import io.touhao.directory.Holidays;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultSignalRules implements SignalRules {

    private static final int SHOWN = 50;

    private final SignalRuleStore rules;
    private final CommitmentStore store;
    private final PauseStore pauses;
    private final LedgerView ledger;
    private final Signals signals;
    private final Holidays holidays;
    private final Trail trail;
    private final Clock clock;

    DefaultSignalRules(
            SignalRuleStore rules, CommitmentStore store, PauseStore pauses, LedgerView ledger, Signals signals,
            Holidays holidays, Trail trail, Clock clock) {
        this.rules = rules;
        this.store = store;
        this.pauses = pauses;
        this.ledger = ledger;
        this.signals = signals;
        this.holidays = holidays;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SetRule> inForce(UnitPath unit, LocalDate day) {
        return SignalPolicies.inForce(rules.all(), unit, day);
    }

    @Override
    public SignalPreset standard() {
        return signals.presets().getFirst();
    }

    @Override
    public List<SignalPreset> presets() {
        return signals.presets();
    }

    @Override
    @Transactional(readOnly = true)
    public List<SetRule> history(Actor actor) {
        return rules.all().stream().filter(rule -> actor.sees(rule.unit())).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Preview preview(Actor actor, SignalRule rule) {
        rule.demandSound();
        var today = today();
        var after = policies(Stream.concat(Stream.of(proposed(actor, rule)), rules.all().stream()).toList());
        var lamps = store.lamps().stream().filter(lamp -> actor.unit().contains(lamp.unit())).toList();
        var stopped = pauses.stopped(lamps.stream().map(Lamp::id).toList(), today);
        var now = signals.policy();
        var moved = lamps.stream()
                .filter(lamp -> !now.light(lamp, stopped.contains(lamp.id())).signal()
                        .equals(after.light(lamp, stopped.contains(lamp.id())).signal()))
                .toList();
        Map<Move, Long> moves = moved.stream().collect(Collectors.groupingBy(
                lamp -> new Move(now.light(lamp, false).signal(), after.light(lamp, false).signal()),
                Collectors.counting()));
        return new Preview(lamps.size(), moves, moved.stream().limit(SHOWN)
                .flatMap(lamp -> ledger.find(lamp.id()).stream()
                        .map(row -> new Moved(row, after.light(lamp, false).signal(), after.light(lamp, false).cause())))
                .toList());
    }

    @Override
    public void set(Actor actor, String title, SignalRule rule, LocalDate from) {
        demandSetter(actor);
        rule.demandSound();
        if (title.isBlank() || title.length() > 60) {
            throw new Refused(new SignalRuleRefusal.Unfit("title", "请给规则起个名字，不超过 60 字。"));
        }
        write(actor, new SetRule(
                0, actor.unit(), demandDay(from), false, title.strip(), rule, actor.name(), clock.instant()));
    }

    @Override
    public void inherit(Actor actor, LocalDate from) {
        demandSetter(actor);
        write(actor, new SetRule(
                0, actor.unit(), demandDay(from), true, "沿用上级规则", standard().rule(), actor.name(), clock.instant()));
    }

    private void write(Actor actor, SetRule set) {
        rules.insert(set);
        trail.record(actor, "signal-rule.set", "unit/" + set.unit().code(), "%s, from %s, %s".formatted(
                set.inherits() ? "inherits" : set.rule(), set.from(), set.title()));
        signals.forget();
    }

    private SetRule proposed(Actor actor, SignalRule rule) {
        return new SetRule(Long.MAX_VALUE, actor.unit(), today(), false, "", rule, actor.name(), clock.instant());
    }

    private SignalPolicies policies(List<SetRule> all) {
        return new SignalPolicies(all, standard().rule(), holidays.workingDays(), today());
    }

    private LocalDate demandDay(LocalDate from) {
        if (from.isBefore(today())) {
            throw new Refused(new SignalRuleRefusal.Unfit("from", "生效日不能早于今天：已亮过的灯不改。"));
        }
        if (from.isAfter(today().plusYears(2))) {
            throw new Refused(new SignalRuleRefusal.Unfit("from", "生效日最迟为两年之后。"));
        }
        return from;
    }

    private static void demandSetter(Actor actor) {
        if (!actor.is(Role.SUPERVISOR, Role.SYSTEM_ADMINISTRATOR) || actor.unit().depth() > 2) {
            throw new Refused(new SignalRuleRefusal.NotYours(actor.role().title()));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
