package io.touhao.commitment;

import io.touhao.directory.Actor;
import io.touhao.directory.Level;
import io.touhao.page.Signal;
import io.touhao.page.list.Filter;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The ledger (台账) as a list: its rows, its scope and the filters that all figures of {@link Ledger} name. Pages and
 * workbooks add the columns they show.
 */
public final class LedgerList {

    private LedgerList() {}

    /**
     * The list without columns.
     *
     * @param actions the special actions to choose from, by key
     * @param units the units to choose from, by code; each stands for its whole subtree
     */
    public static Listing.Builder<LedgerRow> of(List<Option> actions, List<Option> units) {
        return Listing.<LedgerRow>of("ledger", "工作台账")
                .noun("项")
                .from("commitment.ledger_row")
                .where("(:whole or unit_path = :scope or unit_path like :scope || '.%')")
                .filter(Filter.words("q", "事项、编号、责任人", "search ilike :q"))
                .filter(Filter.choice("action", "专项行动", actions, "action = :action"))
                .filter(Filter.choice("unit", "地区", units, ":unit = any(string_to_array(unit_path, '.'))"))
                .filter(Filter.choice("signal", "信号", signals(), "signal = :signal"))
                .filter(Filter.choice("state", "状态", states(), "state = :state"))
                .filter(Filter.choice("level", "层级", levels(), "level = :level"))
                .filter(Filter.choice("kind", "目标类型", kinds(), "kind = :kind"))
                .filter(Filter.words("owner", "牵头单位或责任人", "office_name || ' ' || person_name ilike :owner"))
                .filter(Filter.days("due", "完成时限", "due"))
                .filter(Filter.flag("unclosed", "未销号且有时限", "state not in ('CLOSED_OUT', 'WITHDRAWN', 'SUPERSEDED') and due_kind <> 'STANDING'"))
                .filter(Filter.flag("owed", "未撤销", "state not in ('WITHDRAWN', 'SUPERSEDED')"))
                .filter(Filter.flag("own", "本级", "unit_path = :scope"))
                .filter(Filter.flag("below", "下级", "unit_path <> :scope"))
                .filter(Filter.flag("mine", "本单位牵头", "office_id = :office"))
                .filter(Filter.flag("post", "本岗负责", LedgerView.MINE))
                .filter(Filter.flag("review", "待我审核", LedgerView.TO_REVIEW))
                .filter(Filter.flag("sent_back", "被退回或回潮", "state in ('RETURNED', 'REOPENED')"))
                .filter(Filter.flag("extension", "待批延期", LedgerView.TO_DECIDE))
                .filter(Filter.flag("override", "越级销号", "overridden_by <> ''"))
                .filter(Filter.flag("reporting", "待填报", "state in ('ACKNOWLEDGED', 'IN_PROGRESS')"))
                .filter(Filter.flag("near", "临期或逾期", "cause in ('NEAR', 'OVERDUE')"))
                .filter(Filter.flag("reminded", "被催办", "reminded_at is not null and state not in ('CLOSED_OUT', 'WITHDRAWN', 'SUPERSEDED')"));
    }

    /** The parameters of the list's conditions, for this actor. */
    public static Map<String, Object> given(Actor actor) {
        return LedgerView.given(actor);
    }

    private static List<Option> signals() {
        return Stream.of(Signal.GREEN, Signal.YELLOW, Signal.RED, Signal.BLUE, Signal.PAUSED, Signal.NONE, Signal.DONE)
                .map(signal -> new Option(signal.name(), signal.word()))
                .toList();
    }

    private static List<Option> states() {
        return Arrays.stream(CommitmentState.Name.values())
                .map(state -> new Option(state.name(), state.title()))
                .toList();
    }

    private static List<Option> levels() {
        return Arrays.stream(Level.values()).map(level -> new Option(level.name(), level.title() + "级")).toList();
    }

    private static List<Option> kinds() {
        return Arrays.stream(Kind.values()).map(kind -> new Option(kind.name(), kind.title())).toList();
    }
}
