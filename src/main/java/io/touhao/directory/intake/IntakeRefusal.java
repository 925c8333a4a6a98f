package io.touhao.directory.intake;

import io.touhao.page.Refusal;
import java.util.Optional;

/** Why a workbook is refused as a whole, or a row by itself. */
public sealed interface IntakeRefusal extends Refusal {

    /** The file is not a workbook that can be read. */
    record Unreadable(String what) implements IntakeRefusal {
        @Override
        public Optional<String> field() {
            return Optional.of("file");
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请下载模板填写，存为 xlsx。");
        }
    }

    /** A cell does not read. */
    record UnfitCell(String what) implements IntakeRefusal {}

    /** Rows are wrong, so nothing is applied. */
    record RowsWrong(long rows) implements IntakeRefusal {
        @Override
        public String what() {
            return "有 %d 行有误，没有导入任何一行。".formatted(rows);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请下载标注了错误原因的文件，改好再导入。");
        }
    }
}
