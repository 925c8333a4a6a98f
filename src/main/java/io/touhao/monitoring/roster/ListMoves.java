package io.touhao.monitoring.roster;

import io.touhao.directory.Actor;
import io.touhao.directory.EnterpriseDirectory;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.monitoring.roster.ListMove.Kind;
import io.touhao.monitoring.roster.ListMove.State;
import io.touhao.page.Figures;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.registry.AboveScaleMoves;
import io.touhao.registry.Enterprise;
import io.touhao.registry.EnterpriseRecords;
import io.touhao.registry.Uscc;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposals to change the above-scale list, and their decision (名录变动). */
@Service
@Transactional
public class ListMoves {

    /** Operating revenue of a year from which an industrial enterprise is above scale, 万元. */
    private static final BigDecimal SCALE = BigDecimal.valueOf(2_000);
    private static final int LEAST_WORDS = 10;
    private static final int COUNTY = 3;

    private final ListMoveStore store;
    private final AboveScaleMoves list;
    private final EnterpriseDirectory directory;
    private final EnterpriseRecords enterprises;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ListMoves(
            ListMoveStore store, AboveScaleMoves list, EnterpriseDirectory directory, EnterpriseRecords enterprises, Trail trail,
            ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.list = list;
        this.directory = directory;
        this.enterprises = enterprises;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Those of the actor's subtree that wait, and those of a month. */
    @Transactional(readOnly = true)
    public List<ListMove> of(YearMonth month) {
        return store.of(month);
    }

    /** @throws Refused by {@link NotFound} */
    @Transactional(readOnly = true)
    public ListMove find(long id) {
        return store.find(id).orElseThrow(() -> new Refused(new NotFound("没有这份申报，或不在您的管辖范围内。")));
    }

    /** The attached evidence. */
    @Transactional(readOnly = true)
    public byte[] file(long id) {
        return store.file(id).orElseThrow(() -> new Refused(new NotFound("这份申报没有附件，或不在您的管辖范围内。")));
    }

    /**
     * A county proposes (申报). Refused for a month further off than the next or before this year, without evidence, for
     * an entrant below scale or in the list already, for a leaver that is not in it, and while another proposal waits.
     */
    public long propose(Actor actor, MoveProposal given) {
        if (!actor.is(Role.COUNTY_OFFICER) || actor.unit().depth() != COUNTY) {
            throw new Refused(new MoveRefusal.NotYours("申报", actor.role().title()));
        }
        var enterprise = enterprise(given.uscc());
        demandMonth(given.month());
        demandCause(given);
        demandStanding(enterprise, given);
        demandEvidence(given);
        if (store.isWaiting(enterprise.id())) {
            throw unfit("uscc", "%s已有一份申报在等省级审批。".formatted(enterprise.name()), "请等批复后再申报。");
        }
        var id = store.insert(enterprise, given, actor.name(), clock.instant());
        trail.record(actor, "list-move.propose", "list-move/" + id, "%s %s %s".formatted(enterprise.name(), given.kind().title(), given.month()));
        events.publishEvent(new ListMoved(find(id), actor));
        return id;
    }

    private Enterprise enterprise(String code) {
        Uscc.faultOf(code).ifPresent(fault -> {
            throw unfit("uscc", fault.what(), "请核对营业执照上的统一社会信用代码。");
        });
        return directory.byCode(code).flatMap(entry -> enterprises.find(entry.id()))
                .orElseThrow(() -> unfit("uscc", "本县企业库里没有这个代码。", "请先登记企业，再申报。"));
    }

    private void demandMonth(YearMonth month) {
        var now = YearMonth.now(clock);
        if (month.isAfter(now.plusMonths(1)) || month.getYear() < now.getYear()) {
            throw unfit("month", "%s不能申报。".formatted(month), "可申报本年到下月为止的月份。");
        }
    }

    private static void demandCause(MoveProposal given) {
        if (!given.kind().causes().contains(given.cause())) {
            throw unfit("cause", "请选择%s的原因。".formatted(given.kind().title()), "原因须是：" + String.join("、", given.kind().causes()) + "。");
        }
    }

    private static void demandStanding(Enterprise enterprise, MoveProposal given) {
        var day = given.month().atDay(1);
        var listed = enterprise.aboveScale().filter(days -> days.contains(day)).isPresent();
        if (given.kind() == Kind.ENTER && enterprise.aboveScale().filter(days -> days.until().isEmpty() || days.contains(day)).isPresent()) {
            throw unfit("uscc", "%s已在规上名录里。".formatted(enterprise.name()), "不用申报入规。");
        }
        if (given.kind() == Kind.LEAVE && (!listed || enterprise.aboveScale().filter(days -> days.from().isBefore(day)).isEmpty())) {
            throw unfit("uscc", "%s在这个月之前不在规上名录里。".formatted(enterprise.name()), "不用申报退规。");
        }
    }

    private static void demandEvidence(MoveProposal given) {
        if (given.evidence().strip().length() < LEAST_WORDS) {
            throw unfit("evidence", "依据不足 %d 字。".formatted(LEAST_WORDS), "请写明看了什么材料、是什么情况。");
        }
        if (given.kind() == Kind.ENTER) {
            var revenue = given.revenue().orElseThrow(() -> unfit("revenue", "入规须填年主营业务收入。", "单位为万元。"));
            if (revenue.compareTo(SCALE) < 0) {
                throw new Refused(new MoveRefusal.BelowScale(Figures.number(revenue)));
            }
        }
    }

    private static Refused unfit(String at, String what, String advice) {
        return new Refused(new MoveRefusal.Unfit(at, what, advice));
    }

    /** The province approves (批准): from the month's first day on the enterprise is in the list, or no longer. */
    public void approve(Actor actor, long id) {
        var move = waiting(actor, id, "批准");
        var day = move.month().atDay(1);
        if (move.kind() == Kind.ENTER) {
            list.enter(actor, move.enterprise(), day);
        } else {
            list.leave(actor, move.enterprise(), day);
        }
        decided(actor, move, State.APPROVED, "");
    }

    /** The province declines (不批准) with a reason. */
    public void decline(Actor actor, long id, String words) {
        var move = waiting(actor, id, "处理");
        if (words.strip().length() < LEAST_WORDS / 2) {
            throw unfit("words", "请写明不批准的原因。", "不少于 %d 字。".formatted(LEAST_WORDS / 2));
        }
        decided(actor, move, State.DECLINED, words.strip());
    }

    private ListMove waiting(Actor actor, long id, String verb) {
        if (!actor.is(Role.DIVISION_OFFICER) || actor.unit().depth() != 1) {
            throw new Refused(new MoveRefusal.NotYours(verb, actor.role().title()));
        }
        var move = store.hold(id).orElseThrow(() -> new Refused(new NotFound("没有这份申报，或不在您的管辖范围内。")));
        if (move.state() != State.PROPOSED) {
            throw new Refused(new MoveRefusal.Decided(move.name(), move.state(), move.decidedBy()));
        }
        return move;
    }

    private void decided(Actor actor, ListMove move, State state, String words) {
        store.decide(move.id(), state, actor.name(), words, clock.instant());
        trail.record(actor, state == State.APPROVED ? "list-move.approve" : "list-move.decline", "list-move/" + move.id(),
                "%s %s %s%s".formatted(move.name(), move.kind().title(), move.month(), words.isEmpty() ? "" : "：" + words));
        events.publishEvent(new ListMoved(find(move.id()), actor));
    }
}
