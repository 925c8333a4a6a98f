package io.touhao.monitoring.warning;

import io.touhao.directory.Actor;
import io.touhao.directory.Holidays;
import io.touhao.directory.Organisation;
import io.touhao.directory.PostId;
import io.touhao.directory.Role;
import io.touhao.directory.Serving;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.StaleVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultWarnings implements Warnings {

    private final WarningStore store;
    private final TrackStore tracks;
    private final TrackRecords records;
    private final Sheets sheets;
    private final Organisation organisation;
    private final Units units;
    private final Holidays holidays;
    private final Trail trail;
    private final Clock clock;

    DefaultWarnings(
            WarningStore store, TrackStore tracks, TrackRecords records, Sheets sheets, Organisation organisation, Units units,
            Holidays holidays, Trail trail, Clock clock) {
        this.store = store;
        this.tracks = tracks;
        this.records = records;
        this.sheets = sheets;
        this.organisation = organisation;
        this.units = units;
        this.holidays = holidays;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public WarningDetail warning(Actor actor, WarningId id) {
        var warning = demand(actor, id);
        var pack = WarningPackLoader.bundled();
        var rule = records.rules(actor).stream().filter(one -> one.id().equals(warning.rule())).findFirst().orElseThrow();
        return new WarningDetail(warning, store.steps(id), rule, shows(pack, warning), pack.causes(), pack.questions(),
                warning.isHeldBy(actor), store.alike(warning.rule(), warning.unit()));
    }

    private static List<WarningDetail.Shown> shows(WarningPack pack, Warning warning) {
        var catalogue = pack.facts(warning.kind());
        var keys = new ArrayList<>(pack.rule(warning.rule()).map(rule -> List.copyOf(rule.when().facts())).orElse(List.of()));
        pack.rule(warning.rule()).ifPresent(rule -> rule.shows().stream().filter(key -> !keys.contains(key)).forEach(keys::add));
        return keys.stream().flatMap(key -> catalogue.find(key).stream())
                .map(fact -> new WarningDetail.Shown(
                        fact.title(), warning.facts().getOrDefault(fact.key(), "—"), fact.source().title()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Warning> ofEnterprise(Actor actor, long enterprise) {
        return store.ofEnterprise(enterprise).stream().filter(warning -> actor.sees(warning.unit())).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Serving> mayBeSent(Actor actor, WarningId id) {
        return officers(demand(actor, id).holder());
    }

    private List<Serving> officers(UnitPath unit) {
        return organisation.servings(unit, today()).stream()
                .filter(serving -> serving.unit().equals(unit))
                .filter(serving -> List.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER, Role.DIVISION_OFFICER).contains(serving.role()))
                .toList();
    }

    @Override
    public void assign(Actor actor, WarningId id, int version, PostId post, LocalDate day, List<String> questions) {
        var before = demandVersion(actor, id, version);
        before.demandHolder(actor, "派人");
        var person = officers(before.holder()).stream().filter(serving -> serving.post().equals(post)).findFirst()
                .orElseThrow(() -> new Refused(new WarningRefusal.NotOurs(before.holderName())));
        var known = WarningPackLoader.bundled().questions();
        var asked = String.join("、", questions.stream().filter(known::contains).toList());
        write(actor, before.assign(actor, person, day, asked, today(), now()), WarningStep.Kind.ASSIGNED,
                "%s，%s 去%s".formatted(person.personName(), io.touhao.page.Dates.full(day), asked.isEmpty() ? "" : "，问：" + asked));
    }

    @Override
    public void visit(Actor actor, WarningId id, int version, LocalDate day, String found) {
        write(actor, demandVersion(actor, id, version).visit(actor, day, found, today(), now()), WarningStep.Kind.VISITED, found.strip());
    }

    @Override
    public void confirm(Actor actor, WarningId id, int version, String remedy) {
        write(actor, demandVersion(actor, id, version).confirm(actor, remedy, now()), WarningStep.Kind.CONFIRMED, remedy.strip());
    }

    @Override
    public void explain(Actor actor, WarningId id, int version, String cause, String words) {
        var before = demandVersion(actor, id, version);
        if (!cause.isBlank() && !WarningPackLoader.bundled().causes().contains(cause)) {
            throw new Refused(new WarningRefusal.CauseUnknown(cause));
        }
        write(actor, before.explain(actor, cause, words, now()), WarningStep.Kind.EXPLAINED, cause + "。" + words.strip());
    }

    @Override
    public void resolve(Actor actor, WarningId id, int version, String words) {
        write(actor, demandVersion(actor, id, version).resolve(actor, words, now()), WarningStep.Kind.RESOLVED, words.strip());
    }

    @Override
    public void raise(Actor actor, WarningId id, int version, String words) {
        var before = demandVersion(actor, id, version);
        before.demandHolder(actor, "上转");
        before.demandState("上转", WarningState.ISSUED, WarningState.ASSIGNED, WarningState.VISITED, WarningState.CONFIRMED);
        raise(actor, before, words.strip());
    }

    private void raise(Actor actor, Warning before, String words) {
        if (before.holder().depth() == 1) {
            throw new Refused(new WarningRefusal.NobodyAbove());
        }
        var above = units.find(before.holder().parent(), today()).orElseThrow();
        write(actor, before.raise(above.path(), Sheets.office(above), term(before), now()), WarningStep.Kind.RAISED,
                words.isEmpty() ? "转" + Sheets.office(above) : "转%s。%s".formatted(Sheets.office(above), words));
    }

    /** Days to send somebody, from today on; those that have none get none. */
    private Optional<LocalDate> term(Warning warning) {
        return Optional.ofNullable(WarningPackLoader.bundled().days().get(warning.level()))
                .map(days -> holidays.workingDays().after(today(), days));
    }

    private void write(Actor actor, Warning warning, WarningStep.Kind kind, String detail) {
        if (!store.update(warning)) {
            throw new Refused(new StaleVersion("%s 刚被他人更新。".formatted(warning.number())));
        }
        store.steps(List.of(new WarningStore.NumberedStep(warning.number(),
                new WarningStep(now(), actor.account(), actor.name(), actor.title(), kind, detail))));
        trail.record(actor, "warning." + kind.name().toLowerCase(Locale.ROOT), warning.id().object(), warning.number());
    }

    @Override
    public int send() {
        var made = sheets.make(1);
        if (made.panel().periods().isEmpty()) {
            return 0;
        }
        var pack = WarningPackLoader.bundled();
        var today = today();
        var issuing = new Issuing(pack, made, holidays.workingDays(), clock.getZone())
                .after(today, store.issuedOn(Issuing.prefix(today)));
        var muted = tracks.muted();
        var sent = pack.rules().stream().filter(rule -> !muted.contains(rule.id()))
                .flatMap(rule -> new Due(rule, made, store).find().stream().map(one -> issuing.issue(rule, one, now())))
                .toList();
        keep(sent);
        recover(pack, made);
        var out = (int) sent.stream().filter(warning -> warning.state() == WarningState.ISSUED).count();
        trail.record(Actor.SYSTEM, "warning.send", "period/" + made.panel().periods().getLast().code(), out + " sent");
        return out;
    }

    private void keep(List<Warning> warnings) {
        store.insert(warnings);
        store.steps(warnings.stream().filter(warning -> warning.state() == WarningState.ISSUED)
                .map(warning -> new WarningStore.NumberedStep(warning.number(), new WarningStep(
                        now(), 0, Actor.SYSTEM.name(), Actor.SYSTEM.title(), WarningStep.Kind.ISSUED,
                        "%s %s，%s数入库后计算".formatted(warning.level().title(), warning.rule(), warning.period().words()))))
                .toList());
    }

    private void recover(WarningPack pack, Sheets.Made made) {
        var period = made.panel().periods().getLast();
        for (var warning : store.unattendedBefore(period)) {
            pack.rule(warning.rule()).filter(rule -> !new Due(rule, made, store).stillHolds(warning)).ifPresent(rule ->
                    write(Actor.SYSTEM, warning.recover(now()), WarningStep.Kind.RECOVERED, period.words() + "不再符合规则"));
        }
    }

    @Override
    public int raiseOverdue() {
        var overdue = store.overdue(today());
        overdue.forEach(warning -> raise(Actor.SYSTEM, warning, "逾期未派人，自动上转"));
        return overdue.size();
    }

    @Override
    @Transactional(readOnly = true)
    public long waiting(Actor actor) {
        return actor.enterprise().isPresent() || actor.unit().equals(UnitPath.ALL) ? 0 : store.waiting(actor.unit());
    }

    @Override
    @Transactional(readOnly = true)
    public WarningOverview overview(Actor actor) {
        return store.overview();
    }

    private Warning demandVersion(Actor actor, WarningId id, int version) {
        var warning = demand(actor, id);
        if (warning.version() != version) {
            throw new Refused(new StaleVersion("%s 刚被他人更新。".formatted(warning.number())));
        }
        return warning;
    }

    private Warning demand(Actor actor, WarningId id) {
        return store.find(id).filter(warning -> actor.sees(warning.unit()))
                .orElseThrow(() -> new Refused(new NotFound("没有编号 %d 的预警，或它不在您的范围内。".formatted(id.value()))));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return clock.instant();
    }
}
