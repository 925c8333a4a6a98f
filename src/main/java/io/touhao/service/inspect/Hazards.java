package io.touhao.service.inspect;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.indicator.FactsChanged;
import io.touhao.page.Refused;
import io.touhao.page.StaleVersion;
import io.touhao.page.file.BroughtFile;
import io.touhao.service.inspect.Hazard.Deed;
import io.touhao.service.inspect.Hazard.State;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hazards from order to close-out (隐患闭环): the enterprise puts right, other eyes re-check, a photo stands at each step. */
@Service
@Transactional
public class Hazards {

    private final HazardStore store;
    private final Papers papers;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Hazards(HazardStore store, Papers papers, Trail trail, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.papers = papers;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refused by {@link io.touhao.page.NotFound} */
    @Transactional(readOnly = true)
    public Hazard find(long id) {
        return store.find(id).orElseThrow(() -> Gate.absent("隐患"));
    }

    @Transactional(readOnly = true)
    public List<Hazard> ofInspection(long inspection) {
        return store.ofInspection(inspection);
    }

    @Transactional(readOnly = true)
    public List<Hazard> ofDraw(long draw) {
        return store.ofDraw(draw);
    }

    /** Latest first. */
    @Transactional(readOnly = true)
    public List<Hazard.Step> steps(long id) {
        return store.steps(id);
    }

    /**
     * Tells that it was put right (报整改): the enterprise itself, or the officers who hold it. Refused without words, without a
     * photo, and with one that was handed in before.
     */
    public void rectify(Actor actor, long id, int version, String words, List<BroughtFile> photos) {
        var hazard = held(id, version);
        if (!actor.is(Role.ENTERPRISE)) {
            Gate.demandHolder(actor, hazard.holder(), "报整改");
        }
        demandState(hazard, State.OPEN);
        Gate.demandWords(words, "words", "整改情况");
        demandPhoto(photos);
        var at = now();
        store.rectified(id, actor.account());
        keep(actor, hazard, Deed.RECTIFIED, words, photos, at);
        trail.record(actor, "hazard.rectify", "hazard/" + id, hazard.name());
    }

    /**
     * Re-checks (复查): closes it, or sends it back. Refused for whoever told that it was put right, without words, and, to
     * close it, without a photo taken now.
     */
    public void recheck(Actor actor, long id, int version, boolean good, String words, List<BroughtFile> photos) {
        var hazard = held(id, version);
        Gate.demandHolder(actor, hazard.holder(), "复查");
        demandState(hazard, State.RECTIFIED);
        if (hazard.rectifiedAccount().filter(account -> account == actor.account()).isPresent()) {
            throw new Refused(new InspectRefusal.SamePerson(actor.name()));
        }
        Gate.demandWords(words, "words", "复查情况");
        var at = now();
        if (good) {
            demandPhoto(photos);
            store.close(id, LocalDate.now(clock), at);
            events.publishEvent(new FactsChanged("hazard", List.of(Long.toString(id)), at));
        } else {
            store.sentBack(id);
        }
        keep(actor, hazard, good ? Deed.CLOSED : Deed.SENT_BACK, words, photos, at);
        trail.record(actor, good ? "hazard.close" : "hazard.send-back", "hazard/" + id, hazard.name());
    }

    private Hazard held(long id, int version) {
        var hazard = store.hold(id).orElseThrow(() -> Gate.absent("隐患"));
        if (hazard.version() != version) {
            throw new Refused(new StaleVersion("这处隐患刚有人办过。"));
        }
        return hazard;
    }

    private static void demandState(Hazard hazard, State wanted) {
        if (hazard.state() != wanted) {
            throw new Refused(new InspectRefusal.Passed("这处隐患", hazard.state().title()));
        }
    }

    private static void demandPhoto(List<BroughtFile> photos) {
        if (photos.isEmpty()) {
            throw new Refused(new InspectRefusal.Unfit("photos", "没有照片。", "请现场拍摄，至少一张。"));
        }
    }

    private void keep(Actor actor, Hazard hazard, Deed deed, String words, List<BroughtFile> photos, Instant at) {
        store.step(hazard.id(), hazard.unit(), hazard.enterprise(), deed, words.strip(), at, actor);
        papers.keep(new Papers.Owner("hazard/%d/%s".formatted(hazard.id(), deed), hazard.unit(), hazard.enterprise()), photos, true, at, actor.name());
        events.publishEvent(new HazardMoved(store.find(hazard.id()).orElseThrow(), deed));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
