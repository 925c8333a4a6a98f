package io.touhao.indicator.official;

import io.touhao.page.Refusal;
import java.util.Optional;

/** Why official figures are not taken in. */
public sealed interface SeriesRefusal extends Refusal {

    /** One office of the province keeps them, so that every page compares with the same. */
    record NotYours(String role) implements SeriesRefusal {
        @Override
        public String what() {
            return "官方数列由省级处室或督查岗导入，您现在以“%s”身份操作。".formatted(role);
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /** The file is none of this form. */
    record Unreadable(String what) implements SeriesRefusal {
        @Override
        public Optional<String> field() {
            return Optional.of("file");
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请下载模板，按表头填写。");
        }
    }

    /** One wrong row holds back all. */
    record RowsWrong(long rows) implements SeriesRefusal {
        @Override
        public String what() {
            return "有 %d 行有误，一行也没有导入。".formatted(rows);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("file");
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请下载标注错误原因的文件，改正后再导入。");
        }
    }
}
