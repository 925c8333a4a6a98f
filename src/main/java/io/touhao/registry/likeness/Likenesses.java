package io.touhao.registry.likeness;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.registry.AboveScaleAuthority;
import io.touhao.registry.AboveScaleNews;
import io.touhao.registry.EnterpriseRecords;
import io.touhao.registry.NewRecord;
import io.touhao.registry.RegistryRefusal;
import io.touhao.registry.likeness.Likeness.State;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that may be the same enterprise. Two records decided to be the same stay both, with everything that refers to
 * them; one of them is left out of lists and counts until the decision is undone.
 */
@Component
@Transactional
public class Likenesses {

    /** From this likeness of the names' cores on, somebody is asked. Assumption, to be confirmed. */
    private static final double NEAR = 0.6;
    private static final int MOST = 500;

    private final LikenessStore store;
    private final EnterpriseRecords records;
    private final AboveScaleNews news;
    private final Trail trail;
    private final Clock clock;

    Likenesses(LikenessStore store, EnterpriseRecords records, AboveScaleNews news, Trail trail, Clock clock) {
        this.store = store;
        this.records = records;
        this.news = news;
        this.trail = trail;
        this.clock = clock;
    }

    /** The nearest known record of each new one that has one, by code. */
    @Transactional(readOnly = true)
    public Map<String, Like> near(List<NewRecord> fresh) {
        return fresh.isEmpty() ? Map.of() : store.near(fresh, NEAR);
    }

    /** Puts a record just laid down beside the one it is like, to be decided on. */
    public void suspect(long enterprise, Like like, String origin, Instant at) {
        store.suspect(enterprise, like.id(), like.likeness(), origin, at);
    }

    /** Looks for near names in the actor's subtree; how many pairs are new. */
    public int search(Actor actor) {
        demand(actor);
        return store.search(actor.unit(), NEAR, MOST, clock.instant());
    }

    @Transactional(readOnly = true)
    public Optional<Likeness> find(long id) {
        return store.find(id);
    }

    /** How many wait to be decided in the actor's scope. */
    @Transactional(readOnly = true)
    public long open() {
        return store.open();
    }

    /** They are the same (是同一家): the one kept stands for both. Below the province refused where the other has a stay in the list. */
    public void same(Actor actor, long id, long kept, String words) {
        var pair = demanded(actor, id);
        if (kept != pair.enterprise() && kept != pair.other()) {
            throw new Refused(new RegistryRefusal.Unfit("kept", "请选保留哪一条记录。"));
        }
        var gone = kept == pair.enterprise() ? pair.other() : pair.enterprise();
        demandList(actor, gone);
        decide(actor, pair, State.SAME, Optional.of(kept), words);
        store.merge(kept, gone, source(id));
        news.tell(listed(gone));
        trail.record(actor, "enterprise.merge", "enterprise/" + gone, "into enterprise/%d：%s".formatted(kept, words.strip()));
    }

    /** They are not (不是同一家); nobody is asked about them again. */
    public void different(Actor actor, long id, String words) {
        var pair = demanded(actor, id);
        decide(actor, pair, State.DIFFERENT, Optional.empty(), words);
        trail.record(actor, "enterprise.part", "enterprise/" + pair.enterprise(), "enterprise/%d：%s".formatted(pair.other(), words.strip()));
    }

    /** Takes a decision back (撤回判断); both records are as before. */
    public void undo(Actor actor, long id) {
        var pair = demanded(actor, id);
        if (pair.state() == State.OPEN || store.decide(id, pair.state(), State.OPEN, Optional.empty(), actor.name(), clock.instant(), "") == 0) {
            throw new Refused(new RegistryRefusal.NotSo("这一对还没有判断，没有可撤回的。"));
        }
        pair.kept().ifPresent(kept -> part(actor, kept, kept == pair.enterprise() ? pair.other() : pair.enterprise(), source(id)));
        trail.record(actor, "enterprise.undo-decision", "enterprise/" + pair.enterprise(), "enterprise/%d".formatted(pair.other()));
    }

    private void part(Actor actor, long kept, long gone, String source) {
        demandList(actor, gone);
        store.part(kept, gone, source);
        news.tell(listed(gone));
    }

    /** The record that goes, or comes back, where it has a stay in the above-scale list. */
    private List<Long> listed(long gone) {
        return store.hasStay(gone) ? List.of(gone) : List.of();
    }

    private void demandList(Actor actor, long gone) {
        if (!AboveScaleAuthority.writes(actor) && store.hasStay(gone)) {
            throw new Refused(new RegistryRefusal.StayAtStake(records.find(gone).orElseThrow().name()));
        }
    }

    private void decide(Actor actor, Likeness pair, State to, Optional<Long> kept, String words) {
        if (store.decide(pair.id(), State.OPEN, to, kept, actor.name(), clock.instant(), words.strip()) == 0) {
            throw new Refused(new RegistryRefusal.NotSo("这一对已由%s判为“%s”，要改先撤回。".formatted(pair.decidedBy(), pair.state().title())));
        }
    }

    private static String source(long id) {
        return "判为同一家（第%d对）".formatted(id);
    }

    /** The pair, both of whose records lie in the actor's scope. */
    private Likeness demanded(Actor actor, long id) {
        demand(actor);
        return store.find(id)
                .filter(pair -> isSeen(actor, pair.enterprise()) && isSeen(actor, pair.other()))
                .orElseThrow(() -> new Refused(new NotFound("没有找到这一对，或不在您的管辖范围内。")));
    }

    private boolean isSeen(Actor actor, long enterprise) {
        return records.find(enterprise).filter(one -> actor.sees(one.unit())).isPresent();
    }

    private static void demand(Actor actor) {
        if (!actor.is(Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER)) {
            throw new Refused(new NotFound("判断是不是同一家，由县、市、省的业务岗办理。"));
        }
    }
}
