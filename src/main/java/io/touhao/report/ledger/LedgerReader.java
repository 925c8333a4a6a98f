package io.touhao.report.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads ledgers as offices keep them: xlsx, xls and separated text. The bytes decide what a file is, not its name.
 * Whatever cannot be trusted or understood as a whole is refused in words; a reading is never half.
 */
public final class LedgerReader {

    private final int planYear;
    private final Optional<String> importer;
    private final Limits limits;

    /**
     * @param planYear the year in which deadlines without a year are reckoned
     * @param importer the office that hands the file in, if known; else the one that the sheet names
     */
    public LedgerReader(int planYear, Optional<String> importer) {
        this(planYear, importer, Limits.USUAL);
    }

    LedgerReader(int planYear, Optional<String> importer, Limits limits) {
        this.planYear = planYear;
        this.importer = importer;
        this.limits = limits;
    }

    /** Reads a file of this name and content. */
    public LedgerOutcome read(String file, byte[] bytes) {
        try {
            return read(file, grids(file, bytes, limits));
        } catch (Unreadable refused) {
            return refused.refusal();
        }
    }

    static List<Grid> grids(String file, byte[] bytes, Limits limits) {
        if (bytes.length == 0) {
            throw new Unreadable(new LedgerRefusal.Empty());
        }
        if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 'P', 'K', 5, 6)) {
            return XlsxGrids.read(bytes, limits);
        }
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return XlsGrids.read(bytes, limits);
        }
        if (file.toLowerCase(java.util.Locale.ROOT).matches(".*\\.(?:xlsx|xlsm|xltx)")) {
            throw new Unreadable(new LedgerRefusal.NotAWorkbook("名字是 xlsx，内容却不是工作簿"));
        }
        return CsvGrids.read(bytes, limits);
    }

    private static boolean starts(byte[] bytes, int... signs) {
        for (int at = 0; at < signs.length; at++) {
            if (bytes.length <= at || (bytes[at] & 0xFF) != signs[at]) {
                return false;
            }
        }
        return true;
    }

    private record Candidate(Grid grid, Head head, List<SheetRow> rows, List<String> titles) {}

    private LedgerOutcome read(String file, List<Grid> grids) {
        if (grids.stream().allMatch(Grid::isEmpty)) {
            return new LedgerRefusal.Empty();
        }
        List<Candidate> candidates = grids.stream().flatMap(grid -> candidate(grid).stream()).toList();
        if (candidates.isEmpty()) {
            return new LedgerRefusal.NoHead();
        }
        Candidate chosen = candidates.stream().max(order()).get();
        return refusal(chosen).map(LedgerOutcome.class::cast).orElseGet(() -> reading(file, chosen));
    }

    private Optional<Candidate> candidate(Grid grid) {
        HeadFinder heads = new HeadFinder(grid, planYear);
        return heads.first().map(head -> {
            Legend legend = new Legend(lines(grid, head));
            List<SheetRow> rows = new RowReader(grid, heads, head, legend, planYear).read();
            return new Candidate(grid, head, rows, titles(grid, head));
        });
    }

    /** Of several ledgers in a workbook: seen, not empty, not of another year, of the latest month, the one shown. */
    private Comparator<Candidate> order() {
        return Comparator.comparing((Candidate candidate) -> !candidate.grid().isHidden())
                .thenComparing(candidate -> !candidate.rows().isEmpty())
                .thenComparing(candidate -> otherYear(candidate).isEmpty())
                .thenComparing(candidate -> SheetName.month(candidate.grid().name()))
                .thenComparing(candidate -> candidate.grid().isActive())
                .thenComparing(candidate -> candidate.rows().size());
    }

    private Optional<Integer> otherYear(Candidate candidate) {
        return new LedgerYear(planYear).other(candidate.titles(), candidate.grid().name(), candidate.rows());
    }

    private Optional<LedgerRefusal> refusal(Candidate chosen) {
        Optional<LedgerRefusal> running = running(chosen.grid());
        if (running.isPresent()) {
            return running;
        }
        if (chosen.rows().isEmpty()) {
            return Optional.of(new LedgerRefusal.NoRow(chosen.grid().name()));
        }
        return otherYear(chosen)
                .<LedgerRefusal>map(year -> new LedgerRefusal.WrongYear(year, planYear))
                .or(() -> foreign(chosen));
    }

    private Optional<LedgerRefusal> foreign(Candidate chosen) {
        Optional<String> reporting = ReportingUnit.find(lines(chosen.grid(), chosen.head()));
        List<String> leads = chosen.rows().stream().map(SheetRow::lead).distinct().toList();
        return importer.or(() -> reporting)
                .flatMap(office -> Places.outside(office, reporting, leads)
                        .map(unit -> new LedgerRefusal.ForeignUnit(unit, office)));
    }

    private static Optional<LedgerRefusal> running(Grid grid) {
        List<String> cells = new ArrayList<>();
        grid.rows().forEach((row, line) -> line.forEach((column, cell) -> {
            if (FormulaText.runs(cell.text()) && cell.formula().isEmpty() && cell.content() instanceof CellContent.Words
                    || FormulaText.reachesOut(cell.formula())) {
                cells.add(SheetName.cell(row, column));
            }
        }));
        return cells.isEmpty() ? Optional.empty() : Optional.of(new LedgerRefusal.FormulaInText(cells));
    }

    private LedgerReading reading(String file, Candidate chosen) {
        String name = chosen.grid().name();
        return new LedgerReading(
                file,
                name.isEmpty() ? Optional.empty() : Optional.of(name),
                ReportingUnit.find(lines(chosen.grid(), chosen.head())),
                chosen.head().bottom() + 1,
                chosen.rows());
    }

    private static List<String> titles(Grid grid, Head head) {
        return grid.rows().headMap(head.top()).values().stream()
                .flatMap(row -> row.values().stream())
                .map(GridCell::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** What stands outside the table: all lines above the head, and below it those of a single cell. */
    private static List<String> lines(Grid grid, Head head) {
        List<String> lines = new ArrayList<>(titles(grid, head));
        grid.rows().tailMap(head.bottom(), false).values().stream()
                .filter(row -> row.size() < 3)
                .forEach(row -> row.values().forEach(cell -> lines.add(cell.text())));
        return lines;
    }
}
