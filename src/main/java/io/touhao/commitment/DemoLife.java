package io.touhao.commitment;

import io.touhao.commitment.CommitmentStore.Written;
import io.touhao.directory.Actor;
import io.touhao.directory.FirstStart;
import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.Serving;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.page.file.FileType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the commitments of the demo live as far as they would have by September, so that no page begins empty. */
@Component
@ConditionalOnBooleanProperty("touhao.demo")
class DemoLife implements FirstStart {

    private static final String NOTE = "演示佐证：本文件由系统生成，不是真实材料。";
    private static final UnitPath PROVINCE = UnitPath.of("37");

    /** Number of the matches between finance and enterprises. */
    private static final String PAUSED = "05-02";
    private static final Instant JULY = Instant.parse("2023-07-03T01:00:00Z");

    private final CommitmentStore store;
    private final PauseStore pauses;
    private final EvidenceStore evidence;
    private final ExtensionStore extensions;
    private final History history;
    private final Signals signals;
    private final Organisation organisation;
    private final Trail trail;
    private final Clock clock;

    DemoLife(
            CommitmentStore store, PauseStore pauses, EvidenceStore evidence, ExtensionStore extensions, History history,
            Signals signals, Organisation organisation, Trail trail, Clock clock) {
        this.store = store;
        this.pauses = pauses;
        this.evidence = evidence;
        this.extensions = extensions;
        this.history = history;
        this.signals = signals;
        this.organisation = organisation;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public String name() {
        return "progress of the demo's commitments";
    }

    @Override
    @Transactional
    public void run() {
        var issued = store.open().stream().collect(Collectors.toMap(Commitment::id, Function.identity()));
        var handed = store.handedDown(issued.keySet());
        var supervisor = supervisor();
        var fates = issued.values().stream()
                .filter(commitment -> commitment.state().name() == CommitmentState.Name.ISSUED)
                .sorted(Comparator.comparing(Commitment::id))
                .map(commitment -> fate(commitment, handed.get(commitment.id()), reviewer(commitment, issued, supervisor)))
                .filter(DemoFate::isMoved)
                .toList();
        if (!fates.isEmpty()) {
            write(fates, handed);
        }
    }

    private void write(List<DemoFate> fates, Map<CommitmentId, Instant> handed) {
        var at = clock.instant();
        var policy = signals.policy();
        fates.stream().filter(DemoFate::isExtended).map(fate -> fate.commitment().id()).forEach(extensions::keepDue);
        store.update(fates.stream()
                .map(fate -> new Written(fate.commitment(), policy.light(fate.commitment(), false), fate.lastActor()))
                .toList(), at);
        tell(fates, handed);
        extend(fates);
        evidence.attach(fates.stream().filter(DemoFate::needsEvidence).map(DemoFate::commitment).toList(),
                FileType.TXT.mime(), NOTE,
                new Proof("演示佐证.txt", List.of(), "演示〔2023〕1号", Optional.of(LocalDate.of(2023, 6, 30))), at);
        trail.record(Actor.SYSTEM, "commitment.demo", "commitment/*", fates.size() + " commitments");
    }

    /** Everybody took it some days after it was handed down, and did the rest by its day or lately. */
    private void tell(List<DemoFate> fates, Map<CommitmentId, Instant> handed) {
        fates.stream().collect(byDay(DemoFate::taken)).forEach((at, some) ->
                history.append(some.stream().map(fate -> fate.entries().getFirst()).toList(), at));
        pause(fates.stream().filter(fate -> handed.get(fate.commitment().id()).isBefore(JULY)).toList());
        fates.stream().collect(byDay(DemoFate::lived)).forEach((at, some) ->
                history.append(some.stream().flatMap(fate -> fate.entries().stream().skip(1)).toList(), at));
    }

    private static Collector<DemoFate, ?, TreeMap<Instant, List<DemoFate>>> byDay(Function<DemoFate, Instant> day) {
        return Collectors.groupingBy(day, TreeMap::new, Collectors.toList());
    }

    private void extend(List<DemoFate> fates) {
        fates.forEach(fate -> fate.asked().ifPresent(asked -> {
            var id = fate.commitment().id();
            extensions.insert(fate.commitment(), asked.from(), asked.until(), asked.reason(), fate.owner(), fate.lived());
            if (asked.answer() != Extension.State.ASKED) {
                var granted = Optional.of(asked.until()).filter(day -> asked.answer() == Extension.State.GRANTED);
                extensions.decide(extensions.waiting(id).orElseThrow(), asked.answer(), granted, fate.reviewer().name(), "", fate.lived());
            }
        }));
    }

    /** In July the clocks of the matches stood still for a week. */
    private void pause(List<DemoFate> fates) {
        var until = LocalDate.of(2023, 7, 10);
        var reason = PauseReason.configured().getFirst();
        fates.stream()
                .filter(fate -> fate.commitment().promise().number().equals(PAUSED)
                        && fate.commitment().state().name() == CommitmentState.Name.IN_PROGRESS)
                .forEach(fate -> {
                    var commitment = fate.commitment();
                    pauses.insert(fate.owner(), commitment, reason, "对接系统换版", until, JULY);
                    pauses.decide(pauses.of(commitment.id()).getFirst(), Pause.State.RUNNING, fate.reviewer(), "同意", JULY);
                    history.append(fate.owner(), commitment.id(),
                            new CommitmentEvent.PauseAsked(reason.title(), "对接系统换版", until), JULY);
                    history.append(fate.reviewer(), commitment.id(),
                            new CommitmentEvent.PauseGranted(reason.title(), "同意", until), JULY);
                });
    }

    private DemoFate fate(Commitment commitment, Instant handed, Actor reviewer) {
        var owner = actor(commitment.owner(), commitment.unit(), role(commitment.unit()));
        return new DemoFate(commitment, handed, owner, reviewer, LocalDate.now(clock), clock.instant()).live();
    }

    /** Whoever answers for it above; the supervisor at the top. */
    private static Actor reviewer(Commitment commitment, Map<CommitmentId, Commitment> all, Actor supervisor) {
        return commitment.parent().map(all::get)
                .map(parent -> actor(parent.owner(), parent.unit(), role(parent.unit())))
                .orElse(supervisor);
    }

    private Actor supervisor() {
        return organisation.servings(PROVINCE, LocalDate.now(clock)).stream()
                .filter(serving -> serving.role() == Role.SUPERVISOR && serving.unit().equals(PROVINCE))
                .findFirst()
                .map(DemoLife::owner)
                .map(owner -> actor(owner, PROVINCE, Role.SUPERVISOR))
                .orElseThrow();
    }

    private static Owner owner(Serving serving) {
        return new Owner(
                serving.office(), serving.officeName(), serving.post(), serving.postName(), serving.person(),
                serving.personName());
    }

    private static Role role(UnitPath unit) {
        return switch (unit.depth()) {
            case 1 -> Role.DIVISION_OFFICER;
            case 2 -> Role.CITY_OFFICER;
            default -> Role.COUNTY_OFFICER;
        };
    }

    /** Acts for a person who has no account in the demo; such accounts are numbered below zero. */
    private static Actor actor(Owner owner, UnitPath unit, Role role) {
        return new Actor(
                -owner.person().value(), owner.personName(), Optional.of(owner.person()), Optional.of(owner.post()),
                Optional.of(owner.office()), owner.officeName() + " " + owner.postName(), role, unit, Optional.empty());
    }
}
