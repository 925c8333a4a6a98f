package io.touhao.report.ledger;

import io.touhao.page.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a file is refused as a whole; nothing of it is applied. */
public sealed interface LedgerRefusal extends LedgerOutcome, Refusal {

    @Override
    default Optional<String> field() {
        return Optional.of("file");
    }

    /** What to do next; every refusal of a file has it. */
    @Override
    Optional<String> instead();

    /** The file is something else than its name says. */
    record NotAWorkbook(String found) implements LedgerRefusal {

        @Override
        public String what() {
            return "这不是能读取的台账文件：" + found + "。";
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请用 Excel 或 WPS 打开台账，另存为 xlsx 后再导入；也可以用 xls 或 csv。");
        }
    }

    /** The file is cut off or its inside is broken. */
    record Damaged(String where) implements LedgerRefusal {

        @Override
        public String what() {
            return "文件不完整或已损坏，读不下去：" + where + "。";
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("多半是传送中断。请重新复制或下载一份，用 Excel 或 WPS 能正常打开后再导入。");
        }
    }

    /** A password is needed to open it. */
    record Locked() implements LedgerRefusal {

        @Override
        public String what() {
            return "文件设了打开密码，系统读不到内容。";
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请在 Excel 或 WPS 中取消打开密码，保存后再导入。");
        }
    }

    /** Not one cell holds anything. */
    record Empty() implements LedgerRefusal {

        @Override
        public String what() {
            return "文件里一个有内容的单元格也没有。";
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请确认选对了文件；没有台账时可以先下载空表模板填写。");
        }
    }

    /** No row names the columns. */
    record NoHead() implements LedgerRefusal {

        @Override
        public String what() {
            return "没有找到表头：没有一行同时写明“任务事项”“完成时限”等列名，分不清每列是什么。";
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请在任务上方补一行列名（序号、任务事项、目标、牵头单位……），或下载空表模板，把内容贴进去。");
        }
    }

    /** There is a head, but nothing below it. */
    record NoRow(String sheet) implements LedgerRefusal {

        @Override
        public String what() {
            return "“" + sheet + "”只有表头，下面没有一条任务。";
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请确认任务写在“任务事项”一列；数据在别的文件里时，请换那个文件。");
        }
    }

    /** The file would grow beyond a limit while being read. */
    record Swollen(String measure, long limit) implements LedgerRefusal {

        @Override
        public String what() {
            return "文件展开后过大：%s超过上限 %,d，已停止读取。".formatted(measure, limit);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请把任务复制到一个新工作簿（只复制有内容的区域）再导入；任务确实很多时，请分几个文件。");
        }
    }

    /** A part of the workbook declares a document type, the way to entity attacks; no office program writes one. */
    record DeclaresEntities(String part) implements LedgerRefusal {

        @Override
        public String what() {
            return "文件内部（" + part + "）声明了外部实体，办公软件不会这样写，可能被人动过手脚。";
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请不要使用这个文件。向来源单位核实，或在 Excel、WPS 中新建工作簿重新录入。");
        }
    }

    /** Texts that a spreadsheet would run as a formula. */
    record FormulaInText(List<String> cells) implements LedgerRefusal {

        public FormulaInText {
            cells = List.copyOf(cells);
        }

        @Override
        public String what() {
            String named = cells.stream().limit(10).collect(Collectors.joining("、")) + (cells.size() > 10 ? " 等" : "");
            return "有 %d 处文字会被表格软件当作公式运行：单元格 %s。".formatted(cells.size(), named);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请查明这些内容是谁写入的；确是正文的，去掉开头的 =、+、-、@ 再导入。");
        }
    }

    /** The ledger of another year. */
    record WrongYear(int foundYear, int planYear) implements LedgerRefusal {

        @Override
        public String what() {
            return "这是 %d 年的台账，当前方案是 %d 年的。".formatted(foundYear, planYear);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请换 %d 年的台账；只是标题忘了改的，请先把标题和时限改对。".formatted(planYear));
        }
    }

    /** Tasks of a unit that the importer does not answer for. */
    record ForeignUnit(String unit, String importer) implements LedgerRefusal {

        @Override
        public String what() {
            return "表中有%s的任务，不在%s的范围内。".formatted(unit, importer);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请删去别的单位的任务再导入，或请%s自行导入。".formatted(unit));
        }
    }
}
