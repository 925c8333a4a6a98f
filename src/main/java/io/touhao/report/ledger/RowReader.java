package io.touhao.report.ledger;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the lines below a head into rows, and tells tasks from groups, totals, signatures and remarks. */
final class RowReader {

    private static final Pattern TOTAL = Pattern.compile(".{0,6}(?:小计|合计|总计)(?:[:：(（\\d].*)?|(?:共计|累计|总数|平均)(?:[:：(（\\d].*)?");
    private static final Pattern CLOSING = Pattern.compile(
            "(?:填表|填报|制表|审核|审批|审签|复核|校对|报送|经办|签发|单位|部门|科室|主要|分管)?(?:人|负责人|领导|单位|联系人|联系电话|电话|日期|时间|签字|签名|盖章|公章)(?:签字|签名|盖章)?(?:[(（][^)）]*[)）])?[:：].*",
            Pattern.DOTALL);
    private static final Pattern REMARK = Pattern.compile("(?:注|备注|附注|说明|填表说明|填报说明|注意|要求)(?:[:：\\d一1].*)?", Pattern.DOTALL);
    private static final Pattern PAGE = Pattern.compile("第\\d+页.*|共\\d+页.*|[(（]?(?:续表|接上页|转下页|续)[)）]?\\d*");
    private static final Pattern GROUP_NUMBER = Pattern.compile("[(（]?[一二三四五六七八九十]+[)）]?[、.．]?|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+[、.]?|[A-Z][、.]?");
    private static final Pattern EXAMPLE = Pattern.compile("[(（]?(?:例|示例|样例|举例|填写示例|例如|范例)[)）]?[:：]?");
    private static final Pattern WORDS = Pattern.compile("(?s).*(?:\\p{IsHan}.*\\p{IsHan}|[A-Za-z]{3}).*");
    private static final Pattern SERIAL = Pattern.compile("[3-7]\\d{4}(?:\\.\\d+)?");
    private static final Set<Meaning> OWN = EnumSet.of(
            Meaning.TARGET, Meaning.LEAD, Meaning.OWNER, Meaning.DUE, Meaning.PROGRESS, Meaning.STATE);

    private final Grid grid;
    private final HeadFinder heads;
    private final Legend legend;
    private final int planYear;
    private final List<SheetRow> rows = new ArrayList<>();
    private Head head;

    RowReader(Grid grid, HeadFinder heads, Head head, Legend legend, int planYear) {
        this.grid = grid;
        this.heads = heads;
        this.head = head;
        this.legend = legend;
        this.planYear = planYear;
    }

    List<SheetRow> read() {
        int last = grid.rows().isEmpty() ? -1 : grid.rows().lastKey();
        boolean open = true;
        for (int row = head.bottom() + 1; row <= last; row++) {
            Optional<Head> again = isHeadLike(row) ? heads.at(row) : Optional.empty();
            if (again.isPresent()) {
                head = again.get();
                row = head.bottom();
                open = true;
            } else if (isOtherHead(row)) {
                open = false;
            } else if (open && isTask(row)) {
                rows.add(read(row));
            }
        }
        return rows;
    }

    private String text(int row, Meaning meaning) {
        return head.column(meaning).map(column -> grid.downwards(row, column).text()).orElse("");
    }

    private boolean isHeadLike(int row) {
        String no = text(row, Meaning.NO);
        return HeadModel.guess(no).filter(guess -> guess.meaning() == Meaning.NO).isPresent()
                || HeadModel.guess(text(row, Meaning.TASK)).filter(guess -> guess.weight() == HeadModel.MET).isPresent();
    }

    /** The head of a table that is no ledger ends the ledger. */
    private boolean isOtherHead(int row) {
        return HeadModel.guess(text(row, Meaning.NO))
                .filter(guess -> guess.meaning() == Meaning.NO && guess.weight() == HeadModel.MET)
                .filter(guess -> grid.row(row).size() > 2)
                .isPresent();
    }

    private boolean isTask(int row) {
        String task = text(row, Meaning.TASK).strip();
        String no = text(row, Meaning.NO).replaceAll("[\\s\\p{Z}]", "");
        if (!WORDS.matcher(task).matches() || isNoTask(no) || isNoTask(task.replaceAll("[\\s\\p{Z}]", "")) || EXAMPLE.matcher(no).matches()) {
            return false;
        }
        return !isContinued(row) && !isGroup(row, no) && !isClosing(row);
    }

    private static boolean isNoTask(String text) {
        return TOTAL.matcher(text).matches() || CLOSING.matcher(text).matches() || REMARK.matcher(text).matches()
                || PAGE.matcher(text).matches();
    }

