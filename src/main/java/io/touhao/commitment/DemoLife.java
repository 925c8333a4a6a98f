package io.touhao.commitment;

import io.touhao.commitment.CommitmentStore.Written;
import io.touhao.directory.Actor;
import io.touhao.directory.FirstStart;
import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.Serving;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the commitments of the demo live as far as they would have by September, so that no page begins empty. */
@Component
@ConditionalOnBooleanProperty("touhao.demo")
class DemoLife implements FirstStart {

    private static final byte[] NOTE = "演示佐证：本文件由系统生成，不是真实材料。".getBytes(StandardCharsets.UTF_8);
    private static final UnitPath PROVINCE = UnitPath.of("37");

    private final CommitmentStore store;
    private final EvidenceStore evidence;
    private final History history;
    private final Signals signals;
    private final Organisation organisation;
    private final Trail trail;
    private final Clock clock;

    DemoLife(
            CommitmentStore store, EvidenceStore evidence, History history, Signals signals, Organisation organisation,
            Trail trail, Clock clock) {
        this.store = store;
        this.evidence = evidence;
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
        var supervisor = supervisor();
        var fates = issued.values().stream()
                .filter(commitment -> commitment.state().name() == CommitmentState.Name.ISSUED)
                .sorted(Comparator.comparing(Commitment::id))
                .map(commitment -> fate(commitment, reviewer(commitment, issued, supervisor)))
                .filter(DemoFate::isMoved)
                .toList();
        if (!fates.isEmpty()) {
            write(fates);
        }
    }

    private void write(List<DemoFate> fates) {
        var at = clock.instant();
        var policy = signals.policy();
        store.update(fates.stream()
                .map(fate -> new Written(fate.commitment(), policy.light(fate.commitment(), false), fate.lastActor()))
                .toList(), at);
        history.append(fates.stream().flatMap(fate -> fate.entries().stream()).toList(), at);
        var hash = DefaultEvidenceFiles.hash(NOTE);
        evidence.keep(hash, FileType.TXT.mime(), NOTE);
        evidence.attach(fates.stream().filter(DemoFate::needsEvidence).map(DemoFate::commitment).toList(), hash,
                "演示佐证.txt", at);
        trail.record(Actor.SYSTEM, "commitment.demo", "commitment/*", fates.size() + " commitments");
    }

    private DemoFate fate(Commitment commitment, Actor reviewer) {
        var owner = actor(commitment.owner(), commitment.unit(), role(commitment.unit()));
        return new DemoFate(commitment, owner, reviewer, LocalDate.now(clock), clock.instant()).live();
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
