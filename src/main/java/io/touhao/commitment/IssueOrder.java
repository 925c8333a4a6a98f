package io.touhao.commitment;

import io.touhao.directory.Level;
import io.touhao.directory.UnitPath;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is to be issued (下达): a plan's items, each with its way down.
 *
 * @param plan key of the plan; an item of a plan is issued once
 * @param root the unit that issues, whose subtree the cascade goes down through
 * @param handedDown when it was handed down, where that was before it was entered here (补录)
 */
public record IssueOrder(String plan, UnitPath root, List<Item> items, Optional<Instant> handedDown) {

    public IssueOrder {
        items = List.copyOf(items);
    }

    /** Handed down now. */
    public IssueOrder(String plan, UnitPath root, List<Item> items) {
        this(plan, root, items, Optional.empty());
    }

    /**
     * One promise with its way down.
     *
     * @param lead name of the office of the root that leads; none for the office that has the action
     * @param deepest the last level that gets a part
     */
    public record Item(Promise promise, Optional<String> lead, CascadeRule rule, Level deepest) {}
}
