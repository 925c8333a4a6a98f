package io.touhao.report.exchange;

import io.touhao.page.Refusal;
import java.util.Optional;

/** Why an import is not applied. */
sealed interface ImportRefusal extends Refusal {

    /** Lines of the file are wrong; nothing of it is applied. */
    record WrongLines(long count) implements ImportRefusal {

        @Override
        public String what() {
            return "有 %d 行有误，整份没有写入。".formatted(count);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请下载标注错误原因的文件，改好后重新导入。");
        }
    }

    /** No file waits to be applied. */
    record NothingWaits() implements ImportRefusal {

        @Override
        public String what() {
            return "没有等待导入的文件。";
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请重新选择文件。");
        }

        @Override
        public int status() {
            return 404;
        }
    }
}
