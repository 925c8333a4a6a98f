package io.touhao.commitment;

import io.touhao.commitment.CommitmentState.Acknowledged;
import io.touhao.commitment.CommitmentState.ClosedOut;
import io.touhao.commitment.CommitmentState.CompletionClaimed;
import io.touhao.commitment.CommitmentState.InProgress;
import io.touhao.commitment.CommitmentState.Name;
import io.touhao.commitment.CommitmentState.Reopened;
import io.touhao.commitment.CommitmentState.Returned;
import io.touhao.commitment.CommitmentState.Verified;
import io.touhao.commitment.CommitmentState.Withdrawn;
import io.touhao.directory.Actor;
import io.touhao.directory.Level;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.Dates;
import io.touhao.page.Refused;
import io.touhao.quantity.Algebra;
import io.touhao.quantity.Amount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A commitment (台账条目): what a unit has promised, who answers for it there, and where it stands.
 *
 * <p>Its moves guard themselves and answer with the commitment as it is afterwards, or throw {@link Refused}. The
 * level above never changes a figure; it can only send the commitment back.
 */
public record Commitment(
        CommitmentId id, int version, Optional<CommitmentId> parent, UnitPath unit, Promise promise, Owner owner,
        Progress progress, CommitmentState state) {

    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final Set<Role> OFFICIALS =
            Set.of(Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER);

    /** The owner takes it (签收). */
    public Commitment acknowledge(Actor actor, Instant at) {
        demandOwner(actor, "签收");
        demandState("签收", "", Name.ISSUED);
        return moved(new Acknowledged(at, actor.name()));
    }

    /** The owner reports progress (填报进展); what was sent back is thereby taken up again. */
    public Commitment report(Actor actor, ProgressReport report, Instant at) {
        demandReportable(actor);
        demandWord("text", "进展情况", report.text());
        report.done().ifPresent(this::demandTypeable);
        report.done().ifPresent(this::demandFigure);
        var done = report.done().or(progress::done);
        var told = new Progress(
                done, report.text(), report.problems(), report.nextSteps(), Optional.of(at), actor.account(),
                actor.name(), progress.reading());
        return new Commitment(id, version, parent, unit, fulfilled(report, at), owner, told, new InProgress());
    }

    /** The owner claims completion (申报办结): the figure is reached and something proves it. */
    public Commitment claimCompletion(Actor actor, int evidence, Instant at) {
        demandClaimable(actor);
        demandTargetKept();
        if (evidence == 0) {
            throw new Refused(new CommitmentRefusal.EvidenceMissing(promise.title()));
        }
        return moved(new CompletionClaimed(at, actor.account(), actor.name()));
    }

    /** A level that reviews, and is not the last one, verifies (核验). */
    public Commitment verify(Actor actor, List<String> missing, Instant at) {
        demandTurn(actor, "核验");
        if (isLastReview()) {
            throw new Refused(new CommitmentRefusal.NotYourTurn("核验", promise.title(), turn(), true));
        }
        demandMet(missing);
        var next = reviews().get(reviews().indexOf(turn()) + 1);
        return moved(new Verified(at, actor.account(), actor.name(), claimant(), next));
    }

    /**
     * The last level that reviews grants close-out (销号).
     *
     * @param missing what the evidence contract lacks; anything refuses it
     */
    public Commitment closeOut(Actor actor, List<String> missing, Instant at) {
        demandTurn(actor, "销号");
        if (!isLastReview()) {
            throw new Refused(new CommitmentRefusal.NotYourTurn("销号", promise.title(), turn(), false));
        }
        demandMet(missing);
        return moved(new ClosedOut(at, actor.name()));
    }

    /** Level by level, and at the top by those who follow up: its leader is the line superior of every office there. */
    private void demandTurn(Actor actor, String verb) {
        demandReviewer(actor, verb);
        demandState(verb, "须先由责任单位申报办结。", Name.COMPLETION_CLAIMED, Name.VERIFIED);
        if (unit.depth() == 1 && actor.is(Role.LEADER)) {
            throw new Refused(new CommitmentRefusal.ReviewerIsSuperior(promise.title(), actor.name()));
        }
        if (actor.unit().depth() != depth(turn())) {
            throw new Refused(new CommitmentRefusal.NotYourTurn(verb, promise.title(), turn(), isLastReview()));
        }
    }

    private void demandMet(List<String> missing) {
        if (!missing.isEmpty()) {
            throw new Refused(new CommitmentRefusal.ContractUnmet(promise.title(), missing));
        }
    }

    /**
     * A level above the last that reviews closes it out although something is missing (越级销号), and says why.
     *
     * @param missing what the evidence contract lacks; where it lacks nothing, nothing is to be overridden
     */
    public Commitment override(Actor actor, String reason, List<String> missing, Instant at) {
        demandReviewer(actor, "越级销号");
        demandState("越级销号", "", Name.IN_PROGRESS, Name.RETURNED, Name.REOPENED, Name.COMPLETION_CLAIMED, Name.VERIFIED);
        if (!overrides(actor)) {
            throw new Refused(new CommitmentRefusal.NotHigher(promise.title(), reviews().getLast()));
        }
        demandWord("reason", "越级销号的理由", reason);
        if (missing.isEmpty()) {
            throw new Refused(new CommitmentRefusal.NothingToOverride(promise.title()));
        }
        return moved(new ClosedOut(at, actor.name(), Optional.of(
                new CommitmentState.Waiver(actor.name(), reason.strip(), missing))));
    }

    /** A unit strictly above the last reviewing level; at the top its leader. */
    private boolean overrides(Actor actor) {
        var last = depth(reviews().getLast());
        return last > 1 ? actor.unit().depth() < last : actor.is(Role.LEADER) && actor.unit().depth() == 1;
    }

    /** The owner corrects the figure after the claim (更正完成数); where it falls short now, the commitment reopens. */
    public Commitment correct(Actor actor, BigDecimal figure, String reason, Instant at) {
        demandCorrectable(actor);
        demandFigure(figure);
        demandWord("reason", "更正原因", reason);
        return proved(figure, at);
    }

    void demandCorrectable(Actor actor) {
        demandOwner(actor, "更正完成数");
        demandState("更正完成数", "请填报进展。", Name.COMPLETION_CLAIMED, Name.VERIFIED, Name.CLOSED_OUT);
        progress.reading().ifPresent(reading -> {
            throw new Refused(new CommitmentRefusal.FigureRead(promise.title(), reading.period().words()));
        });
        if (promise.target().goal().isEmpty()) {
            throw new Refused(new CommitmentRefusal.FigureUnfit("这一项没有完成数。"));
        }
    }

    /** The figure is this now, whoever proved it; what rested on more reopens. */
    private Commitment proved(BigDecimal figure, Instant at) {
        var told = new Progress(
                Optional.of(figure), progress.text(), progress.problems(), progress.nextSteps(), progress.at(),
                progress.account(), progress.by(), Optional.empty());
        var after = new Commitment(id, version, parent, unit, promise, owner, told, state);
        return !isShort() && after.isShort() ? after.reopen(fall(figure), at) : after;
    }

    /**
     * Records say so now (系统取数): the figure is theirs. What was settled and falls short of the promise reopens (回潮),
     * with a pointer to the value.
     *
     * @param target the target over the denominator of the same records
     * @param indicator title of the indicator, for the cause
     */
    Commitment read(BigDecimal figure, Reading reading, Target target, String indicator, Instant at) {
        var told = new Progress(
                Optional.of(figure), progress.text(), progress.problems(), progress.nextSteps(), progress.at(),
                progress.account(), progress.by(), Optional.of(reading));
        var after = new Commitment(id, version, parent, unit, promise.aiming(target), owner, told, state);
        return !isShort() && after.isShort()
                ? after.reopen("指标“%s”%s：%s".formatted(indicator, reading.period().words(), reading.verdict().reason()), at)
                : after;
    }

    /** What records give nobody types; the same figure may stand in a form. */
    private void demandTypeable(BigDecimal figure) {
        if (progress.isRead() && progress.done().filter(read -> read.compareTo(figure) == 0).isEmpty()) {
            throw new Refused(new CommitmentRefusal.FigureRead(promise.title(), progress.reading().orElseThrow().period().words()));
        }
    }

    private boolean isShort() {
        return state.name().isSettling() && progress.reading().map(Reading::isMissed).orElseGet(this::isTypedShort);
    }

    private boolean isTypedShort() {
        var target = promise.target();
        return target.goal().isPresent() && target.kind() != Kind.RECURRENCE
                && !progress.done().map(target::isKeptBy).orElse(false);
    }

    private String fall(BigDecimal figure) {
        var unitWords = promise.target().goalUnit();
        return "完成数由 %s 降为 %s，低于目标 %s".formatted(
                progress.done().map(before -> new Amount(before, unitWords).toString()).orElse("未报"),
                new Amount(figure, unitWords), promise.target().words());
    }

    /** Opens by itself (回潮), with a pointer to the cause. */
    Commitment reopen(String cause, Instant at) {
        return moved(new Reopened(at, cause));
    }

    /** The level above takes it back (撤销): nobody owes it any more. */
    public Commitment withdraw(Actor actor, String reason, Instant at) {
        demandRevocable(actor, "撤销");
        demandWord("reason", "撤销原因", reason);
        return over(new Withdrawn(at, actor.name(), reason.strip()));
    }

    /** The level above replaces it by a commitment of a revised plan (替代). */
    public Commitment supersede(Actor actor, Commitment successor, String reason, Instant at) {
        demandRevocable(actor, "替代");
        demandWord("reason", "替代原因", reason);
        if (successor.id().equals(id) || !successor.unit().equals(unit) || !successor.state().name().isOpen()) {
            throw new Refused(new CommitmentRefusal.SuccessorUnfit(promise.title()));
        }
        return over(new CommitmentState.Superseded(at, actor.name(), reason.strip(), successor.id()));
    }

    private void demandRevocable(Actor actor, String verb) {
        if (!isReviewedBy(actor)) {
            throw new Refused(new CommitmentRefusal.NotAbove(verb, promise.title()));
        }
        demandState(verb, "", Name.ISSUED, Name.ACKNOWLEDGED, Name.IN_PROGRESS, Name.RETURNED, Name.REOPENED,
                Name.COMPLETION_CLAIMED, Name.VERIFIED);
    }

    /** Goes with the one above that is over. */
    Commitment over(CommitmentState state) {
        return moved(state);
    }

    /** The levels that review, the lowest first (审核层级): those the plan asks for, or else the one right above. */
    public List<Level> reviews() {
        var asked = promise.reviews().stream()
                .filter(level -> depth(level) < unit.depth())
                .sorted(Comparator.comparing(Commitment::depth).reversed())
                .toList();
        return asked.isEmpty() ? List.of(above()) : asked;
    }

    private Level above() {
        return switch (unit.depth()) {
            case 1, 2 -> Level.PROVINCE;
            case 3 -> Level.CITY;
            default -> Level.COUNTY;
        };
    }

    /** The level whose turn it is to review, once completion is claimed. */
    public Level turn() {
        return state instanceof Verified past ? past.awaits() : reviews().getFirst();
    }

    /** Whether the level whose turn it is closes out. */
    public boolean isLastReview() {
        return turn() == reviews().getLast();
    }

    /** The account that claimed completion, or else the one that reported last. */
    long claimant() {
        return switch (state) {
            case CompletionClaimed claimed -> claimed.account();
            case Verified past -> past.claimant();
            case CommitmentState.Issued issued -> progress.account();
            case Acknowledged taken -> progress.account();
            case InProgress running -> progress.account();
            case Returned returned -> progress.account();
            case Reopened reopened -> progress.account();
            case ClosedOut closed -> progress.account();
            case Withdrawn withdrawn -> progress.account();
            case CommitmentState.Superseded superseded -> progress.account();
        };
    }

    private static int depth(Level level) {
        return switch (level) {
            case PROVINCE -> 1;
            case CITY -> 2;
            case COUNTY -> 3;
            case ZONE -> 4;
        };
    }

    /** The level above sends it back (退回), with a reason and the clause it rests on. */
    public Commitment returnIt(Actor actor, String reason, String clause, Instant at) {
        demandReviewer(actor, "退回");
        demandState("退回", "", Name.IN_PROGRESS, Name.COMPLETION_CLAIMED, Name.VERIFIED);
        demandWord("reason", "退回原因", reason);
        return moved(new Returned(at, actor.name(), reason.strip(), clause.strip()));
    }

    /** Somebody else of the own office or of the subtree answers from now on (改责任人). */
    public Commitment reassign(Actor actor, Owner newOwner) {
        demandChief(actor, "改责任人");
        demandState("改责任人", "", Name.ISSUED, Name.ACKNOWLEDGED, Name.IN_PROGRESS, Name.RETURNED, Name.REOPENED);
        return new Commitment(id, version, parent, unit, promise, newOwner, progress, state);
    }

    void demandReportable(Actor actor) {
        demandOwner(actor, "填报进展");
        demandState("填报进展", state.name() == Name.ISSUED ? "请先签收。" : "",
                Name.ACKNOWLEDGED, Name.IN_PROGRESS, Name.RETURNED, Name.REOPENED);
    }

    void demandClaimable(Actor actor) {
        demandOwner(actor, "申报办结");
        demandState("申报办结", "请先填报进展。", Name.IN_PROGRESS, Name.REOPENED);
    }

    /** The owner gives parts of a figure to units below by hand (手工分解). */
    void demandDistributable(Actor actor) {
        demandOwner(actor, "分解");
        demandState("分解", "", Name.ISSUED, Name.ACKNOWLEDGED, Name.IN_PROGRESS, Name.RETURNED, Name.REOPENED);
        var target = promise.target();
        var cuts = target.kind().isSplit() || target.kind().algebra() == Algebra.WEIGHTED;
        if (!cuts || target.value().isEmpty() || unit.depth() > 2) {
            throw new Refused(new CommitmentRefusal.RuleUnfit(promise.number(), target.kind(), "手工"));
        }
    }

    /** Evidence is brought by the owner's office, while there is something left to prove. */
    void demandEvidenceWanted(Actor actor) {
        demandOwner(actor, "上传佐证");
        demandState("上传佐证", state.name() == Name.ISSUED ? "请先签收。" : "",
                Name.ACKNOWLEDGED, Name.IN_PROGRESS, Name.RETURNED, Name.REOPENED);
    }

    /** The owner asks that the clock be stopped, while the owner is the one to act. */
    void demandPausable(Actor actor) {
        demandOwner(actor, "申请暂停");
        demandState("申请暂停", "", Name.ISSUED, Name.ACKNOWLEDGED, Name.IN_PROGRESS, Name.RETURNED, Name.REOPENED);
    }

    /** The owner asks for a later due day (申请延期), while there is one and completion is not claimed. */
    void demandExtensible(Actor actor, LocalDate until, String reason) {
        demandOwner(actor, "申请延期");
        demandState("申请延期", "", Name.ISSUED, Name.ACKNOWLEDGED, Name.IN_PROGRESS, Name.RETURNED, Name.REOPENED);
        if (!(promise.due() instanceof Due.By)) {
            throw new Refused(new CommitmentRefusal.ExtensionUnfit("定期或常态的事项没有单一的完成时限，不能延期。", ""));
        }
        if (!until.isAfter(promise.due().next())) {
            throw new Refused(new CommitmentRefusal.ExtensionUnfit(
                    "新的完成时限须晚于现在的 %s。".formatted(Dates.full(promise.due().next())), "until"));
        }
        demandWord("reason", "延期原因", reason);
    }

    /** The level above decides on a later due day. */
    void demandDecider(Actor actor) {
        if (!isReviewedBy(actor)) {
            throw new Refused(new CommitmentRefusal.NotAbove("答复延期", promise.title()));
        }
    }

    /** Is due on another day from now on. */
    Commitment dueBy(LocalDate day) {
        return new Commitment(id, version, parent, unit, promise.due(new Due.By(day)), owner, progress, state);
    }

    /** Evidence is withdrawn by the office that brought it, with a reason; what is over needs none. */
    void demandWithdrawable(Actor actor, String reason) {
        demandOwner(actor, "撤回佐证");
        demandState("撤回佐证", "", Name.ACKNOWLEDGED, Name.IN_PROGRESS, Name.RETURNED, Name.REOPENED,
                Name.COMPLETION_CLAIMED, Name.VERIFIED, Name.CLOSED_OUT);
        demandWord("reason", "撤回原因", reason);
    }

    /** Somebody above, or the owner's own office, reminds (催办); what is closed out needs none. */
    Commitment remind(Actor actor) {
        demandChief(actor, "催办");
        demandState("催办", "", Name.ISSUED, Name.ACKNOWLEDGED, Name.IN_PROGRESS, Name.RETURNED, Name.REOPENED);
        return this;
    }

    /** Whether the actor stands above: in a unit that strictly contains this one, or, at the top, in a reviewing post. */
    public boolean isReviewedBy(Actor actor) {
        if (!OFFICIALS.contains(actor.role()) || !actor.sees(unit)) {
            return false;
        }
        return !actor.unit().equals(unit) || unit.depth() == 1 && reviewsAtTheTop(actor);
    }

    /** The supervising post reviews, also what its own office owns: nobody else stands outside the line of an office. */
    private static boolean reviewsAtTheTop(Actor actor) {
        return actor.is(Role.LEADER, Role.SUPERVISOR);
    }

    void demandReviewer(Actor actor, String verb) {
        if (!isReviewedBy(actor)) {
            throw new Refused(new CommitmentRefusal.NotAbove(verb, promise.title()));
        }
        if (actor.account() == progress.account() || actor.account() == claimant() || hasVerified(actor)) {
            throw new Refused(new CommitmentRefusal.ReviewerIsReporter(promise.title(), actor.name()));
        }
    }

    private boolean hasVerified(Actor actor) {
        return state instanceof Verified past && past.account() == actor.account();
    }

    /** Whoever answers for it, or anybody of the levels above. */
    void demandChief(Actor actor, String verb) {
        if (!owner.answersThrough(actor) && !isReviewedBy(actor)) {
            throw new Refused(new CommitmentRefusal.NotYours(verb, promise.title(), owner.words()));
        }
    }

    void demandOwner(Actor actor, String verb) {
        if (!owner.answersThrough(actor)) {
            throw new Refused(new CommitmentRefusal.NotYours(verb, promise.title(), owner.words()));
        }
    }

    private void demandState(String verb, String advice, Name... allowed) {
        if (!Set.of(allowed).contains(state.name())) {
            throw new Refused(new CommitmentRefusal.WrongState(verb, promise.title(), state.name(), advice));
        }
    }

    private static void demandWord(String field, String label, String word) {
        if (word.isBlank()) {
            throw new Refused(new CommitmentRefusal.WordMissing(field, label));
        }
    }

    private void demandFigure(BigDecimal figure) {
        var target = promise.target();
        if (figure.precision() - figure.scale() > MOST_DIGITS || figure.scale() > MOST_DECIMALS) {
            throw new Refused(new CommitmentRefusal.FigureUnfit(
                    "完成数最多 %d 位整数、%d 位小数。".formatted(MOST_DIGITS, MOST_DECIMALS)));
        }
        if (target.kind() == Kind.COVERAGE && target.goalUnit().equals("%") && figure.compareTo(WHOLE) > 0) {
            throw new Refused(new CommitmentRefusal.FigureUnfit("覆盖率不能大于 100%。"));
        }
        if (target.kind() != Kind.GROWTH && target.kind() != Kind.LEVEL && figure.signum() < 0) {
            throw new Refused(new CommitmentRefusal.FigureUnfit("完成数不能小于 0。"));
        }
        if (target.base().filter(base -> target.kind() == Kind.COVERAGE && figure.compareTo(base) > 0).isPresent()) {
            throw new Refused(new CommitmentRefusal.FigureUnfit(
                    "完成数不能大于总数 %s。".formatted(target.base().get().toPlainString())));
        }
    }

    private void demandTargetKept() {
        var target = promise.target();
        progress.reading().filter(reading -> !reading.isKept()).ifPresent(reading -> {
            throw new Refused(new CommitmentRefusal.ReadingMissed(
                    promise.title(), reading.period().words(), reading.verdict().reason()));
        });
        if (progress.isRead()) {
            return;
        }
        if (target.goal().isPresent() && target.kind() != Kind.RECURRENCE
                && !progress.done().map(target::isKeptBy).orElse(false)) {
            throw new Refused(new CommitmentRefusal.TargetMissed(
                    promise.title(), progress.done(), target.words(), target.goalUnit()));
        }
    }

    /** A report fulfils the running period of a recurring duty, and none that has not begun. */
    private Promise fulfilled(ProgressReport report, Instant at) {
        if (promise.due() instanceof Due.Recurring recurring
                && !at.atZone(ZONE).toLocalDate().isBefore(recurring.begins())
                && report.done().orElse(BigDecimal.valueOf(recurring.times())).intValue() >= recurring.times()) {
            return promise.due(recurring.following());
        }
        return promise;
    }

    private Commitment moved(CommitmentState next) {
        return new Commitment(id, version, parent, unit, promise, owner, progress, next);
    }
}
