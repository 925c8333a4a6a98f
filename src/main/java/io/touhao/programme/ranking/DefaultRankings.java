package io.touhao.programme.ranking;

import io.touhao.directory.Actor;
import io.touhao.directory.Holidays;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.programme.application.RuleShelf;
import io.touhao.programme.application.Rules;
import io.touhao.programme.pack.Span;
import io.touhao.registry.Enterprise;
import io.touhao.registry.Enterprises;
import io.touhao.rulebook.eligibility.Condition;
import io.touhao.rulebook.eligibility.Finding;
import io.touhao.rulebook.eligibility.Outcome;
import io.touhao.rulebook.eligibility.Verdict;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultRankings implements Rankings {

    static final String PACK = "private-top-100";
    private static final int SIZE = 100;
    /** Days before the public; the plan gives none (假设). */
    private static final Span NOTICE = new Span(5, true);
    private static final String RULE = "本省设定（假设）";

    private final RankingStore store;
    private final RuleShelf rules;
    private final Enterprises enterprises;
    private final Holidays holidays;
    private final Trail trail;
    private final Clock clock;

    DefaultRankings(RankingStore store, RuleShelf rules, Enterprises enterprises, Holidays holidays, Trail trail, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.enterprises = enterprises;
        this.holidays = holidays;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ranking> all() {
        return store.all();
    }

    @Override
    @Transactional(readOnly = true)
    public Ranking ranking(long id) {
        return store.find(id).orElseThrow(() -> new Refused(new NotFound("没有这份榜单。")));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ranking.Line> lines(long id) {
        return store.lines(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ranking.Objection> objections(long id) {
        return store.objections(id);
    }

    @Override
    public Ranking freeze(Actor actor, int year) {
        demandProvince(actor);
        if (store.all().stream().anyMatch(one -> one.year() == year)) {
            throw new Refused(new RankingRefusal.FrozenBefore(year));
        }
        var by = rules.on(PACK, today()).orElseThrow();
        var pointed = new ArrayList<Places.Pointed<Candidate>>();
        var excluded = new TreeMap<String, Long>();
        var names = enterprises.aboveScale(UnitPath.ALL, today()).stream().collect(Collectors.toMap(Enterprise::id, Enterprise::name));
        store.firms(today()).stream().filter(firm -> names.containsKey(firm.id())).forEach(firm -> {
            var verdict = by.judge(firm.facts());
            barred(verdict).ifPresentOrElse(
                    reason -> excluded.merge(reason, 1L, Long::sum),
                    () -> pointed.add(new Places.Pointed<>(new Candidate(firm, names.get(firm.id()), isOpen(verdict)), points(verdict))));
        });
        if (pointed.isEmpty()) {
            throw new Refused(new RankingRefusal.NobodyFits(by.pack().version()));
        }
        var listed = Places.of(pointed, SIZE).stream().filter(Places.Placed::listed).toList();
        return keep(actor, year, by, listed, excluded);
    }

    private Ranking keep(
            Actor actor, int year, Rules by, List<Places.Placed<Candidate>> listed, TreeMap<String, Long> excluded) {
        var id = store.insert(PACK, year, SIZE, by.pack().version(), listed, excluded, actor, clock.instant(), today(),
                NOTICE.after(today(), holidays.workingDays()));
        trail.record(actor, "ranking.freeze", "ranking/" + id, "%d on the list, %d left out".formatted(
                listed.size(), excluded.values().stream().mapToLong(Long::longValue).sum()));
        return ranking(id);
    }

    /** A firm and whether something of its score is open. */
    record Candidate(RankingStore.Firm firm, String name, boolean open) {}

    /** The first condition that is not met for sure, the points aside: they make the order and bar nobody. */
    private static Optional<String> barred(Verdict verdict) {
        return verdict.reasons().stream()
                .filter(finding -> !(finding.condition() instanceof Condition.Points))
                .filter(finding -> finding.outcome() != Outcome.MET)
                .findFirst()
                .map(DefaultRankings::reason);
    }

    private static String reason(Finding finding) {
        return (finding.outcome() == Outcome.UNKNOWN ? "缺数据：" : "不满足：") + finding.condition().words();
    }

    private static BigDecimal points(Verdict verdict) {
        return verdict.score().orElseThrow().points().least();
    }

    private static boolean isOpen(Verdict verdict) {
        return !verdict.score().orElseThrow().points().isExact();
    }

    @Override
    public long object(Actor actor, long ranking, long enterprise, String raisedBy, String words) {
        demandProvince(actor);
        demandWord("raisedBy", "异议人", raisedBy);
        demandWord("words", "异议内容", words);
        var found = ranking(ranking);
        if (!found.runs(today()) || found.isPublished() || store.lines(ranking).stream().noneMatch(line -> line.enterprise() == enterprise && line.struck().isEmpty())) {
            throw new Refused(new RankingRefusal.NotOnNotice());
        }
        var id = store.object(ranking, enterprise, raisedBy.strip(), words.strip(), actor, clock.instant());
        trail.record(actor, "ranking.object", "ranking/" + ranking, "enterprise " + enterprise);
        return id;
    }

    @Override
    public void decide(Actor actor, long objection, boolean upheld, String decision) {
        demandProvince(actor);
        demandWord("decision", "处理意见", decision);
        if (!store.decide(objection, upheld, decision.strip(), actor, clock.instant())) {
            throw new Refused(new RankingRefusal.DoneBefore("这项异议已经处理，或不存在。"));
        }
        trail.record(actor, "ranking.decide", "ranking-objection/" + objection, upheld ? "upheld" : "dismissed");
    }

    @Override
    public void publish(Actor actor, long id, String document) {
        demandProvince(actor);
        demandWord("document", "发布文号", document);
        var found = ranking(id);
        if (found.isPublished()) {
            throw new Refused(new RankingRefusal.DoneBefore("榜单已于此前发布。"));
        }
        if (found.runs(today())) {
            throw new Refused(new RankingRefusal.NoticeRuns(found.until(), RULE));
        }
        var open = store.objections(id).stream().filter(one -> one.upheld().isEmpty()).count();
        if (open > 0) {
            throw new Refused(new RankingRefusal.ObjectionsOpen(open));
        }
        store.publish(id, document.strip(), clock.instant());
        trail.record(actor, "ranking.publish", "ranking/" + id, document.strip());
    }

    private static void demandProvince(Actor actor) {
        if (!actor.is(Role.DIVISION_OFFICER, Role.SYSTEM)) {
            throw new Refused(new RankingRefusal.NotProvince(actor.role().title()));
        }
    }

    private static void demandWord(String field, String label, String word) {
        if (word.isBlank()) {
            throw new Refused(new RankingRefusal.WordMissing(field, label));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
