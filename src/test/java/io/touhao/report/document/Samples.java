package io.touhao.report.document;

import io.touhao.report.document.OfficialDocument.Imprint;
import io.touhao.report.document.Table.Align;
import io.touhao.report.document.Table.Column;
import io.touhao.report.document.Table.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Documents to try the writers on. */
public final class Samples {

    public static final Instant MOMENT = Instant.parse("2023-09-17T16:00:00Z");

    private Samples() {}

    /** One with every part and a table of so many rows. */
    static OfficialDocument full(int rows) {
        return new OfficialDocument(
                "山东省工业和信息化厅文件", "鲁工信调〔2023〕3号", List.of("关于2023年第三季度重点任务", "调度情况的通报"),
                "各市工业和信息化局，厅机关各处室", body(), List.of(annex(rows)), "山东省工业和信息化厅",
                LocalDate.of(2023, 10, 9), List.of("此件主动公开"),
                Optional.of(new Imprint("省工业运行指挥部成员单位", "山东省工业和信息化厅办公室", LocalDate.of(2023, 10, 9))));
    }

    /** Nothing but full lines: counts what a page and a line hold. */
    static OfficialDocument dense() {
        return saying("字".repeat(26 + 28 * 79));
    }

    /** One with a single paragraph. */
    static OfficialDocument saying(String words) {
        return new OfficialDocument(
                "试", "试办〔2023〕1号", List.of("试"), "", List.of(Passage.paragraph(words)), List.of(), "试", LocalDate.of(2023, 1, 1),
                List.of(), Optional.empty());
    }

    private static List<Passage> body() {
        var body = new ArrayList<Passage>();
        body.add(Passage.paragraph("按照方案要求，现将本轮调度情况通报如下。"));
        body.add(Passage.heading(1, "一、总体情况"));
        body.add(new Passage.Paragraph(Text.of("截至9月17日，应办").figure("237", "/ledger").then("项，办结率67.6%，较上季度提高4.2个百分点。")));
        body.add(new Passage.Heading(2, "（一）数据质量不高。", Text.of("本轮退回40条，其中两市占42.5%。")));
        body.add(Passage.heading(3, "1.有关市9月22日前报送原因。"));
        body.add(Passage.heading(4, "（1）逐项说明。"));
        for (int at = 0; at < 8; at++) {
            body.add(Passage.paragraph("各单位要对照台账逐项核对，未办结事项逐条写明原因、责任人和完成时限，佐证材料同步补齐；确需延期的，按程序报批。"));
        }
        return body;
    }

    private static Annex annex(int rows) {
        var columns = List.of(
                new Column("位次", 2, Align.CENTRE), new Column("市", 3, Align.CENTRE), new Column("应办", 2, Align.RIGHT),
                new Column("办结率", 3, Align.RIGHT), new Column("较上季度", 3, Align.RIGHT), new Column("位次变化", 3, Align.CENTRE));
        var lines = IntStream.rangeClosed(1, rows)
                .mapToObj(at -> Row.of("" + at, "济南", "90", "81.2", "−5.3", "↑2"))
                .toList();
        return new Annex("2023年第三季度各市办结情况表", "数据截至 9月17日 24:00", "单位：项、%、百分点",
                new Table(columns, lines, true), List.of("数据来源：调度快照。"));
    }
}
