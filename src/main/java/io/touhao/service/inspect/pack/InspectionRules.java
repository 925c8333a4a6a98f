package io.touhao.service.inspect.pack;

import java.util.List;
import java.util.Optional;

/**
 * What is inspected, by which list, and how long what is found may stay.
 *
 * @param inspectors how many go together
 * @param majorWeight how many lots a unit has in which a major hazard was found in the last {@code majorMonths}
 * @param general span for a general hazard
 * @param major span for a major one
 * @param reportDays working days after its completion in which an assessment is handed in
 * @param risks what a data assessment tells of
 */
public record InspectionRules(
        String id, String title, List<InspectedKind> kinds, int inspectors, int majorWeight, int majorMonths, Allowed general,
        Allowed major, int reportDays, List<RelocationStage> relocation, List<String> risks, List<CheckList> lists) {

    public InspectionRules {
        kinds = List.copyOf(kinds);
        relocation = List.copyOf(relocation);
        risks = List.copyOf(risks);
        lists = List.copyOf(lists);
    }

    /**
     * How long a hazard may stay, in working days.
     *
     * @param usual proposed
     * @param most longest that may be given
     */
    public record Allowed(int usual, int most) {}

    public Optional<InspectedKind> kind(String key) {
        return kinds.stream().filter(kind -> kind.id().equals(key)).findFirst();
    }

    /** The title of a kind; of one that left the pack its key. */
    public String title(String kind) {
        return kind(kind).map(InspectedKind::title).orElse(kind);
    }

    public Optional<CheckList> list(String key) {
        return lists.stream().filter(list -> list.id().equals(key)).findFirst();
    }
}
