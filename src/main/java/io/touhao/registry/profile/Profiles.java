package io.touhao.registry.profile;

import io.touhao.directory.Actor;
import io.touhao.directory.Days;
import io.touhao.directory.Units;
import io.touhao.registry.Enterprise;
import io.touhao.registry.EnterpriseRecords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The records of enterprises in full, as the database lets the actor see them. */
@Service
@Transactional(readOnly = true)
public class Profiles {

    private final EnterpriseRecords records;
    private final ProfileStore store;
    private final Units units;
    private final Clock clock;

    Profiles(EnterpriseRecords records, ProfileStore store, Units units, Clock clock) {
        this.records = records;
        this.store = store;
        this.units = units;
        this.clock = clock;
    }

    public Optional<Profile> find(long id) {
        return records.find(id).map(this::profile);
    }

    /** The records of these codes that the actor may see, by code. */
    public Map<String, KnownRecord> known(Collection<String> codes) {
        return codes.isEmpty() ? Map.of() : store.known(codes);
    }

    /** Everything that was ever supplied of it, latest first. */
    public List<Supply> history(long id) {
        return store.supplies(id);
    }

    public long supplies(long id) {
        return store.countSupplies(id);
    }

    /** Reads fields as this actor types them: counties are those of the own subtree. */
    public FieldReader reader(Actor actor) {
        var today = LocalDate.now(clock);
        return new FieldReader(new CountyNames(units.subtree(actor.unit(), today)), today);
    }

    private Profile profile(Enterprise enterprise) {
        var row = store.row(enterprise.id());
        var stays = Stream.concat(store.formerStays(enterprise.id()).stream(), enterprise.aboveScale().stream())
                .sorted(Comparator.comparing(Days::from))
                .toList();
        return new Profile(
                enterprise, row.values(), row.size(), row.base(), store.latest(enterprise.id()), store.formerNames(enterprise.id()),
                new ArrayList<>(stays), store.tags(enterprise.id()), row.mergedInto());
    }
}
