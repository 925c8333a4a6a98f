package io.touhao.review.assessment;

import io.touhao.commitment.Records;
import io.touhao.directory.Actor;
import io.touhao.directory.Holidays;
import io.touhao.directory.Level;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.StaleVersion;
import io.touhao.quantity.WorkingDays;
import io.touhao.review.order.ServedOrders;
import io.touhao.review.round.FrozenRound;
import io.touhao.review.round.RoundId;
import io.touhao.review.round.Rounds;
import io.touhao.rulebook.score.CardLoader;
import io.touhao.rulebook.score.Move;
import io.touhao.rulebook.score.Place;
import io.touhao.rulebook.score.ScoreCard;
import io.touhao.rulebook.score.ScoreCards;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultAssessments implements Assessments {

    private static final BigDecimal SHAKE = new BigDecimal("0.10");
    private static final BigDecimal RATE = new BigDecimal("0.95");

    private final AssessmentStore store;
    private final ObjectionStore objections;
    private final ObjectionFileStore files;
    private final Rounds rounds;
    private final Records records;
    private final ServedOrders orders;
    private final ScoreCards cards;
    private final Units units;
    private final Holidays holidays;
    private final Trail trail;
    private final Clock clock;

    DefaultAssessments(
            AssessmentStore store, ObjectionStore objections, ObjectionFileStore files, Rounds rounds, Records records,
            ServedOrders orders, ScoreCards cards, Units units, Holidays holidays, Trail trail, Clock clock) {
        this.store = store;
        this.objections = objections;
        this.files = files;
        this.rounds = rounds;
        this.records = records;
        this.orders = orders;
        this.cards = cards;
        this.units = units;
        this.holidays = holidays;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public Assessment compute(Actor actor, RoundId id, Level level) {
        demandAssessor(actor, "组织考核");
        var round = rounds.round(actor, id);
        var frozen = rounds.frozen(actor, id);
        var root = actor.unit().equals(UnitPath.ALL) ? frozen.root() : actor.unit();
        demandNew(id, round.name(), root, level);
        var day = LocalDate.ofInstant(frozen.cutOff(), clock.getZone());
        var card = cards.inForce(root, level, day).orElseThrow(
                () -> new Refused(new AssessmentRefusal.NoCard(level.title(), day)));
        var happened = records.happened(actor, root, Instant.EPOCH, frozen.cutOff());
        var proven = new RoundFacts(round, frozen, happened, served(frozen, root), card.catalogue(), workingDays(), clock.getZone()).of(root, level);
        if (proven.isEmpty()) {
            throw new Refused(new AssessmentRefusal.NobodyToScore(level.title()));
        }
        var made = insert(actor, new Assessment(
                new AssessmentId(0), 0, id, round.name(), frozen.cutOff(), root, name(root), level, card.title(), card.id(),
                card.text(), SHAKE, RATE, Assessment.State.DRAFT, clock.instant(), actor.name(), Optional.empty(),
                Optional.empty(), Optional.empty(), 1), proven);
        trail.record(actor, "assessment.compute", made.id().object(), id.object() + ", " + proven.size() + " units by " + card.id());
        return made;
    }

    private List<ServedOrders.Served> served(FrozenRound frozen, UnitPath root) {
        return orders.in(root, frozen.from().atStartOfDay(clock.getZone()).toInstant(), frozen.cutOff());
    }

    private void demandNew(RoundId id, String round, UnitPath root, Level level) {
        if (store.of(id, root, level).isPresent()) {
            throw new Refused(new AssessmentRefusal.ScoredBefore(round, level.title()));
        }
    }

    private Assessment insert(Actor actor, Assessment made, List<Proven> proven) {
        var id = store.insert(made);
        store.insertAssessed(id, proven);
        store.insertRanking(id, 1, new Standings(CardLoader.again(made.cardText()), proven).ranking(made));
        return demand(actor, id);
    }

    @Override
    public Assessment publish(Actor actor, AssessmentId id, int version) {
        demandAssessor(actor, "公布得分");
        var draft = demandRunBy(actor, demand(actor, id), "公布得分");
        if (draft.state() != Assessment.State.DRAFT) {
            throw new Refused(new AssessmentRefusal.NotNow("再次公布", draft.state().title()));
        }
        var at = clock.instant();
        var until = workingDays().after(LocalDate.now(clock), CardLoader.again(draft.cardText()).objectionDays());
        demandWritten(store.publish(id, version, at, until));
        trail.record(actor, "assessment.publish", id.object(), "objections until " + until);
        return demand(actor, id);
    }

    @Override
    public Objection object(Actor actor, Objecting objecting) {
        var assessment = demand(actor, objecting.assessment());
        var unit = demandAssessed(actor, assessment, objecting.unit());
        if (!actor.unit().equals(objecting.unit()) || actor.post().isEmpty()) {
            throw new Refused(new AssessmentRefusal.NotYourScore(unit.unitName()));
        }
        demandWindow(assessment);
        var score = CardLoader.again(assessment.cardText()).score(unit.facts());
        var claimed = Claim.checked(score, objecting);
        var fact = Claim.fact(score, objecting.fact());
        if (objections.of(assessment.id()).stream().anyMatch(other -> other.isOpen() && other.unit().equals(unit.unit()) && other.fact().equals(fact.key()))) {
            throw new Refused(new AssessmentRefusal.Waiting(fact.title()));
        }
        var id = objections.insert(actor, objecting, unit.unitName(), unit.facts().find(fact.key()), claimed, clock.instant());
        trail.record(actor, "assessment.object", id.object(), assessment.id().object() + " " + objecting.unit() + " " + fact.key());
        return demandObjection(actor, id);
    }

    private void demandWindow(Assessment assessment) {
        if (assessment.state() != Assessment.State.PUBLISHED) {
            throw new Refused(new AssessmentRefusal.NotNow("提出异议", assessment.state().title()));
        }
        if (!assessment.isOpenToObjections(LocalDate.now(clock))) {
            throw new Refused(new AssessmentRefusal.WindowClosed(assessment.objectionsUntil().orElseThrow()));
        }
    }

    @Override
    public List<Move> accept(Actor actor, ObjectionId id, int version, String became, String reason) {
        demandAssessor(actor, "复核异议");
        var objection = demandOpen(actor, id);
        var assessment = demandRunBy(actor, store.hold(objection.assessment()).orElseThrow(() -> absent("考核")), "复核异议");
        Claim.demandReason(reason);
        var before = current(assessment);
        var unit = before.stream().filter(one -> one.unit().equals(objection.unit())).findFirst().orElseThrow();
        var card = CardLoader.again(assessment.cardText());
        var value = Claim.read(card.score(unit.facts()), objection.fact(), became, "became");
        var edition = assessment.edition() + 1;
        demandWritten(objections.accept(id, version, value, reason, edition, actor.name(), clock.instant()));
        var after = new Standings(card, Standings.corrected(before, objection.unit(), objection.fact(), value));
        store.insertRanking(assessment.id(), edition, after.ranking(assessment));
        store.nextEdition(assessment.id(), edition);
        var moves = Move.between(new Standings(card, before).places(), after.places());
        trail.record(actor, "assessment.accept", id.object(), objection.fact() + " became " + FactJson.of(value)
                + ", " + moves.size() + " units move");
        return moves;
    }

    @Override
    public void refuse(Actor actor, ObjectionId id, int version, String reason, String clause) {
        demandAssessor(actor, "复核异议");
        var objection = demandOpen(actor, id);
        demandRunBy(actor, demand(actor, objection.assessment()), "复核异议");
        Claim.demandReason(reason);
        Claim.demandClause(clause);
        demandWritten(objections.refuse(id, version, reason, clause, actor.name(), clock.instant()));
        trail.record(actor, "assessment.refuse", id.object(), clause.strip());
    }

    @Override
    public Assessment finish(Actor actor, AssessmentId id, int version) {
        demandAssessor(actor, "定稿");
        var assessment = demandRunBy(actor, demand(actor, id), "定稿");
        if (assessment.state() != Assessment.State.PUBLISHED) {
            throw new Refused(new AssessmentRefusal.NotNow("定稿", assessment.state().title()));
        }
        if (assessment.isOpenToObjections(LocalDate.now(clock))) {
            throw new Refused(new AssessmentRefusal.WindowOpen(assessment.objectionsUntil().orElseThrow()));
        }
        var open = objections.of(id).stream().filter(Objection::isOpen).count();
        if (open > 0) {
            throw new Refused(new AssessmentRefusal.Undecided(open));
        }
        demandWritten(store.finish(id, version, clock.instant()));
        trail.record(actor, "assessment.finish", id.object(), "edition " + assessment.edition());
        return demand(actor, id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Assessment> assessments(Actor actor) {
        return store.all().stream().filter(assessment -> concerns(actor, assessment)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Assessment assessment(Actor actor, AssessmentId id) {
        return demand(actor, id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Assessment> ofRound(Actor actor, RoundId round) {
        return assessments(actor).stream().filter(assessment -> assessment.round().equals(round)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<RankRow> ranking(Actor actor, AssessmentId id, int edition) {
        demand(actor, id);
        return store.ranking(id, edition);
    }

    @Override
    @Transactional(readOnly = true)
    public UnitScore score(Actor actor, AssessmentId id, UnitPath path) {
        var assessment = demand(actor, id);
        var unit = demandAssessed(actor, assessment, path);
        var score = CardLoader.again(assessment.cardText()).score(unit.facts());
        var ranking = store.ranking(id, assessment.edition());
        var rank = ranking.stream().filter(row -> row.unit().equals(path)).findFirst().orElseThrow();
        return new UnitScore(unit.id(), assessment, path, unit.unitName(), score, rank, ranking.size(), unit.records(), Nearest.of(score, rank, ranking));
    }

    @Override
    @Transactional(readOnly = true)
    public UnitScore score(Actor actor, ScoreId id) {
        var assessment = store.assessmentOf(id).orElseThrow(() -> absent("得分"));
        var unit = store.assessed(assessment).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        return score(actor, assessment, unit.unit());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Move> moves(Actor actor, AssessmentId id, int edition) {
        demand(actor, id);
        return Move.between(places(store.ranking(id, edition - 1)), places(store.ranking(id, edition)));
    }

    private static List<Place> places(List<RankRow> ranking) {
        return ranking.stream().map(RankRow::place).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Move> foreseen(Actor actor, ObjectionId id) {
        var objection = demandObjection(actor, id);
        var assessment = demandRunBy(actor, demand(actor, objection.assessment()), "复核异议");
        var before = current(assessment);
        ScoreCard card = CardLoader.again(assessment.cardText());
        var after = Standings.corrected(before, objection.unit(), objection.fact(), objection.claimed());
        return Move.between(new Standings(card, before).places(), new Standings(card, after).places());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Objection> objections(Actor actor, AssessmentId id) {
        demand(actor, id);
        return objections.of(id).stream().filter(objection -> actor.sees(objection.unit())).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Objection objection(Actor actor, ObjectionId id) {
        return demandObjection(actor, id);
    }

    @Override
    public ObjectionFile.Download open(Actor actor, long file) {
        var objection = files.objectionOf(file).map(id -> demandObjection(actor, id)).orElseThrow(() -> absent("附件"));
        var download = files.find(file).orElseThrow(() -> absent("附件"));
        trail.record(actor, "assessment.open-file", objection.id().object(), download.file().name() + " " + download.hash());
        return download;
    }

    /** What is known of each unit now. */
    private List<Proven> current(Assessment assessment) {
        return Standings.corrected(store.assessed(assessment.id()), objections.of(assessment.id()));
    }

    private Proven demandAssessed(Actor actor, Assessment assessment, UnitPath unit) {
        return current(assessment).stream()
                .filter(one -> one.unit().equals(unit) && actor.sees(unit))
                .findFirst()
                .orElseThrow(() -> absent("单位"));
    }

    private Assessment demand(Actor actor, AssessmentId id) {
        return store.find(id).filter(assessment -> concerns(actor, assessment)).orElseThrow(() -> absent("考核"));
    }

    /** A draft concerns those who assess; what is published, everybody below too. */
    private static boolean concerns(Actor actor, Assessment assessment) {
        var above = actor.sees(assessment.root());
        var below = actor.enterprise().isEmpty() && assessment.root().contains(actor.unit());
        return above || below && assessment.state() != Assessment.State.DRAFT;
    }

    private Objection demandObjection(Actor actor, ObjectionId id) {
        return objections.find(id).filter(objection -> actor.sees(objection.unit())).orElseThrow(() -> absent("异议"));
    }

    private Objection demandOpen(Actor actor, ObjectionId id) {
        var objection = demandObjection(actor, id);
        if (!objection.isOpen()) {
            throw new Refused(new AssessmentRefusal.Decided(objection.decision().title()));
        }
        return objection;
    }

    private static void demandAssessor(Actor actor, String verb) {
        if (!actor.is(Role.LEADER, Role.SUPERVISOR, Role.SYSTEM)) {
            throw new Refused(new AssessmentRefusal.NotYourRole(verb, actor.role().title()));
        }
    }

    private static Assessment demandRunBy(Actor actor, Assessment assessment, String verb) {
        if (!assessment.isRunBy(actor)) {
            throw new Refused(new AssessmentRefusal.NotYourRole(verb, actor.role().title()));
        }
        return assessment;
    }

    private static void demandWritten(boolean written) {
        if (!written) {
            throw new Refused(new StaleVersion("这次考核刚被他人更新。"));
        }
    }

    private static Refused absent(String what) {
        return new Refused(new NotFound("没有这个%s，或它不在您的范围内。".formatted(what)));
    }

    private String name(UnitPath unit) {
        return units.find(unit, LocalDate.now(clock)).map(Unit::name).orElse(unit.value());
    }

    private WorkingDays workingDays() {
        return holidays.workingDays();
    }
}