    /** A task merged over several lines is one row, unless the further lines say something of their own. */
    private boolean isContinued(int row) {
        int column = head.columns().get(Meaning.TASK);
        boolean below = grid.mergeAt(row, column).filter(merge -> merge.top() < row).isPresent();
        return below && OWN.stream()
                .flatMap(meaning -> head.column(meaning).stream())
                .allMatch(other -> grid.at(row, other).isEmpty());
    }

    /** A line that names a group: stretched over the table, or nothing but a number of the upper kind and a name. */
    private boolean isGroup(int row, String no) {
        int column = head.columns().get(Meaning.TASK);
        boolean stretched = grid.mergeAt(row, column)
                .filter(merge -> merge.right() - merge.left() >= Math.max(2, head.columns().size() / 2))
                .isPresent();
        boolean bare = head.columns().entrySet().stream()
                .filter(entry -> entry.getKey() != Meaning.NO && entry.getKey() != Meaning.TASK && entry.getKey() != Meaning.CODE)
                .allMatch(entry -> grid.at(row, entry.getValue()).isEmpty() || entry.getValue() == column);
        return stretched || bare && (no.isEmpty() || GROUP_NUMBER.matcher(no).matches());
    }

    private boolean isClosing(int row) {
        GridCell first = grid.row(row).values().stream().filter(cell -> !cell.isEmpty()).findFirst().orElse(GridCell.NOTHING);
        return CLOSING.matcher(first.text().replaceAll("[\\s\\p{Z}]", "")).matches();
    }

    private SheetRow read(int row) {
        Map<Meaning, String> parts = new EnumMap<>(Meaning.class);
        for (Meaning meaning : List.of(Meaning.LEAD, Meaning.OWNER, Meaning.SUPPORTING)) {
            if (head.column(meaning).isPresent()) {
                Offices.divide(text(row, meaning), meaning, head.besides(meaning))
                        .forEach((part, words) -> parts.merge(part, words, (own, other) -> part == meaning ? other : own));
            }
        }
        Map<Meaning, String> told = new EnumMap<>(Meaning.class);
        for (Meaning meaning : List.of(Meaning.PROGRESS, Meaning.PROBLEMS, Meaning.NEXT, Meaning.TARGET)) {
            Sections.divide(text(row, meaning), meaning, head.besides(meaning)).forEach(told::putIfAbsent);
        }
        return new SheetRow(
                row + 1,
                text(row, Meaning.CODE),
                no(row),
                text(row, Meaning.TASK),
                told.getOrDefault(Meaning.TARGET, ""),
                parts.getOrDefault(Meaning.LEAD, ""),
                Offices.persons(parts.getOrDefault(Meaning.OWNER, "")),
                Offices.list(parts.getOrDefault(Meaning.SUPPORTING, "")),
                due(row),
                text(row, Meaning.DUE),
                told.getOrDefault(Meaning.PROGRESS, ""),
                told.getOrDefault(Meaning.PROBLEMS, ""),
                told.getOrDefault(Meaning.NEXT, ""),
                state(row));
    }

    private String no(int row) {
        GridCell cell = head.column(Meaning.NO).map(column -> grid.downwards(row, column)).orElse(GridCell.NOTHING);
        if (cell.content() instanceof CellContent.Day day) { // 3-1 typed into a spreadsheet becomes the first of March
            return day.date().getMonthValue() + "-" + day.date().getDayOfMonth();
        }
        String plain = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).strip();
        return plain.matches("\\d+\\.0+") ? plain.substring(0, plain.indexOf('.')) : plain;
    }

    private Optional<LocalDate> due(int row) {
        GridCell cell = head.column(Meaning.DUE).map(column -> grid.downwards(row, column)).orElse(GridCell.NOTHING);
        String plain = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).strip();
        if (cell.content() instanceof CellContent.Day day) {
            return Optional.of(day.showsDay() ? day.date() : day.date().with(java.time.temporal.TemporalAdjusters.lastDayOfMonth()));
        }
        if (SERIAL.matcher(plain).matches()) {
            return Optional.of(org.apache.poi.ss.usermodel.DateUtil
                    .getLocalDateTime(Math.floor(Double.parseDouble(plain)), grid.isFrom1904())
                    .toLocalDate());
        }
        return DueText.read(plain, planYear);
    }

    /** A state painted as ground counts only where the rest of the line is not painted alike. */
    private Optional<RowState> state(int row) {
        return head.column(Meaning.STATE).flatMap(column -> {
            GridCell cell = grid.downwards(row, column);
            boolean painted = cell.fill() == grid.downwards(row, head.columns().get(Meaning.TASK)).fill();
            GridCell own = painted ? new GridCell(cell.text(), cell.content(), cell.mark(), Light.NONE, cell.formula()) : cell;
            return StateText.read(own, head.asksWhetherDone(), legend);
        });
    }
}
