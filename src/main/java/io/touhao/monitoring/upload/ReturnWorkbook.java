package io.touhao.monitoring.upload;

import io.touhao.monitoring.form.Fill;
import io.touhao.monitoring.form.Form;
import io.touhao.monitoring.form.Item;
import io.touhao.page.Refused;
import io.touhao.page.workbook.WorkbookGuard;
import io.touhao.page.workbook.WorkbookRefusal;
import io.touhao.quantity.Period;
import io.touhao.registry.Uscc;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads a workbook of returns row by row; heads are found by their words, wherever they stand. */
final class ReturnWorkbook {

    static final String CODE = "统一社会信用代码";
    static final String NAME = "企业名称";
    static final String WORDS = "说明";
    /** Firms of a file. */
    static final int MOST = 500;

    private static final int HEAD_WITHIN = 8;
    /** Lines of a sheet, empty ones among them. */
    private static final int MOST_LINES = 50_000;
    private static final int DIGITS = 12;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(?:\\.\\d{1,6})?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern PERIOD = Pattern.compile("(20\\d\\d)年(?:1—)?(\\d{1,2})月");

    private final Form form;
    private final Period period;
    private final int most;
    private final Map<String, Item> heads = new HashMap<>();
    private final List<String> formulas = new ArrayList<>();
    private int formulaCount;

    private ReturnWorkbook(Form form, Period period, int most) {
        this.form = form;
        this.period = period;
        this.most = most;
        form.items().stream().filter(item -> !(item.fill() instanceof Fill.Compute)).forEach(item -> heads.put(plain(item.title()), item));
    }

    /** The rows of a file, or a refusal of the whole. */
    static List<WorkbookRow> read(Form form, Period period, byte[] file) {
        return read(form, period, file, MOST);
    }

