package io.touhao.service.visit;

import io.touhao.directory.UnitPath;
import io.touhao.registry.Enterprise;
import io.touhao.registry.Enterprises;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the above-scale list of a day is covered by visits, as of now and as the actor sees it. */
@Service
@Transactional(readOnly = true)
public class Coverages {

    private final VisitStore store;
    private final Enterprises enterprises;

    Coverages(VisitStore store, Enterprises enterprises) {
        this.store = store;
        this.enterprises = enterprises;
    }

    /**
     * The coverage of a unit.
     *
     * @param units by unit right below; a county has itself alone
     * @param divisions by division of industry
     * @param visited who has been visited, with the number of visits that count
     */
    public record Whole(Coverage all, Map<UnitPath, Coverage> units, Map<String, Coverage> divisions, Map<Long, Integer> visited) {

        public boolean has(long enterprise) {
            return visited.containsKey(enterprise);
        }
    }

    /** The unit's coverage of the year so far. */
    public Whole of(UnitPath unit, LocalDate day) {
        var visited = store.counted(unit, day.withDayOfYear(1), day);
        var listed = enterprises.aboveScale(unit, day);
        var depth = unit.equals(UnitPath.ALL) ? 1 : unit.depth();
        return new Whole(
                sum(listed, visited, firm -> "").getOrDefault("", Coverage.NOTHING)
                        .withVisits(visited.values().stream().mapToLong(Integer::longValue).sum()),
                sum(listed, visited, firm -> below(firm.unit(), depth)), sum(listed, visited, firm -> firm.industry().substring(0, 2)), visited);
    }

    private static <K extends Comparable<K>> Map<K, Coverage> sum(List<Enterprise> listed, Map<Long, Integer> visited, Function<Enterprise, K> by) {
        var sums = new TreeMap<K, Coverage>();
        listed.forEach(firm -> sums.merge(by.apply(firm), Coverage.ofOne(visited.getOrDefault(firm.id(), 0)), Coverage::and));
        return sums;
    }

    private static UnitPath below(UnitPath unit, int depth) {
        var path = unit;
        while (path.depth() > depth + 1) {
            path = path.parent();
        }
        return path;
    }
}
