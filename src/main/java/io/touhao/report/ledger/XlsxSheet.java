package io.touhao.report.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One sheet of an xlsx workbook, read in a single pass into a grid. */
final class XlsxSheet {

    private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

    private static final String SHARED = "shared";

    private final Xml xml;
    private final Grid grid;
    private final XlsxStyles styles;
    private final List<XlsxText> texts;
    private final Limits limits;
    private final CellFormat format;
    private int row = -1;
    private int column = -1;
    private int cells;
    private int filledRows;
    private int lastFilled = -1;
    private final List<Doubt> doubts = new ArrayList<>();

    /** A formula whose kept result may be none. */
    record Doubt(int row, int column, XlsxStyles.Style style) {}

    XlsxSheet(Xml xml, Grid grid, XlsxStyles styles, List<XlsxText> texts, Limits limits) {
        this.xml = xml;
        this.grid = grid;
        this.styles = styles;
        this.texts = texts;
        this.limits = limits;
        this.format = new CellFormat(grid.isFrom1904());
    }

    /** Fills the grid and tells which formulas must be worked out again. */
    List<Doubt> read() {
        while (xml.next()) {
            if (xml.starts("c")) {
                readCell();
            } else if (xml.starts("row")) {
                row = xml.number("r", row + 2) - 1;
                column = -1;
            } else if (xml.starts("col") && xml.flag("hidden")) {
                grid.hideColumns(xml.number("min", 1) - 1, xml.number("max", 1) - 1);
            } else if (xml.starts("mergeCell")) {
                xml.attribute("ref").ifPresent(this::merge);
            }
        }
        return doubts;
    }

    private void readCell() {
        place();
        String type = xml.attribute("t").orElse("n");
        XlsxStyles.Style style = styles.style(xml.number("s", 0));
        StringBuilder value = new StringBuilder();
        StringBuilder formula = new StringBuilder();
        Optional<XlsxText> inline = Optional.empty();
        StringBuilder into = null;
        boolean computed = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("is")) {
                inline = Optional.of(XlsxText.read(xml, "is", styles, limits));
            } else if (xml.starts("v")) {
                into = value;
            } else if (xml.starts("f")) {
                into = formula;
                computed = true;
            } else if (xml.isText() && into != null) {
                into.append(xml.text());
                limits.text(into.toString());
            } else {
                into = null;
            }
        }
        GridCell cell = cell(type, value.toString(), computed && formula.isEmpty() ? SHARED : formula.toString(), inline, style);
        if (computed && Recalculation.isDoubtful(cell)) {
            doubts.add(new Doubt(row, column, style));
        }
        keep(cell);
    }

    private void place() {
        column++;
        xml.attribute("r").map(REFERENCE::matcher).filter(Matcher::matches).ifPresent(reference -> {
            column = columnOf(reference.group(1));
            row = Integer.parseInt(reference.group(2)) - 1;
        });
    }

    private void keep(GridCell cell) {
        if (cell.isEmpty() && cell.fill() == Light.NONE) {
            return;
        }
        limits.cells(++cells);
        if (!cell.isEmpty() && row != lastFilled) {
            lastFilled = row;
            limits.rows(++filledRows);
        }
        grid.put(row, column, cell);
        limits.shown(grid.characters());
    }

    private GridCell cell(
            String type, String value, String formula, Optional<XlsxText> inline, XlsxStyles.Style style) {
        return switch (type) {
            case "s" -> shared(value, style, formula);
            case "inlineStr" -> words(inline.orElse(new XlsxText("", Light.NONE)), style, formula);
            case "str" -> words(new XlsxText(XlsxText.clean(value), Light.NONE), style, formula);
            case "b" -> words(new XlsxText(value.equals("1") ? "TRUE" : value.isEmpty() ? "" : "FALSE", Light.NONE), style, formula);
            case "d" -> words(new XlsxText(value.replaceFirst("T.*", ""), Light.NONE), style, formula);
            case "n" -> number(value, style, formula);
            default -> words(new XlsxText(value, Light.NONE), style, formula);
        };
    }

    private GridCell shared(String value, XlsxStyles.Style style, String formula) {
        int index = value.strip().matches("\\d{1,9}") ? Integer.parseInt(value.strip()) : -1;
        XlsxText text = index >= 0 && index < texts.size() ? texts.get(index) : new XlsxText("", Light.NONE);
        return words(text, style, formula);
    }

    private static GridCell words(XlsxText text, XlsxStyles.Style style, String formula) {
        Light mark = text.mark() == Light.NONE ? style.mark() : text.mark();
        return new GridCell(text.text(), CellContent.WORDS, mark, style.fill(), formula);
    }

    private GridCell number(String value, XlsxStyles.Style style, String formula) {
        try {
            double figure = Double.parseDouble(value.strip());
            return format.show(figure, style.format(), style.code(), style.mark(), style.fill(), formula);
        } catch (NumberFormatException notANumber) {
            return words(new XlsxText(value.strip(), Light.NONE), style, formula);
        }
    }

    private void merge(String reference) {
        String[] ends = reference.split(":");
        Matcher first = REFERENCE.matcher(ends[0]);
        Matcher last = REFERENCE.matcher(ends[ends.length - 1]);
        if (first.matches() && last.matches()) {
            grid.merge(new Merge(
                    Integer.parseInt(first.group(2)) - 1, columnOf(first.group(1)),
                    Integer.parseInt(last.group(2)) - 1, columnOf(last.group(1))));
        }
    }

    private static int columnOf(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }
}
