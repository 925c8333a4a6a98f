package io.touhao.registry.intake;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.registry.NameCores;
import io.touhao.registry.NewRecords;
import io.touhao.registry.contact.Contacts;
import io.touhao.registry.intake.FirmIntake.Outcome;
import io.touhao.registry.likeness.Likenesses;
import io.touhao.registry.profile.Profiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes enterprises in from a file (导入企业): every row or none, and nothing where all is known already. A row with a known
 * code changes what it tells and leaves what it does not; one with a new code whose name is near a known one's is doubtful,
 * and is laid down only where that is asked for, to be decided on afterwards. Refused with an {@link IntakeRefusal}.
 */
@Component
public class TakeInFirms {

    private static final int AT_ONCE = 1_000;

    private final Profiles profiles;
    private final Contacts contacts;
    private final NewRecords records;
    private final Likenesses likenesses;
    private final NameCores cores;
    private final BesideStore besides;
    private final Writing writing;
    private final IntakeStore store;
    private final Units units;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TakeInFirms(
            Profiles profiles, Contacts contacts, NewRecords records, Likenesses likenesses, NameCores cores, BesideStore besides, Writing writing,
            IntakeStore store, Units units, Trail trail, Clock clock, PlatformTransactionManager transactions) {
        this.profiles = profiles;
        this.contacts = contacts;
        this.records = records;
        this.likenesses = likenesses;
        this.cores = cores;
        this.besides = besides;
        this.writing = writing;
        this.store = store;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A file and what is said of it.
     *
     * @param source where its values come from
     * @param withDoubtful whether doubtful rows are laid down too
     */
    public record FirmUpload(String name, byte[] bytes, String source, boolean withDoubtful) {}

    /** The template to fill in, as xlsx: with the columns that this actor may write. */
    public byte[] template(Actor actor) {
        return FirmSheets.template(FirmColumn.writtenBy(actor));
    }

    /** What taking the file in would do. */
    public FirmIntake preview(Actor actor, byte[] file) {
        demand(actor);
        return transaction.execute(status -> {
            var tally = new Tally();
            each(actor, file, tally::add);
            return tally.intake(false);
        });
    }

    /** The rows of the file with a red column that tells what is wrong with each, or whom it is like. */
    public byte[] marked(Actor actor, byte[] file) {
        demand(actor);
        return transaction.execute(status -> FirmSheets.marked(taker -> each(actor, file, taker)));
    }

    /** Takes the file in; refused where a row is wrong, or nobody says where the file comes from. */
    public FirmIntake apply(Actor actor, FirmUpload upload) {
        demand(actor);
        if (upload.source().isBlank()) {
            throw new Refused(new IntakeRefusal.NoSource());
        }
        return transaction.execute(status -> write(actor, upload));
    }

    private FirmIntake write(Actor actor, FirmUpload upload) {
        var at = clock.instant();
        var id = store.begin(upload.name(), actor.unit(), upload.source().strip(), digest(upload.bytes()), actor.name(), at);
        var tally = new Tally();
        var batch = writing.begin(id, upload, actor, LocalDate.now(clock), at);
        each(actor, upload.bytes(), assessed -> {
            tally.add(assessed);
            if (tally.isSound()) {
                batch.write(assessed);
            }
        });
        if (!tally.isSound()) {
            throw new Refused(new IntakeRefusal.RowsWrong(tally.count(Outcome.WRONG)));
        }
        if (batch.created() + batch.changed() > 0) {
            store.finish(id, tally.lines(), batch.created(), batch.changed());
            trail.record(actor, "enterprise.take-in", "enterprise/*", "%s: %d new, %d changed of %d".formatted(
                    upload.name(), batch.created(), batch.changed(), tally.lines()));
        } else {
            store.forget(id);
        }
        return tally.intake(true);
    }

    private void each(Actor actor, byte[] file, Consumer<List<Assessed>> taker) {
        var assessment = new Assessment(actor, profiles, contacts, records, likenesses, cores, besides, profiles.reader(actor), this::placeOf);
        var waiting = new ArrayList<FirmLine>();
        FirmFile.read(file, line -> {
            waiting.add(line);
            if (waiting.size() == AT_ONCE) {
                taker.accept(assessment.assess(waiting));
                waiting.clear();
            }
        });
        if (!waiting.isEmpty()) {
            taker.accept(assessment.assess(waiting));
        }
    }

    private String placeOf(String path) {
        var unit = UnitPath.of(path);
        var today = LocalDate.now(clock);
        return units.find(unit.parent(), today).map(Unit::name).orElse("") + units.find(unit, today).map(Unit::name).orElse(path);
    }

    private static String digest(byte[] file) {
        var sm3 = new SM3Digest();
        sm3.update(file, 0, file.length);
        var digest = new byte[sm3.getDigestSize()];
        sm3.doFinal(digest, 0);
        return HexFormat.of().formatHex(digest);
    }

    private static void demand(Actor actor) {
        if (!actor.is(Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER)) {
            throw new Refused(new NotFound("导入企业由县、市、省的业务岗办理。"));
        }
    }
}