    static List<WorkbookRow> read(Form form, Period period, byte[] file, int most) {
        WorkbookGuard.check(file);
        var reader = new ReturnWorkbook(form, period, most);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return reader.read(book);
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refused refused) {
                throw refused;
            }
            throw new Refused(new WorkbookRefusal.NotAWorkbook("已损坏，读不出来"));
        }
    }

    /** Where the columns stand. */
    private record Head(int row, int code, Optional<Integer> name, Optional<Integer> words, Map<Integer, Item> items, List<String> above) {}

    private List<WorkbookRow> read(ReadableWorkbook book) throws IOException {
        var sheets = book.getSheets().toList();
        for (var sheet : sheets) {
            try (Stream<Row> rows = sheet.openStream()) {
                var found = read(rows);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new Refused(new UploadRefusal.WrongSheet(form.id(), sheets.stream().map(sheet -> "“" + sheet.getName() + "”").toList()));
    }

    /** Nothing where the sheet has no head of this form. */
    private Optional<List<WorkbookRow>> read(Stream<Row> rows) {
        var iterator = rows.iterator();
        var above = new ArrayList<String>();
        while (iterator.hasNext()) {
            var row = iterator.next();
            if (row.getRowNum() > HEAD_WITHIN) {
                return Optional.empty();
            }
            var head = head(row, above);
            if (head.isPresent()) {
                refuseOtherPeriod(head.get());
                return Optional.of(rows(iterator, head.get()));
            }
            row.stream().filter(cell -> cell != null).map(ReturnWorkbook::text).filter(text -> !text.isEmpty()).forEach(above::add);
        }
        return Optional.empty();
    }

    private Optional<Head> head(Row row, List<String> above) {
        var items = new LinkedHashMap<Integer, Item>();
        var others = new HashMap<String, Integer>();
        var seen = new HashSet<String>();
        var twice = new ArrayList<String>();
        for (var at = 0; at < row.getCellCount(); at++) {
            var title = row.getCell(at) == null ? "" : plain(text(row.getCell(at)));
            if (heads.containsKey(title)) {
                items.put(at, heads.get(title));
            } else {
                others.putIfAbsent(title, at);
            }
            if (!title.isEmpty() && !seen.add(title)) {
                twice.add(title);
            }
        }
        if (!others.containsKey(CODE) || items.size() < heads.size() / 3) {
            return Optional.empty();
        }
        refuseOtherColumns(items, twice);
        return Optional.of(new Head(
                row.getRowNum(), others.get(CODE), Optional.ofNullable(others.get(NAME)), Optional.ofNullable(others.get(WORDS)), items, above));
    }

    private void refuseOtherColumns(Map<Integer, Item> items, List<String> twice) {
        var missing = heads.values().stream().filter(item -> !items.containsValue(item)).map(Item::title).sorted().toList();
        if (!missing.isEmpty() || !twice.isEmpty()) {
            throw new Refused(new UploadRefusal.WrongColumns(missing, twice));
        }
    }

    private void refuseOtherPeriod(Head head) {
        head.above().stream().flatMap(text -> PERIOD.matcher(text).results()).findFirst()
                .filter(found -> Integer.parseInt(found.group(1)) != period.to().getYear() || Integer.parseInt(found.group(2)) != period.to().getMonthValue())
                .ifPresent(found -> {
                    throw new Refused(new UploadRefusal.WrongPeriod(found.group(), period.words()));
                });
    }

    private List<WorkbookRow> rows(java.util.Iterator<Row> rows, Head head) {
        var read = new ArrayList<WorkbookRow>();
        var seen = new HashMap<String, Integer>();
        while (rows.hasNext()) {
            var row = rows.next();
            if (row.getRowNum() > MOST_LINES) {
                throw new Refused(new UploadRefusal.TooMany(most));
            }
            if (row.stream().noneMatch(cell -> cell != null && !text(cell).isEmpty())) {
                continue;
            }
            read.add(row(row, head, seen));
            if (read.size() > most) {
                throw new Refused(new UploadRefusal.TooMany(most));
            }
        }
        refuse(read);
        return read;
    }

    private void refuse(List<WorkbookRow> read) {
        if (formulaCount > 0) {
            throw new Refused(new WorkbookRefusal.HoldsFormulas(formulas, formulaCount));
        }
        if (read.isEmpty()) {
            throw new Refused(new UploadRefusal.NoRows());
        }
        var strange = (int) read.stream().filter(row -> Uscc.faultOf(row.code()).isPresent()).count();
        if (strange * 2 > read.size()) {
            throw new Refused(new UploadRefusal.Shifted(strange, read.size(), "的信用代码列不是信用代码"));
        }
        var unread = (int) read.stream().filter(row -> row.faults().size() > 3).count();
        if (unread * 2 > read.size()) {
            throw new Refused(new UploadRefusal.Shifted(unread, read.size(), "的数字列里是文字"));
        }
    }

    private WorkbookRow row(Row row, Head head, Map<String, Integer> seen) {
        var faults = new ArrayList<String>();
        var code = plain(at(row, head.code()));
        var first = seen.putIfAbsent(code, row.getRowNum());
        if (first != null) {
            faults.add("与第 %d 行是同一家企业。".formatted(first));
        }
        Uscc.faultOf(code).ifPresent(fault -> faults.add(fault.what()));
        var figures = new HashMap<String, BigDecimal>();
        head.items().forEach((place, item) -> figure(row, place, item, faults).ifPresent(figure -> figures.put(item.id(), figure)));
        return new WorkbookRow(
                row.getRowNum(), code, head.name().map(place -> at(row, place)).orElse(""), figures,
                head.words().map(place -> at(row, place)).orElse(""), faults);
    }

    private Optional<BigDecimal> figure(Row row, int place, Item item, List<String> faults) {
        var cell = place < row.getCellCount() ? row.getCell(place) : null;
        if (cell == null) {
            return Optional.empty();
        }
        if (cell.getFormula() != null || text(cell).startsWith("=")) {
            formula(cell);
            return Optional.empty();
        }
        if (cell.getType() == CellType.NUMBER && cell.asNumber().precision() - cell.asNumber().scale() > DIGITS) {
            faults.add("%s太长，最多 %d 位整数。".formatted(item.shortTitle(), DIGITS));
            return Optional.empty();
        }
        if (cell.getType() == CellType.NUMBER) {
            return Optional.of(cell.asNumber().setScale(Math.min(4, Math.max(0, cell.asNumber().scale())), java.math.RoundingMode.HALF_UP).stripTrailingZeros())
                    .map(number -> number.scale() < 0 ? number.setScale(0) : number);
        }
        var text = ungrouped(plain(text(cell)));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!NUMBER.matcher(text).matches()) {
            faults.add("%s填了“%s”，不是数字。".formatted(item.shortTitle(), text));
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    /** Without the commas that part thousands; any other comma stays and is no figure. */
    static String ungrouped(String text) {
        return GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
    }

    private void formula(Cell cell) {
        formulaCount++;
        if (formulas.size() < 3) {
            formulas.add(cell.getAddress().toString());
        }
    }

    private static String at(Row row, int place) {
        return place < row.getCellCount() && row.getCell(place) != null ? text(row.getCell(place)).strip() : "";
    }

    private static String text(Cell cell) {
        return Optional.ofNullable(cell.getText()).orElse("").strip();
    }

    /** Narrow letters, without units in brackets, stars and spaces. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace("−", "-").replaceAll("\\((?:千元|万千瓦时|件|人|台|%|千立方米|立方米|—)\\)|[\\s*]", "");
    }
}
