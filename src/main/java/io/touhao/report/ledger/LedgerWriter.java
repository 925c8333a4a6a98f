package io.touhao.report.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the eleven-column ledger (台账) as offices print it: A4 landscape, one page wide, the head frozen and repeated
 * on every page. A narrow grey last column holds the code by which a line is found again. Lines are streamed, so that
 * memory does not grow with them; every text is written as text, whatever sign it begins with.
 */
public final class LedgerWriter {

    private static final List<Column> COLUMNS = List.of(
            new Column("序号", 5, true),
            new Column("任务事项", 23, false),
            new Column("目标", 15, false),
            new Column("牵头单位", 11, false),
            new Column("责任人", 8, true),
            new Column("配合单位", 13, false),
            new Column("完成时限", 14.5, true),
            new Column("进展情况", 27, false),
            new Column("存在问题", 18, false),
            new Column("下步措施", 18, false),
            new Column("状态", 7, true),
            new Column("事项编号", 13, true));
    private static final int LAST = COLUMNS.size() - 1;
    private static final int HEAD = 2;
    private static final int FLUSHED = 200;
    private static final int TEMPLATE_LINES = 20;
    private static final String SONG = "宋体";
    private static final double LINE = 13.5;
    private static final double TALLEST = 405;

    private record Column(String name, double width, boolean centred) {}

    private final Worksheet sheet;

    private LedgerWriter(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** Writes the lines, numbered from 1, and closes neither stream. */
    public static void write(OutputStream out, LedgerTitle title, Stream<LedgerLine> lines) {
        write(out, title, lines.iterator());
    }

    /** Writes a ledger without lines, to be filled in (空表模板). */
    public static void writeTemplate(OutputStream out, LedgerTitle title) {
        LedgerLine open = new LedgerLine("", "", "", "", "", "", "", "", "", "", "");
        write(out, title, Stream.generate(() -> open).limit(TEMPLATE_LINES).iterator());
    }

    private static void write(OutputStream out, LedgerTitle title, Iterator<LedgerLine> lines) {
        try {
            Workbook workbook = new Workbook(out, "touhao", "1.0");
            workbook.setGlobalDefaultFont(SONG, 10);
            LedgerWriter writer = new LedgerWriter(workbook.newWorksheet("台账"));
            writer.page();
            writer.head(title);
            writer.lines(lines);
            workbook.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void page() {
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        sheet.topMargin(0.6f);
        sheet.bottomMargin(0.6f);
        sheet.footer("第 &P 页，共 &N 页", Position.CENTER);
        sheet.repeatRows(HEAD);
        sheet.freezePane(2, HEAD + 1);
        for (int column = 0; column <= LAST; column++) {
            sheet.width(column, COLUMNS.get(column).width());
        }
    }

    private void head(LedgerTitle title) {
        sheet.inlineString(0, 0, title.title());
        sheet.rowHeight(0, 30);
        sheet.range(0, 0, 0, LAST).style().merge().fontSize(16).bold()
                .horizontalAlignment("center").verticalAlignment("center").set();
        sheet.inlineString(1, 0, "填报单位：" + title.unit());
        sheet.inlineString(1, 7, title.asOf());
        sheet.inlineString(1, 9, title.scope());
        sheet.range(1, 0, 1, 6).merge();
        sheet.range(1, 7, 1, 8).merge();
        sheet.range(1, 9, 1, LAST).style().merge().horizontalAlignment("right").set();
        for (int column = 0; column <= LAST; column++) {
            sheet.inlineString(HEAD, column, COLUMNS.get(column).name());
        }
        sheet.rowHeight(HEAD, 24);
        sheet.range(HEAD, 0, HEAD, LAST).style().bold().fillColor("F2F2F2").borderStyle(BorderStyle.THIN)
                .horizontalAlignment("center").verticalAlignment("center").wrapText(true).set();
        sheet.style(HEAD, LAST).bold().fillColor("F2F2F2").fontColor("808080").borderStyle(BorderStyle.THIN)
                .horizontalAlignment("center").verticalAlignment("center").wrapText(true).set();
    }

    private void lines(Iterator<LedgerLine> lines) throws IOException {
        for (int row = HEAD + 1; lines.hasNext(); row++) {
            line(row, lines.next());
            if (row % FLUSHED == 0) {
                sheet.flush();
            }
        }
    }

    private void line(int row, LedgerLine line) {
        List<String> texts = List.of(
                line.task(), line.target(), line.lead(), line.owner(), line.supporting(), line.due(),
                line.progress(), line.problems(), line.next(), line.state(), line.code());
        if (!line.task().isEmpty()) {
            sheet.value(row, 0, row - HEAD);
        }
        int lines = 1;
        for (int at = 0; at < texts.size(); at++) {
            if (!texts.get(at).isEmpty()) {
                sheet.inlineString(row, at + 1, texts.get(at));
                lines = Math.max(lines, lines(texts.get(at), COLUMNS.get(at + 1).width()));
            }
        }
        sheet.rowHeight(row, Math.min(TALLEST, Math.max(2, lines) * LINE + 5));
        for (int column = 0; column <= LAST; column++) {
            sheet.style(row, column)
                    .borderStyle(BorderStyle.THIN)
                    .wrapText(true)
                    .verticalAlignment("center")
                    .horizontalAlignment(COLUMNS.get(column).centred() ? "center" : "left")
                    .fontColor(column == LAST ? "808080" : "000000")
                    .fontSize(column == LAST ? 8 : 10)
                    .set();
        }
    }

    /** How many lines a text takes in a column; not every program works that out on opening. */
    private static int lines(String text, double width) {
        return text.lines().mapToInt(line -> (int) Math.max(1, Math.ceil(breadth(line) / (width - 1.2)))).sum();
    }

    /** Han and full-width signs are twice as broad as Latin ones. */
    private static int breadth(String line) {
        return line.codePoints().map(sign -> sign < 0x2E80 && "“”—’‘…".indexOf(sign) < 0 ? 1 : 2).sum();
    }
}
