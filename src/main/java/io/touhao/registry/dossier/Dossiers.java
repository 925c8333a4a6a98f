package io.touhao.registry.dossier;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.directory.Units;
import io.touhao.page.NotFound;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import io.touhao.page.StaleVersion;
import io.touhao.registry.RegistryRefusal;
import io.touhao.registry.Uscc;
import io.touhao.registry.dossier.Dossier.Brief;
import io.touhao.registry.dossier.Dossier.Changed;
import io.touhao.registry.dossier.Dossier.Draft;
import io.touhao.registry.profile.KnownRecord;
import io.touhao.registry.profile.Profiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records of other kinds than enterprises: laid down and corrected alike, whatever the kind. */
@Component
@Transactional
public class Dossiers {

    private static final int NAME = 120;

    private final DossierStore store;
    private final Profiles profiles;
    private final Units units;
    private final Trail trail;
    private final Clock clock;

    Dossiers(DossierStore store, Profiles profiles, Units units, Trail trail, Clock clock) {
        this.store = store;
        this.profiles = profiles;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Dossier> find(long id) {
        return store.find(id);
    }

    /** What became of it, latest first. */
    @Transactional(readOnly = true)
    public List<Changed> history(long id) {
        return store.changes(id);
    }

    @Transactional(readOnly = true)
    public List<Brief> ofEnterprise(long enterprise) {
        return store.ofEnterprise(enterprise);
    }

    @Transactional(readOnly = true)
    public long countOfEnterprise(long enterprise) {
        return store.countOfEnterprise(enterprise);
    }

    /**
     * Lays a record down in a unit of the actor's subtree.
     *
     * <p>Refuses details that do not read, each at its field, an enterprise that is not in scope, and a number that is taken.
     */
    public long register(Actor actor, Draft draft) {
        if (!writes(actor) || !actor.sees(draft.unit()) || units.find(draft.unit(), LocalDate.now(clock)).isEmpty()) {
            throw new Refused(new NotFound("没有找到该单位，或不在您的管辖范围内。"));
        }
        var details = read(draft.kind(), draft.name(), draft.details(), draft.source());
        var enterprise = enterprise(draft.uscc());
        var number = draft.number().strip();
        var id = store.insert(draft.kind(), number, draft.name().strip(), draft.unit(), enterprise, details, draft.source().strip(), actor.name(), clock.instant())
                .orElseThrow(() -> new Refused(new DossierRefusal.NumberTaken(draft.kind().numberTitle(), number)));
        trail.record(actor, "dossier.register", "dossier/" + id, "%s %s".formatted(draft.kind().title(), draft.name().strip()));
        return id;
    }

    /** Corrects name and details; refuses what {@link #register} refuses, a stale version, and a correction without change. */
    public void correct(Actor actor, long id, int version, String name, Map<String, String> typed, String source) {
        var dossier = store.find(id).filter(one -> writes(actor) && actor.sees(one.unit())).orElseThrow(Dossiers::absent);
        var details = read(dossier.kind(), name, typed, source);
        var changed = changed(dossier, name.strip(), details);
        if (changed.isEmpty()) {
            throw new Refused(new RegistryRefusal.NothingChanged());
        }
        if (store.update(id, version, name.strip(), details) == 0) {
            throw new Refused(new StaleVersion("这份档案刚被别人更正过。"));
        }
        changed.forEach((field, values) -> store.changed(id, new Changed(
                field, values[0], values[1], source.strip(), actor.name(), clock.instant())));
        trail.record(actor, "dossier.correct", "dossier/" + id, String.join("、", changed.keySet()));
    }

    private static Map<String, String[]> changed(Dossier dossier, String name, Map<String, String> details) {
        var changed = new LinkedHashMap<String, String[]>();
        if (!name.equals(dossier.name())) {
            changed.put("名称", new String[] {dossier.name(), name});
        }
        for (var detail : dossier.kind().details()) {
            var before = dossier.detail(detail.key());
            var after = details.getOrDefault(detail.key(), "");
            if (!after.equals(before)) {
                changed.put(detail.title(), new String[] {before, after});
            }
        }
        return changed;
    }

    private static Map<String, String> read(DossierKind kind, String name, Map<String, String> typed, String source) {
        var faults = new ArrayList<Refusal>();
        if (name.isBlank() || name.strip().length() > NAME) {
            faults.add(new RegistryRefusal.Unfit("name", "名称须填写，不超过%d字。".formatted(NAME)));
        }
        if (source.isBlank()) {
            faults.add(new RegistryRefusal.Unfit("source", "须写明来源，例如“备案系统 2023年9月”。"));
        }
        var details = new HashMap<String, String>();
        for (var detail : kind.details()) {
            var text = typed.getOrDefault(detail.key(), "").strip();
            detail.fault(text).ifPresent(fault -> faults.add(new RegistryRefusal.Unfit(detail.key(), fault)));
            if (!text.isEmpty()) {
                details.put(detail.key(), detail.read(text));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        return details;
    }

    private Optional<Long> enterprise(String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        Uscc.faultOf(typed).ifPresent(fault -> {
            throw new Refused(new RegistryRefusal.WrongCode(fault));
        });
        var code = Uscc.of(typed).value();
        return Optional.of(Optional.ofNullable(profiles.known(Set.of(code)).get(code))
                .map(KnownRecord::id)
                .orElseThrow(() -> new Refused(new DossierRefusal.NoSuchEnterprise(code))));
    }

    private static boolean writes(Actor actor) {
        return actor.is(Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER);
    }

    private static Refused absent() {
        return new Refused(new NotFound("没有找到这份档案，或不在您的管辖范围内。"));
    }
}
