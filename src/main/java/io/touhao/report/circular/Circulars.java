package io.touhao.report.circular;

import io.touhao.directory.Actor;
import io.touhao.directory.Holidays;
import io.touhao.directory.Level;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.page.NotFound;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import io.touhao.page.StaleVersion;
import io.touhao.review.round.FrozenRound;
import io.touhao.review.round.FrozenUnit;
import io.touhao.review.round.RoundId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Circulars (通报) of frozen rounds: drafted, worded, issued, corrected by errata alone.
 *
 * <p>Drafts come from above or from the unit itself; the unit's own officers word its draft, and its supervisor or leader
 * issues it, which gives it the next number of its word and year and keeps each file with its hash. Refusals are {@link CircularRefusal}. Clause: 鲁工信发〔2023〕3号
 * 三、(三).
 */
@Service
class Circulars {

    /** Who words a circular of the own unit. */
    static final Role[] WORDING = {Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.SUPERVISOR, Role.LEADER};
    /** Who signs a circular of the own unit. */
    static final Role[] SIGNING = {Role.SUPERVISOR, Role.LEADER};

    private static final int LONGEST_REMARK = 600;
    private static final int MOST_DEMANDS = 12;
    private static final int LONGEST_DEMAND = 200;

    private final CircularStore store;
    private final FrozenRounds rounds;
    private final Holidays holidays;
    private final Trail trail;
    private final Clock clock;
    private final CircularPack pack = CircularPack.standard();

    Circulars(CircularStore store, FrozenRounds rounds, Holidays holidays, Trail trail, Clock clock) {
        this.store = store;
        this.rounds = rounds;
        this.holidays = holidays;
        this.trail = trail;
        this.clock = clock;
    }

    /** Drafts what is still missing of a frozen round: the root's own circular and one for each city in scope. */
    @Transactional
    public int draft(Actor actor, RoundId id) {
        demandRole(actor, "起草", "处室、市局、督查或领导", WORDING);
        var round = rounds.of(actor, id);
        var before = rounds.before(actor, round);
        var drafted = store.drafted(id);
        var units = round.units().stream()
                .filter(unit -> speaksFor(round, unit) && actor.sees(unit.path()) && !drafted.contains(unit.path()))
                .toList();
        if (units.isEmpty()) {
            throw new Refused(new CircularRefusal.NothingToDraft(round.name()));
        }
        units.forEach(unit -> {
            var circular = Circular.of(round, before, unit.path(), pack);
            store.insert(unit, round, Draft.suggested(circular, pack, holidays.workingDays()), clock.instant(), actor.name());
        });
        trail.record(actor, "circular.draft", "round/" + id.value(), units.size() + " drafts");
        return units.size();
    }

    private static boolean speaksFor(FrozenRound round, FrozenUnit unit) {
        return unit.path().equals(round.root()) || unit.level() == Level.CITY;
    }

    /** Words the parts that people write themselves. */
    @Transactional
    public void word(Actor actor, long id, int version, Draft draft) {
        demandRole(actor, "修改", "本级处室、督查或领导", WORDING);
        var circular = demandOwn(actor, id, "修改");
        demandDraft(circular, "修改");
        demandFit(draft);
        if (!store.word(circular, version, draft, clock.instant(), actor.name())) {
            throw new Refused(new StaleVersion("这份通报刚被别人修改过。"));
        }
        trail.record(actor, "circular.word", circular.object(), draft.demands().size() + " demands");
    }

    private static void demandFit(Draft draft) {
        if (draft.remark().length() > LONGEST_REMARK) {
            throw new Refused(new CircularRefusal.Unfit("remark", "补充说明最多 %d 字。".formatted(LONGEST_REMARK)));
        }
        if (draft.demands().stream().anyMatch(demand -> demand.length() > LONGEST_DEMAND)) {
            throw new Refused(new CircularRefusal.Unfit("demands", "每条要求最多 %d 字。".formatted(LONGEST_DEMAND)));
        }
        if (draft.demands().isEmpty() || draft.demands().size() > MOST_DEMANDS) {
            throw new Refused(new CircularRefusal.Unfit("demands", "有关要求须写 1 至 %d 条，每条一行。".formatted(MOST_DEMANDS)));
        }
    }

    /** Issues it (签发): number, date, files with their hashes; nothing of it changes afterwards. */
    @Transactional
    public void issue(Actor actor, long id, int version) {
        demandRole(actor, "签发", "本级督查或领导", SIGNING);
        var row = demandOwn(actor, id, "签发");
        demandDraft(row, "签发");
        var circular = circular(actor, row, pack);
        var today = LocalDate.now(clock);
        var word = organ(circular).word();
        var issue = new Issue(word, today.getYear(), OptionalInt.of(store.nextSerial(word, today.getYear())), today);
        var seal = new CircularRow.Seal(issue, clock.instant(), actor.name(), pack.text(), Rendering.FORM);
        if (!store.issue(row, version, seal)) {
            throw new Refused(new StaleVersion("这份通报刚被别人修改过。"));
        }
        Rendering.files(circular, pack, row.draft(), issue).forEach((kind, content) -> store.keep(row, kind, hash(content), content));
        trail.record(actor, "circular.issue", row.object(), issue.number());
    }

