package io.touhao.registry.profile;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.page.NotFound;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import io.touhao.page.StaleVersion;
import io.touhao.registry.NameCores;
import io.touhao.registry.RegistryRefusal;
import io.touhao.registry.profile.ChangeStore.Origin;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrects fields of a record (更正), each with where the new value comes from and since when it holds. */
@Component
@Transactional
public class CorrectRecord {

    private final Profiles profiles;
    private final ChangeStore changes;
    private final NameCores cores;
    private final Trail trail;
    private final Clock clock;

    CorrectRecord(Profiles profiles, ChangeStore changes, NameCores cores, Trail trail, Clock clock) {
        this.profiles = profiles;
        this.changes = changes;
        this.cores = cores;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A correction as typed.
     *
     * @param version of the record it was typed over
     * @param source where the values come from
     * @param validFrom the day from which they hold
     * @param act what it came with; empty for a change by hand
     */
    public record Correction(Map<Field, String> typed, int version, String source, LocalDate validFrom, String act) {}

    /**
     * Writes what differs.
     *
     * <p>Refuses values that do not read, each at its field; below the province months of entering and leaving the
     * above-scale list; a source or a day that is missing; a record that somebody else changed since; and a correction that
     * changes nothing.
     */
    public void correct(Actor actor, long id, Correction correction) {
        var after = apply(actor, id, correction, actor.name());
        trail.record(actor, "enterprise.correct", "enterprise/" + id, words(after));
    }

    /**
     * Writes what differs as supplied by somebody else than the actor, for commands that write their own trail; what was
     * written, by field.
     */
    public Map<Field, String> apply(Actor actor, long id, Correction correction, String suppliedBy) {
        var profile = profiles.find(id).filter(found -> actor.sees(found.enterprise().unit())).orElseThrow(CorrectRecord::absent);
        if (!actor.is(Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER)) {
            throw absent();
        }
        var after = check(actor, profile, correction);
        var unit = UnitPath.of(after.getOrDefault(Field.UNIT, profile.enterprise().unit().value()));
        var name = after.getOrDefault(Field.NAME, profile.enterprise().name());
        var change = new Change(id, profile.values(), after, cores.of(name, unit));
        changes.apply(List.of(change), new Origin(
                correction.source().strip(), correction.validFrom(), suppliedBy, clock.instant(), correction.act()));
        return after;
    }

    /** What a correction would write, by field, refused as {@link #correct} refuses; nothing is written. */
    @Transactional(readOnly = true)
    public Map<Field, String> check(Actor actor, Profile profile, Correction correction) {
        if (profile.enterprise().version() != correction.version()) {
            throw new Refused(new StaleVersion("这份档案刚被别人更正过。"));
        }
        var after = differing(actor, profile, correction, profiles.reader(actor));
        demandOrigin(correction);
        return after;
    }

    /** What differs from the record, read; refused where a value does not read, or nothing differs. */
    private static Map<Field, String> differing(Actor actor, Profile profile, Correction correction, FieldReader reader) {
        var after = new EnumMap<Field, String>(Field.class);
        var faults = new ArrayList<Refusal>();
        correction.typed().forEach((field, typed) -> {
            var read = reader.read(field, typed);
            if (!read.isSound()) {
                faults.add(new RegistryRefusal.Unfit(field.key(), read.fault()));
            } else if (!read.value().equals(profile.value(field))) {
                after.put(field, read.value());
            }
        });
        faults.addAll(StayPolicy.faults(actor, profile.values(), after));
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        if (after.isEmpty()) {
            throw new Refused(new RegistryRefusal.NothingChanged());
        }
        return after;
    }

    private void demandOrigin(Correction correction) {
        if (correction.source().isBlank()) {
            throw new Refused(new RegistryRefusal.Unfit("source", "须写明新值的来源，例如“市场监管变更登记 2023年6月2日”。"));
        }
        if (correction.validFrom().isAfter(LocalDate.now(clock))) {
            throw new Refused(new RegistryRefusal.Unfit("validFrom", "生效日期 %s 在今天之后。".formatted(correction.validFrom())));
        }
    }

    private static String words(Map<Field, String> after) {
        return after.entrySet().stream().map(entry -> entry.getKey().title() + "：" + entry.getValue()).collect(Collectors.joining("；"));
    }

    private static Refused absent() {
        return new Refused(new NotFound("没有找到该企业，或不在您的管辖范围内。"));
    }
}
