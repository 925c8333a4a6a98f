package io.touhao.plan.reading;

import java.util.ArrayList;
import java.util.List;

/** The bodies of one attribution in the order printed, each with what is asked of it. */
final class DutyRoll {

    private record Entry(String name, DutyRole role) {}

    private final List<Entry> entries = new ArrayList<>();

    void add(List<String> names, DutyRole role) {
        names.forEach(name -> entries.add(new Entry(name, role)));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    boolean hasLead() {
        return entries.stream().anyMatch(entry -> entry.role() == DutyRole.LEAD);
    }

    /** With a marked lead only that leads; without one all who are responsible do. */
    List<String> lead() {
        boolean led = hasLead();
        boolean onlySupport = entries.stream().allMatch(entry -> entry.role() == DutyRole.SUPPORT);
        return names(entry -> onlySupport || (led ? entry.role() == DutyRole.LEAD : entry.role() != DutyRole.SUPPORT));
    }

    List<String> support() {
        List<String> lead = lead();
        boolean led = hasLead();
        boolean all = lead.size() == entries.size();
        return all ? List.of() : names(entry -> led ? entry.role() != DutyRole.LEAD : entry.role() == DutyRole.SUPPORT);
    }

    private List<String> names(java.util.function.Predicate<Entry> chosen) {
        return entries.stream().filter(chosen).map(Entry::name).toList();
    }
}