    /** Puts a correction beside an issued circular; the circular itself stays. */
    @Transactional
    public void correct(Actor actor, long id, String words) {
        demandRole(actor, "更正", "本级督查或领导", SIGNING);
        var circular = demandOwn(actor, id, "更正");
        if (circular.isDraft()) {
            throw new Refused(new CircularRefusal.NotIssued());
        }
        if (words.isBlank() || words.length() > LONGEST_REMARK) {
            throw new Refused(new CircularRefusal.Unfit("words", "请写明更正内容，最多 %d 字。".formatted(LONGEST_REMARK)));
        }
        if (store.errata(circular).stream().anyMatch(erratum -> erratum.words().equals(words.strip()))) {
            throw new Refused(new CircularRefusal.Unfit("words", "同样的更正已经登记过。"));
        }
        store.correct(circular, words.strip(), clock.instant(), actor.name());
        trail.record(actor, "circular.correct", circular.object(), words.strip());
    }

    @Transactional(readOnly = true)
    public CircularRow circular(Actor actor, long id) {
        return store.find(id).orElseThrow(Circulars::absent);
    }

    /** Its figures, for those who see all that it counts; none for readers below. */
    @Transactional(readOnly = true)
    public Optional<Circular> figures(Actor actor, CircularRow row) {
        return actor.sees(row.unit()) ? Optional.of(circular(actor, row, packOf(row))) : Optional.empty();
    }

    /** The rules it was or would be made by. */
    CircularPack packOf(CircularRow row) {
        return row.seal().map(seal -> CircularPack.read(seal.pack())).orElse(pack);
    }

    /** Number and date, open while it is a draft. */
    Issue issueOf(CircularRow row, Circular circular) {
        return row.seal().map(CircularRow.Seal::issue).orElseGet(() -> Issue.open(organ(circular).word(), LocalDate.now(clock)));
    }

    /** A file: as it was kept once issued, else as it would be now. */
    @Transactional(readOnly = true)
    public byte[] file(Actor actor, CircularRow row, FileKind kind) {
        if (!row.isDraft()) {
            return store.content(row, kind).orElseThrow(Circulars::absent);
        }
        var circular = figures(actor, row).orElseThrow(Circulars::absent);
        return Rendering.files(circular, pack, row.draft(), issueOf(row, circular)).get(kind);
    }

    @Transactional(readOnly = true)
    public List<CircularStore.FileRow> files(CircularRow row) {
        return store.files(row);
    }

    @Transactional(readOnly = true)
    public List<CircularStore.Erratum> errata(CircularRow row) {
        return store.errata(row);
    }

    @Transactional(readOnly = true)
    public List<CircularRow> ofRound(RoundId round) {
        return store.ofRound(round);
    }

    /** Makes an issued circular again, from the snapshot and what was kept with it. */
    @Transactional(readOnly = true)
    public Map<FileKind, byte[]> again(Actor actor, CircularRow row) {
        var seal = row.seal().orElseThrow();
        var rules = CircularPack.read(seal.pack());
        return Rendering.files(circular(actor, row, rules), rules, row.draft(), seal.issue());
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private Circular circular(Actor actor, CircularRow row, CircularPack rules) {
        var round = rounds.of(actor, row.round());
        return Circular.of(round, rounds.before(actor, round), row.unit(), rules);
    }

    private CircularPack.Organ organ(Circular circular) {
        return pack.organ(circular.unit().path().code(), circular.unit().name(), circular.unit().level());
    }

    /** A circular is its unit's own affair; those above read it. */
    private CircularRow demandOwn(Actor actor, long id, String verb) {
        var row = store.find(id).filter(found -> actor.sees(found.unit())).orElseThrow(Circulars::absent);
        if (!isOwn(actor, row)) {
            throw new Refused(new CircularRefusal.NotYourUnit(verb, row.unitName()));
        }
        return row;
    }

    static boolean isOwn(Actor actor, CircularRow row) {
        return actor.unit().equals(row.unit());
    }

    private static void demandDraft(CircularRow circular, String verb) {
        circular.seal().ifPresent(seal -> {
            throw new Refused(new CircularRefusal.Issued(seal.issue().number(), verb));
        });
    }

    private static void demandRole(Actor actor, String verb, String whose, Role... roles) {
        if (!actor.is(roles)) {
            throw new Refused((Refusal) new CircularRefusal.NotYourRole(verb, actor.role().title(), whose));
        }
    }

    private static Refused absent() {
        return new Refused(new NotFound("没有这份通报，或它不在您的范围内。"));
    }
}
