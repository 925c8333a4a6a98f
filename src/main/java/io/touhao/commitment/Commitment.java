package io.touhao.commitment;

import io.touhao.commitment.CommitmentState.Acknowledged;
import io.touhao.commitment.CommitmentState.ClosedOut;
import io.touhao.commitment.CommitmentState.CompletionClaimed;
import io.touhao.commitment.CommitmentState.InProgress;
import io.touhao.commitment.CommitmentState.Name;
import io.touhao.commitment.CommitmentState.Returned;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
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
        report.done().ifPresent(this::demandFigure);
        var done = report.done().or(progress::done);
        var told = new Progress(
                done, report.text(), report.problems(), report.nextSteps(), Optional.of(at), actor.account(),
                actor.name());
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

    /** The level above grants close-out (销号). */
    public Commitment closeOut(Actor actor, Instant at) {
        demandReviewer(actor, "销号");
        demandState("销号", "须先由责任单位申报办结。", Name.COMPLETION_CLAIMED);
        return moved(new ClosedOut(at, actor.name()));
    }

    /** The level above sends it back (退回), with a reason and the clause it rests on. */
    public Commitment returnIt(Actor actor, String reason, String clause, Instant at) {
        demandReviewer(actor, "退回");
        demandState("退回", "", Name.IN_PROGRESS, Name.COMPLETION_CLAIMED);
        demandWord("reason", "退回原因", reason);
        return moved(new Returned(at, actor.name(), reason.strip(), clause.strip()));
    }

    /** Somebody else of the own office or of the subtree answers from now on (改责任人). */
    public Commitment reassign(Actor actor, Owner newOwner) {
        demandChief(actor, "改责任人");
        demandState("改责任人", "", Name.ISSUED, Name.ACKNOWLEDGED, Name.IN_PROGRESS, Name.RETURNED);
        return new Commitment(id, version, parent, unit, promise, newOwner, progress, state);
    }

    void demandReportable(Actor actor) {
        demandOwner(actor, "填报进展");
        demandState("填报进展", state.name() == Name.ISSUED ? "请先签收。" : "",
                Name.ACKNOWLEDGED, Name.IN_PROGRESS, Name.RETURNED);
    }

    void demandClaimable(Actor actor) {
        demandOwner(actor, "申报办结");
        demandState("申报办结", "请先填报进展。", Name.IN_PROGRESS);
    }

    /** The owner gives parts of a figure to units below by hand (手工分解). */
    void demandDistributable(Actor actor) {
        demandOwner(actor, "分解");
        demandState("分解", "", Name.ISSUED, Name.ACKNOWLEDGED, Name.IN_PROGRESS, Name.RETURNED);
        var target = promise.target();
        var cuts = target.kind().isSplit() || target.kind().algebra() == Kind.Algebra.WEIGHTED;
        if (!cuts || target.value().isEmpty() || unit.depth() > 2) {
            throw new Refused(new CommitmentRefusal.RuleUnfit(promise.number(), target.kind(), "手工"));
        }
    }

    /** Evidence is brought by the owner's office, while there is something left to prove. */
    void demandEvidenceWanted(Actor actor) {
        demandOwner(actor, "上传佐证");
        demandState("上传佐证", state.name() == Name.ISSUED ? "请先签收。" : "",
                Name.ACKNOWLEDGED, Name.IN_PROGRESS, Name.RETURNED);
    }

    /** The owner asks that the clock be stopped, while the owner is the one to act. */
    void demandPausable(Actor actor) {
        demandOwner(actor, "申请暂停");
        demandState("申请暂停", "", Name.ISSUED, Name.ACKNOWLEDGED, Name.IN_PROGRESS, Name.RETURNED);
    }

    /** Somebody above, or the owner's own office, reminds (催办); what is closed out needs none. */
    Commitment remind(Actor actor) {
        demandChief(actor, "催办");
        demandState("催办", "", Name.ISSUED, Name.ACKNOWLEDGED, Name.IN_PROGRESS, Name.RETURNED);
        return this;
    }

    /** Whether the actor stands above: in a unit that strictly contains this one, or, at the top, in a reviewing post. */
    public boolean isReviewedBy(Actor actor) {
        if (!OFFICIALS.contains(actor.role()) || !actor.sees(unit)) {
            return false;
        }
        return !actor.unit().equals(unit) || unit.depth() == 1 && reviewsAtTheTop(actor);
    }

    private boolean reviewsAtTheTop(Actor actor) {
        return actor.is(Role.LEADER, Role.SUPERVISOR)
                || actor.is(Role.DIVISION_OFFICER) && owner.answersThrough(actor);
    }

    void demandReviewer(Actor actor, String verb) {
        if (!isReviewedBy(actor)) {
            throw new Refused(new CommitmentRefusal.NotAbove(verb, promise.title()));
        }
        var claimant = state instanceof CompletionClaimed claimed ? claimed.account() : progress.account();
        if (actor.account() == progress.account() || actor.account() == claimant) {
            throw new Refused(new CommitmentRefusal.ReviewerIsReporter(promise.title(), actor.name()));
        }
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
