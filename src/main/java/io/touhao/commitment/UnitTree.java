package io.touhao.commitment;

import io.touhao.directory.Level;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The units that a cascade goes down through, from one unit on. */
public final class UnitTree {

    private final Unit root;
    private final Map<UnitPath, List<Unit>> below;

    private UnitTree(Unit root, Map<UnitPath, List<Unit>> below) {
        this.root = root;
        this.below = below;
    }

    /** The tree of a unit and everything below it; the unit nearest to the top is the root. */
    public static UnitTree of(List<Unit> subtree) {
        var root = subtree.stream()
                .min(Comparator.comparingInt(unit -> unit.path().depth()))
                .orElseThrow(() -> new IllegalArgumentException("a tree needs a root"));
        var below = subtree.stream()
                .filter(unit -> unit != root)
                .sorted(Comparator.comparing(Unit::path))
                .collect(Collectors.groupingBy(unit -> unit.path().parent()));
        return new UnitTree(root, below);
    }

    public Unit root() {
        return root;
    }

    /** The units right below, by code, zones included. */
    public List<Unit> below(Unit unit) {
        return below.getOrDefault(unit.path(), List.of());
    }

    /** The regions right below: zones (功能区) lie within counties and would count twice. */
    List<Unit> regionsBelow(Unit unit) {
        return below(unit).stream().filter(child -> child.level() != Level.ZONE).toList();
    }
}
