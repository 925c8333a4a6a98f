package io.touhao.commitment;

import io.touhao.directory.Actor;
import io.touhao.directory.Organisation;
import io.touhao.directory.Person;
import io.touhao.directory.PersonId;
import io.touhao.directory.PostId;
import io.touhao.directory.Workloads;
import io.touhao.page.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

@Service
@Transactional(readOnly = true)
class DefaultLoads implements Loads {

    private final CommitmentStore store;
    private final Organisation organisation;
    private final Clock clock;
    private final int cap = configuredCap();

    DefaultLoads(CommitmentStore store, Organisation organisation, Clock clock) {
        this.store = store;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** What the directory asks at a hand-over. */
    @Bean
    static Workloads workloadsOfCommitments(Loads loads) {
        return (post, to) -> loads.objection(post, to).map(Refusal.class::cast);
    }

    @Override
    public int cap() {
        return cap;
    }

    @Override
    public Load of(Actor actor, PersonId person) {
        return load(person, store.openOf(person).stream().filter(one -> actor.sees(one.unit())).toList());
    }

    @Override
    public Load with(Actor actor, PersonId person, CommitmentId more) {
        return of(actor, person).with(store.find(more).filter(one -> actor.sees(one.unit())).stream()
                .filter(DefaultLoads::hasEnd)
                .map(one -> duty(one, true))
                .toList());
    }

    @Override
    public Optional<CommitmentRefusal.LoadBroken> objection(Actor actor, PersonId person, CommitmentId more) {
        return objection(with(actor, person, more));
    }

    @Override
    public Optional<CommitmentRefusal.LoadBroken> objection(PostId post, PersonId to) {
        var more = store.openAt(post).stream().filter(DefaultLoads::hasEnd).map(one -> duty(one, true)).toList();
        return objection(load(to, store.openOf(to)).with(more));
    }

    private static Optional<CommitmentRefusal.LoadBroken> objection(Load load) {
        return load.broken().stream().findFirst()
                .map(clash -> new CommitmentRefusal.LoadBroken(load.person(), clash.week(), clash.due(), clash.cap()));
    }

    private Load load(PersonId person, List<Commitment> open) {
        var name = organisation.person(person).map(Person::name).orElse("");
        return new Load(
                name, open.stream().filter(DefaultLoads::hasEnd).map(one -> duty(one, false)).toList(), cap,
                LocalDate.now(clock));
    }

    private static boolean hasEnd(Commitment one) {
        return !(one.promise().due() instanceof Due.Standing);
    }

    private static Load.Duty duty(Commitment one, boolean proposed) {
        var promise = one.promise();
        return new Load.Duty(
                one.id(), promise.number(), promise.action(), promise.title(), one.unit().code(), promise.due().next(),
                promise.evidence().stream().map(EvidenceItem::words).toList(), proposed);
    }

    private static int configuredCap() {
        try (var stream = new ClassPathResource("packs/load/caps.yaml").getInputStream()) {
            Map<String, Object> pack = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            return (Integer) pack.get("due-per-week");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
