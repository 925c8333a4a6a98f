package io.touhao.report.exchange;

import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.part.KeyFigure;
import io.touhao.page.part.Link;
import io.touhao.page.part.Step;
import java.util.Comparator;
import java.util.List;

/** What a file would do, or did. */
record PreviewPage(LedgerPreview preview) {

    private static final int SHOWN = 500;

    Heading heading() {
        return Heading.of(preview.applied() ? "导入结果" : "导入预览", "ledger")
                .facts("%s · %s 行%s".formatted(
                        preview.reading().file(), Figures.count(preview.lines().size()),
                        preview.applied() ? " · 已应用" : " · 还没有写入任何数据"))
                .under(new Link("导入", "/ledger/import"));
    }

    List<Step> steps() {
        String columns = preview.reading().sheet().map(sheet -> "读的是“" + sheet + "”").orElse("自动");
        return preview.applied()
                ? List.of(Step.done("选文件", ""), Step.done("对应列", columns), Step.done("预览", ""),
                        Step.done("应用", ""), Step.now("结果", "写入 %s 行".formatted(Figures.count(preview.written()))))
                : List.of(Step.done("选文件", ""), Step.done("对应列", columns), Step.now("预览", "还没有写入任何数据"),
                        Step.open("应用"), Step.open("结果"));
    }

    List<KeyFigure> figures() {
        return List.of(
                figure(Outcome.NEW, "首次填报进展"),
                figure(Outcome.CHANGED, "共 %s 个字段不同".formatted(Figures.count(changes()))),
                figure(Outcome.SAME, preview.applied() ? "未写入" : "不写入"),
                figure(Outcome.DOUBTFUL, "认不准是哪一条，不写入"),
                new KeyFigure("有误", Figures.count(preview.count(Outcome.WRONG)), "", "见错误原因", "", !preview.isSound()));
    }

    private KeyFigure figure(Outcome outcome, String note) {
        return KeyFigure.of(outcome.title(), Figures.count(preview.count(outcome)), "", note);
    }

    private long changes() {
        return preview.lines().stream()
                .filter(line -> line.outcome() == Outcome.CHANGED)
                .mapToLong(line -> line.changes().size())
                .sum();
    }

    boolean mayApply() {
        return !preview.applied() && preview.isSound() && preview.written() > 0;
    }

    boolean goesBack() {
        return !preview.reasons().isEmpty() && !preview.applied();
    }

    /** The lines that differ or have a remark, the wrong ones first, then the doubtful. */
    List<ImportLine> shown() {
        return preview.lines().stream()
                .filter(line -> line.outcome() != Outcome.SAME || !line.remark().isEmpty())
                .sorted(Comparator.comparing(ImportLine::outcome, Comparator.reverseOrder()))
                .limit(SHOWN)
                .toList();
    }

    String code(ImportLine line) {
        return line.found().map(TaskCode::of).orElse(line.row().code());
    }
}
