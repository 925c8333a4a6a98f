package io.touhao.registry.intake;

import io.touhao.page.Refusal;
import java.util.Optional;

/** Why enterprises are not taken in. */
public sealed interface IntakeRefusal extends Refusal {

    @Override
    default Optional<String> field() {
        return Optional.of("file");
    }

    /** The file is none of this form. */
    record Unreadable(String what) implements IntakeRefusal {
        @Override
        public Optional<String> instead() {
            return Optional.of("请下载模板，按表头填写，存为 xlsx 或 csv。");
        }
    }

    /** One wrong row holds back all. */
    record RowsWrong(long rows) implements IntakeRefusal {
        @Override
        public String what() {
            return "有 %d 行有误，一行也没有导入。".formatted(rows);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请下载标注错误原因的文件，改正后再导入。");
        }
    }

    /** Nobody says where the values come from. */
    record NoSource() implements IntakeRefusal {
        @Override
        public String what() {
            return "须写明这份文件的来源，例如“市场监管局 2023年9月登记库”。";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("source");
        }
    }
}
