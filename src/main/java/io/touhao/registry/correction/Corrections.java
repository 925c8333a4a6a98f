package io.touhao.registry.correction;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.registry.RegistryRefusal;
import io.touhao.registry.correction.AskedCorrection.Asked;
import io.touhao.registry.profile.CorrectRecord;
import io.touhao.registry.profile.CorrectRecord.Correction;
import io.touhao.registry.profile.Profiles;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrections an enterprise asks for, one at a time, and the decision of its county. */
@Component
@Transactional
public class Corrections {

    private static final int REASON = 5;

    private final CorrectionStore store;
    private final Profiles profiles;
    private final CorrectRecord correctRecord;
    private final Trail trail;
    private final Clock clock;

    Corrections(CorrectionStore store, Profiles profiles, CorrectRecord correctRecord, Trail trail, Clock clock) {
        this.store = store;
        this.profiles = profiles;
        this.correctRecord = correctRecord;
        this.trail = trail;
        this.clock = clock;
    }

    /** What the enterprise asked for, latest first. */
    @Transactional(readOnly = true)
    public List<AskedCorrection> of(long enterprise) {
        return store.of(enterprise);
    }

    @Transactional(readOnly = true)
    public AskedCorrection find(long id) {
        return store.find(id).orElseThrow(Corrections::absent);
    }

    /** How many wait in a unit and below. */
    @Transactional(readOnly = true)
    public long waiting(UnitPath unit) {
        return unit.equals(UnitPath.ALL) ? 0 : store.waiting(unit);
    }

    /**
     * The enterprise asks for other values of its own fields; it may not move to another county by itself.
     *
     * <p>Refuses what a correction refuses, a reason of less than five characters, and a second one while the first waits.
     */
    public long ask(Actor actor, Correction correction, String reason) {
        var enterprise = actor.enterprise().orElseThrow(Corrections::absent);
        var profile = profiles.find(enterprise).orElseThrow(Corrections::absent);
        if (reason.strip().length() < REASON) {
            throw new Refused(new RegistryRefusal.Unfit("reason", "理由不少于%d字。".formatted(REASON)));
        }
        if (store.of(enterprise).stream().anyMatch(asked -> asked.state() == CorrectionState.ASKED)) {
            throw new Refused(new RegistryRefusal.NotSo("上一份更正申请还在等县局核准；要改写，先撤回那一份。"));
        }
        var asked = correctRecord.check(actor, profile, correction).entrySet().stream()
                .map(entry -> new Asked(entry.getKey(), profile.value(entry.getKey()), entry.getValue()))
                .toList();
        var id = store.insert(
                enterprise, profile.enterprise().unit(), asked, correction.source().strip(), reason.strip(), correction.validFrom(),
                profile.enterprise().version(), actor.name(), clock.instant());
        trail.record(actor, "enterprise.ask-correction", "enterprise/" + enterprise, words(asked));
        return id;
    }

    /** The county grants it: the record changes, supplied by the enterprise. Refused where the record changed since. */
    public void grant(Actor actor, long id, String words) {
        var asked = demanded(actor, id);
        decide(actor, asked, CorrectionState.GRANTED, words);
        correctRecord.apply(actor, asked.enterprise(), new Correction(
                asked.fields().stream().collect(Collectors.toMap(Asked::field, Asked::after)), asked.version(), asked.source(),
                asked.validFrom(), "correction/" + id), asked.askedBy());
        trail.record(actor, "enterprise.grant-correction", "enterprise/" + asked.enterprise(), words(asked.fields()));
    }

    /** The county refuses it, with a reason. */
    public void refuse(Actor actor, long id, String words) {
        if (words.strip().length() < REASON) {
            throw new Refused(new RegistryRefusal.Unfit("words", "不核准要写明理由，不少于%d字。".formatted(REASON)));
        }
        var asked = demanded(actor, id);
        decide(actor, asked, CorrectionState.REFUSED, words);
        trail.record(actor, "enterprise.refuse-correction", "enterprise/" + asked.enterprise(), words.strip());
    }

    /** The enterprise withdraws what still waits. */
    public void withdraw(Actor actor, long id) {
        var asked = store.find(id).filter(one -> actor.enterprise().filter(own -> own == one.enterprise()).isPresent())
                .orElseThrow(Corrections::absent);
        decide(actor, asked, CorrectionState.WITHDRAWN, "");
        trail.record(actor, "enterprise.withdraw-correction", "enterprise/" + asked.enterprise(), "correction " + id);
    }

    private void decide(Actor actor, AskedCorrection asked, CorrectionState to, String words) {
        if (store.decide(asked.id(), to, actor.name(), clock.instant(), words.strip()) == 0) {
            throw new Refused(new RegistryRefusal.NotSo("这份申请%s，不能再办。".formatted(asked.state().title())));
        }
    }

    private AskedCorrection demanded(Actor actor, long id) {
        return store.find(id)
                .filter(asked -> actor.is(Role.COUNTY_OFFICER, Role.CITY_OFFICER, Role.DIVISION_OFFICER) && actor.sees(asked.unit()))
                .orElseThrow(Corrections::absent);
    }

    private static String words(List<Asked> fields) {
        return fields.stream().map(asked -> asked.field().title() + "：" + asked.after()).collect(Collectors.joining("；"));
    }

    private static Refused absent() {
        return new Refused(new NotFound("没有找到这份更正申请，或不在您的管辖范围内。"));
    }
}
