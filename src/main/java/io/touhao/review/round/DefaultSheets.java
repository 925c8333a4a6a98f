package io.touhao.review.round;

import io.touhao.commitment.Records;
import io.touhao.directory.Actor;
import io.touhao.directory.PostId;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.StaleVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultSheets implements Sheets {

    private static final int NAMED = 3;
    private static final int REASON = 5;

    private final SheetStore store;
    private final RoundStore rounds;
    private final Records records;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DefaultSheets(
            SheetStore store, RoundStore rounds, Records records, Trail trail, ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.rounds = rounds;
        this.records = records;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Sheet> of(Actor actor, RoundId round) {
        return store.ofRound(round).stream().filter(sheet -> actor.sees(sheet.unit())).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ItemCount> itemCounts(Actor actor, RoundId round) {
        return store.itemCounts(round);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UnitPath, SheetDetail.Event> lastSteps(Actor actor, RoundId round, int depth) {
        return rounds.lastSteps(round, depth);
    }

    @Override
    @Transactional(readOnly = true)
    public int waiting(Actor actor, RoundId round) {
        return store.waiting(
                round, actor.unit(), actor.post().map(PostId::value).orElse(0L), actor.is(Role.SUPERVISOR, Role.LEADER));
    }

    @Override
    @Transactional(readOnly = true)
    public SheetDetail detail(Actor actor, SheetId id) {
        var sheet = demand(actor, id);
        var round = rounds.find(sheet.round()).orElseThrow();
        var below = sheet.kind() == SheetKind.UNIT ? store.below(id) : List.<Sheet>of();
        return new SheetDetail(sheet, round, lines(actor, sheet), below, rounds.events(id), deeds(actor, sheet, round));
    }

    private List<SheetDetail.Line> lines(Actor actor, Sheet sheet) {
        var items = store.items(sheet.id());
        if (items.isEmpty()) {
            return List.of();
        }
        var standing = records.standing(actor, sheet.unit()).stream()
                .collect(Collectors.toMap(row -> row.id().value(), Function.identity()));
        return items.stream()
                .filter(item -> standing.containsKey(item.commitment()))
                .map(item -> new SheetDetail.Line(standing.get(item.commitment()), item.problems(), item.nextSteps()))
                .sorted(Comparator.comparing(line -> line.row().number()))
                .toList();
    }

    private List<SheetDetail.Deed> deeds(Actor actor, Sheet sheet, Round round) {
        var deeds = EnumSet.noneOf(SheetDetail.Deed.class);
        if (round.isOpen() && sheet.isOpen() && sheet.isFilledInBy(actor)) {
            deeds.add(SheetDetail.Deed.FILL_IN);
            if (sheet.upper().isPresent()) {
                deeds.add(SheetDetail.Deed.SUBMIT);
            }
        }
        if (round.isOpen() && sheet.state().isReported() && !sheet.isOwnOf(actor) && upper(sheet).filter(upper -> upper.takesUp(actor)).isPresent()) {
            deeds.add(SheetDetail.Deed.RETURN);
            if (sheet.state() == SheetState.SUBMITTED) {
                deeds.add(SheetDetail.Deed.TAKE);
            }
        }
        return List.copyOf(deeds);
    }

    @Override
    public void save(Actor actor, SheetId id, int version, SheetWords words) {
        var sheet = demandFillable(actor, id, "存稿");
        demandFits(words);
        demandWritten(store.say(sheet, version, words));
        note(sheet, actor, RoundDeed.SAVED, "");
    }

    @Override
    public void submit(
            Actor actor, SheetId id, int version, SheetWords words, boolean missingNamed, boolean unreadTaken) {
        var sheet = demandFillable(actor, id, "报送");
        if (sheet.upper().isEmpty()) {
            throw new Refused(new RoundRefusal.WrongState("报送", sheet.state(), "本级的汇总表随冻结一并定稿。"));
        }
        demandFits(words);
        demandSaid(words, troubled(sheet, words));
        var missing = sheet.kind() == SheetKind.UNIT ? takeUp(actor, sheet, missingNamed, unreadTaken) : 0;
        demandWritten(store.say(sheet, version, words));
        store.spread(sheet.id(), words.nextSteps());
        store.submit(sheet.id(), actor.name(), missing, clock.instant());
        note(sheet, actor, RoundDeed.SUBMITTED, missing == 0 ? "" : "其中未报送 " + missing + " 张");
    }

    /** Everything handed in below is taken; what is not must be named as missing. */
    private int takeUp(Actor actor, Sheet sheet, boolean missingNamed, boolean unreadTaken) {
        var below = store.below(sheet.id());
        var missing = below.stream().filter(part -> !part.state().isReported()).toList();
        if (!missing.isEmpty() && !missingNamed) {
            throw new Refused(new RoundRefusal.Missing(
                    missing.size(), missing.stream().limit(NAMED).map(Sheet::holder).toList()));
        }
        var unread = below.stream().filter(part -> part.state() == SheetState.SUBMITTED).map(Sheet::holder).toList();
        if (!unread.isEmpty() && !unreadTaken) {
            throw new Refused(new RoundRefusal.Unread(unread.size(), unread.stream().limit(NAMED).toList()));
        }
        store.takeBelow(sheet.id(), actor.name(), clock.instant());
        return missing.size();
    }

    /** The commitments of the sheet that problems are told of, by these words and those told before. */
    private List<Long> troubled(Sheet sheet, SheetWords words) {
        return store.items(sheet.id()).stream()
                .filter(item -> !Optional.ofNullable(words.items().get(item.commitment()))
                        .map(SheetWords.ItemWords::problems).orElse(item.problems()).isBlank())
                .map(SheetStore.Item::commitment)
                .toList();
    }

    @Override
    public void returnIt(Actor actor, SheetId id, int version, String reason) {
        var sheet = demandReviewable(actor, id, "退回");
        if (reason.strip().length() < REASON) {
            throw new Refused(new RoundRefusal.Unfit("reason", "请写明退回的原因，不少于 %d 个字。".formatted(REASON)));
        }
        demandWritten(store.move(sheet.id(), version, SheetState.RETURNED, actor.name(), reason.strip(), clock.instant()));
        note(sheet, actor, RoundDeed.RETURNED, reason.strip());
    }

    @Override
    public void take(Actor actor, SheetId id, int version) {
        var sheet = demandReviewable(actor, id, "通过");
        if (sheet.state() != SheetState.SUBMITTED) {
            throw new Refused(new RoundRefusal.WrongState("通过", sheet.state(), ""));
        }
        demandWritten(store.move(sheet.id(), version, SheetState.TAKEN, actor.name(), "", clock.instant()));
        note(sheet, actor, RoundDeed.TAKEN, "");
    }

    @Override
    public int remind(Actor actor, RoundId id) {
        if (!actor.is(Role.SUPERVISOR, Role.LEADER, Role.CITY_OFFICER, Role.COUNTY_OFFICER, Role.SYSTEM)) {
            throw new Refused(new RoundRefusal.NotYourRole("催办未报", actor.role().title()));
        }
        var round = demandRunning(id, "催报");
        var owing = of(actor, id).stream().filter(sheet -> sheet.isRemindedBy(actor)).toList();
        var reminded = store.reminded(id, LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant());
        var open = owing.stream().filter(sheet -> !reminded.containsKey(sheet.id())).toList();
        if (open.isEmpty() && !owing.isEmpty() && actor.role() != Role.SYSTEM) {
            var last = reminded.values().stream().max(Comparator.naturalOrder()).orElseThrow();
            throw new Refused(new RoundRefusal.RemindedToday(owing.size(), LocalDateTime.ofInstant(last, clock.getZone())));
        }
        if (!open.isEmpty()) {
            store.remind(open.stream().map(Sheet::id).toList(), actor.name(), clock.instant());
            rounds.happened(round, Optional.empty(), actor.unit().equals(UnitPath.ALL) ? round.root() : actor.unit(), actor, RoundDeed.REMINDED, open.size() + " 张表", clock.instant());
            trail.record(actor, "round.remind", id.object(), open.size() + " sheets");
            events.publishEvent(new RoundsChanged(round, open, RoundDeed.REMINDED, actor, ""));
        }
        return open.size();
    }

    private void note(Sheet sheet, Actor actor, RoundDeed deed, String words) {
        var round = rounds.find(sheet.round()).orElseThrow();
        rounds.happened(round, Optional.of(sheet.id()), sheet.unit(), actor, deed, words, clock.instant());
        trail.record(actor, "sheet." + deed.verb(), sheet.id().object(), sheet.holder() + (words.isEmpty() ? "" : ": " + words));
        events.publishEvent(new RoundsChanged(round, List.of(sheet), deed, actor, words));
    }

    private Sheet demandFillable(Actor actor, SheetId id, String verb) {
        var sheet = demand(actor, id);
        demandRunning(sheet.round(), verb);
        if (!sheet.isFilledInBy(actor)) {
            throw new Refused(new RoundRefusal.NotHolder(verb, sheet.holder()));
        }
        if (!sheet.isOpen()) {
            throw new Refused(new RoundRefusal.WrongState(verb, sheet.state(), "要改请上一级退回。"));
        }
        return sheet;
    }

    /** The unit above may act until it has handed in its own. */
    private Sheet demandReviewable(Actor actor, SheetId id, String verb) {
        var sheet = demand(actor, id);
        demandRunning(sheet.round(), verb);
        var upper = upper(sheet).orElseThrow(() -> new Refused(new RoundRefusal.NotHolder(verb, "上一级")));
        if (!upper.isReviewedBy(actor) || sheet.isOwnOf(actor)) {
            throw new Refused(new RoundRefusal.NotHolder(verb, "上一级（%s）".formatted(upper.unitName())));
        }
        if (!sheet.state().isReported()) {
            throw new Refused(new RoundRefusal.WrongState(verb, sheet.state(), ""));
        }
        if (!upper.isOpen()) {
            throw new Refused(new RoundRefusal.WrongState(
                    verb, sheet.state(), "%s的汇总表已报送，须先由上一级退回。".formatted(upper.unitName())));
        }
        return sheet;
    }

    /** Locks against freezing before it looks whether the round runs. */
    private Round demandRunning(RoundId id, String verb) {
        rounds.share(id);
        var round = rounds.find(id).orElseThrow(DefaultSheets::absent);
        if (!round.isOpen()) {
            throw new Refused(new RoundRefusal.Frozen(round.name(), verb));
        }
        return round;
    }

    private Optional<Sheet> upper(Sheet sheet) {
        return sheet.upper().flatMap(store::find);
    }

    private Sheet demand(Actor actor, SheetId id) {
        return store.find(id).filter(sheet -> actor.sees(sheet.unit())).orElseThrow(DefaultSheets::absent);
    }

    private static void demandFits(SheetWords words) {
        if (words.isTooLong()) {
            throw new Refused(new RoundRefusal.Unfit("problems", "文字过长，每处不超过 2000 字。"));
        }
    }

    private static void demandSaid(SheetWords words, List<Long> troubled) {
        if (!words.isChosen()) {
            throw new Refused(new RoundRefusal.Unfit("trouble", "请选择有没有问题。"));
        }
        if (words.trouble().equals(SheetWords.NO_TROUBLE) && !troubled.isEmpty()) {
            throw new Refused(new RoundRefusal.CarriedOver(troubled.size()));
        }
        if (words.saysProblems() && words.problems().isEmpty() && troubled.isEmpty()) {
            throw new Refused(new RoundRefusal.Unfit("problems", "选了有问题，请写明是什么问题。"));
        }
    }

    private static void demandWritten(boolean written) {
        if (!written) {
            throw new Refused(new StaleVersion("这张表刚被他人更新。"));
        }
    }

    private static Refused absent() {
        return new Refused(new NotFound("没有这张表，或它不在您的范围内。"));
    }
}
