package io.touhao.commitment;

import io.touhao.directory.Duty;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refused;
import io.touhao.quantity.Algebra;
import io.touhao.quantity.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Parts given by hand from one commitment to units right below. */
final class Distribution {

    private final Commitment parent;
    private final List<Commitment> children;
    private final UnitTree tree;
    private final Map<UnitPath, Duty> duties;

    Distribution(Commitment parent, List<Commitment> children, UnitTree tree, Map<UnitPath, Duty> duties) {
        this.parent = parent;
        this.children = children;
        this.tree = tree;
        this.duties = duties;
    }

    /** The new children, checked. */
    List<Draft> drafts(
            Map<UnitPath, BigDecimal> parts, boolean remainderStays, IntFunction<List<CommitmentId>> keys) {
        demandUnits(parts);
        demandOwners(parts);
        demandWhole(conservation(parts.values()), remainderStays);
        var units = new ArrayList<>(new TreeMap<>(parts).keySet());
        var ids = keys.apply(units.size());
        return IntStream.range(0, units.size())
                .mapToObj(index -> draft(ids.get(index), units.get(index), parts.get(units.get(index))))
                .toList();
    }

    /** How many units right below could have a part. */
    int addressed() {
        return tree.regionsBelow(tree.root()).size();
    }

    Conservation conservation(List<Draft> drafts) {
        return conservation(drafts.stream().map(draft -> draft.promise().target().value().orElseThrow()).toList());
    }

    private Conservation conservation(Iterable<BigDecimal> added) {
        var values = new ArrayList<BigDecimal>();
        children.forEach(child -> child.promise().target().value().ifPresent(values::add));
        added.forEach(values::add);
        var parts = values.stream().map(value -> new Algebra.Part(Optional.of(value), BigDecimal.ZERO)).toList();
        return Conservation.of(target(), parts, addressed());
    }

    private Draft draft(CommitmentId id, UnitPath path, BigDecimal value) {
        var promise = parent.promise().aiming(target().worth(Optional.of(value)));
        return new Draft(
                id, Optional.of(parent.id()), unit(path), promise, CascadeRule.Name.HAND, 0, 0,
                Owner.of(duties.get(path)));
    }

    private void demandUnits(Map<UnitPath, BigDecimal> parts) {
        refuse(parts, path -> tree.below(tree.root()).stream().noneMatch(unit -> unit.path().equals(path)),
                "不是本单位的下一级");
        refuse(parts, path -> children.stream().anyMatch(child -> child.unit().equals(path)), "已经有分解数，上级不能改");
        refuse(parts, path -> target().kind().isSplit() && parts.get(path).signum() <= 0, "分解数须大于 0");
        refuse(parts, path -> parts.get(path).stripTrailingZeros().scale() > target().value().orElseThrow().scale(),
                "分解数的小数位多于目标");
    }

    private void demandOwners(Map<UnitPath, BigDecimal> parts) {
        var vacant = parts.keySet().stream().filter(path -> !duties.containsKey(path)).map(this::name).toList();
        if (!vacant.isEmpty()) {
            throw new Refused(new CommitmentRefusal.OwnersMissing(parent.promise().action(), vacant));
        }
    }

    private void demandWhole(Conservation conservation, boolean remainderStays) {
        var title = parent.promise().title();
        if (conservation.verdict() == Conservation.Verdict.CEILING_BROKEN) {
            throw new Refused(new CommitmentRefusal.CeilingBroken(
                    title, target().words(), print(conservation.combined())));
        }
        var mayRemain = remainderStays || target().bound().isCeiling() || !target().kind().isSplit();
        if (conservation.remainder().signum() > 0 && !mayRemain) {
            throw new Refused(new CommitmentRefusal.Shortfall(
                    title, target().words(), print(conservation.combined()), print(conservation.remainder())));
        }
    }

    private void refuse(Map<UnitPath, BigDecimal> parts, Predicate<UnitPath> unfit, String reason) {
        var units = parts.keySet().stream().filter(unfit).sorted().map(this::name).toList();
        if (!units.isEmpty()) {
            throw new Refused(new CommitmentRefusal.UnitsUnfit(units, reason));
        }
    }

    private String print(BigDecimal value) {
        return new Amount(value, target().unit()).toString();
    }

    private String name(UnitPath path) {
        return below(path).map(Unit::shortName).orElse(path.code());
    }

    private Unit unit(UnitPath path) {
        return below(path).orElseThrow();
    }

    private Optional<Unit> below(UnitPath path) {
        return Stream.concat(Stream.of(tree.root()), tree.below(tree.root()).stream())
                .filter(unit -> unit.path().equals(path))
                .findFirst();
    }

    private Target target() {
        return parent.promise().target();
    }
}
