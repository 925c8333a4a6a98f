package io.touhao.monitoring.disclosure;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.page.Refused;
import io.touhao.quantity.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Works out each table once over the whole province, so that everybody is shown the same cells. */
@Service
class DefaultDisclosures implements Disclosures {

    private final ContributionStore store;
    private final Units units;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<String, Worked> worked = new ConcurrentHashMap<>();

    DefaultDisclosures(ContributionStore store, Units units, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.units = units;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        this.transaction.setReadOnly(true);
    }

    /** What was worked out of which contributions. */
    private record Worked(List<Contribution> contributions, Suppression.Result result) {}

    @Override
    public List<Period> periods() {
        return Acting.as(Actor.SYSTEM, () -> transaction.execute(status -> store.periods(DisclosurePacks.bundled(TableItem.OUTPUT).ready())));
    }

    @Override
    public ProtectedTable table(Period period, TableItem item, UnitPath path) {
        var unit = found(path).filter(one -> path.depth() < 3)
                .orElseThrow(() -> new Refused(new DisclosureRefusal.NoTable(path.value())));
        var rule = DisclosurePacks.bundled(item);
        var result = result(period, item, rule);
        if (!result.exposed().isEmpty()) {
            throw new Refused(new DisclosureRefusal.Exposed(period.words(), item.title(), result.exposed().size()));
        }
        var rows = Acting.as(Actor.SYSTEM, () -> transaction.execute(status -> units.children(path, today()))).stream()
                .filter(row -> row.path().depth() == path.depth() + 1).toList();
        var wanted = rows.stream().map(row -> row.path().value()).collect(Collectors.toSet());
        var cells = result.cells().stream().filter(cell -> wanted.contains(cell.row()) || cell.row().equals(path.value())).toList();
        return new ProtectedTable(period, item, unit, rows.stream().filter(row -> has(cells, row)).toList(),
                cells.stream().flatMap(cell -> cell.column().stream()).distinct().sorted().toList(),
                cells.stream().collect(Collectors.toMap(cell -> cell.row() + "/" + cell.column().orElse(""), cell -> cell)), rule);
    }

    private static boolean has(List<Cell> cells, Unit row) {
        return cells.stream().anyMatch(cell -> cell.row().equals(row.path().value()));
    }

    private Optional<Unit> found(UnitPath path) {
        return Acting.as(Actor.SYSTEM, () -> transaction.execute(status -> units.find(path, today())));
    }

    private Suppression.Result result(Period period, TableItem item, DisclosureRule rule) {
        var contributions = Acting.as(Actor.SYSTEM, () -> transaction.execute(status -> store.of(period, item)));
        return worked.compute(period.code() + item, (key, before) -> before != null && before.contributions().equals(contributions)
                ? before
                : new Worked(contributions, Suppression.of(rule, Cells.of(contributions)))).result();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
