package io.touhao.page.workbook;

import io.touhao.page.Refusal;
import java.util.List;
import java.util.Optional;

/** Why a file is not opened as a workbook. */
public sealed interface WorkbookRefusal extends Refusal {

    @Override
    default Optional<String> field() {
        return Optional.of("file");
    }

    @Override
    default Optional<String> instead() {
        return Optional.of("请下载模板填写，存为 xlsx 再上传。");
    }

    /** Nothing in it. */
    record EmptyFile() implements WorkbookRefusal {
        @Override
        public String what() {
            return "文件是空的。";
        }
    }

    /** Larger than files may be. */
    record TooLarge(long megabytes, long most) implements WorkbookRefusal {
        @Override
        public String what() {
            return "文件有 %d MB，超过 %d MB。".formatted(megabytes, most);
        }
    }

    /** The bytes are something else, whatever the name says. */
    record NotAWorkbook(String instance) implements WorkbookRefusal {
        @Override
        public String what() {
            return "文件不是 xlsx 工作簿：%s。".formatted(instance);
        }
    }

    /** It would grow beyond measure when unpacked (压缩炸弹). */
    record Swelling(String what0) implements WorkbookRefusal {
        @Override
        public String what() {
            return "文件展开后%s，不予打开。".formatted(what0);
        }
    }

    /** It declares entities, which no spreadsheet program does. */
    record DeclaresEntities(String part) implements WorkbookRefusal {
        @Override
        public String what() {
            return "文件的 %s 部分声明了外部实体，不予打开。".formatted(part);
        }
    }

    /** Cells hold formulas where figures are wanted. */
    record HoldsFormulas(List<String> cells, int count) implements WorkbookRefusal {
        @Override
        public String what() {
            return "单元格 %s %s是公式，公式的结果会变，不予采用。".formatted(String.join("、", cells), count > cells.size() ? "等 " + count + " 处" : "");
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请把公式复制、粘贴为数值后再上传。");
        }
    }

    /** More rows than are taken at once. */
    record TooManyRows(int most) implements WorkbookRefusal {
        @Override
        public String what() {
            return "表格超过 %d 行。".formatted(most);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请分次导入。");
        }
    }
}
