package io.touhao.plan.reading.text;

import io.touhao.page.Refusal;
import java.nio.file.Path;
import java.util.Optional;

/** Why a file is not read as a plan: what is wrong, and what to do next. */
public sealed interface UnreadablePlan extends Refusal {

    /** The larger a file may be, in bytes. */
    long LARGEST = 32L * 1024 * 1024;

    record Absent(Path file) implements UnreadablePlan {
        @Override
        public String what() {
            return "找不到文件 %s。".formatted(file.getFileName());
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请核对路径和文件名后重试。");
        }
    }

    record NotAFile(Path file) implements UnreadablePlan {
        @Override
        public String what() {
            return "%s 不是可以读取的文件(可能是文件夹,或没有读取权限)。".formatted(file.getFileName());
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请指定一份 txt 或 docx 文件,并确认有读取权限。");
        }
    }

    record Empty(Path file) implements UnreadablePlan {
        @Override
        public String what() {
            return "文件 %s 没有任何文字,读不出方案。".formatted(file.getFileName());
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请确认文件是否传输完整;扫描件请先做文字识别。");
        }
    }

    record TooLarge(Path file, long bytes) implements UnreadablePlan {
        @Override
        public String what() {
            return "文件 %s 有 %d 字节,超过上限 %d 字节。".formatted(file.getFileName(), bytes, LARGEST);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请去掉图片等附加内容,只保留方案正文。");
        }
    }

    record NotText(Path file) implements UnreadablePlan {
        @Override
        public String what() {
            return "文件 %s 不是文字文件(内容是二进制数据)。".formatted(file.getFileName());
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请另存为 txt(UTF-8 或 GB18030)或 docx 后重试。");
        }
    }

    record OldWord(Path file) implements UnreadablePlan {
        @Override
        public String what() {
            return "文件 %s 是旧版 Word(doc)、WPS 或设有密码的 Office 文件,无法直接读取。".formatted(file.getFileName());
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请在 Word 或 WPS 中打开,取消密码后另存为 docx。");
        }
    }

    record Pdf(Path file) implements UnreadablePlan {
        @Override
        public String what() {
            return "文件 %s 是 PDF,目前只读 txt 和 docx。".formatted(file.getFileName());
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请把正文复制到 txt,或另存为 docx 后重试。");
        }
    }

    record Damaged(Path file) implements UnreadablePlan {
        @Override
        public String what() {
            return "文件 %s 已损坏或不是真正的 docx,打不开。".formatted(file.getFileName());
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请用 Word 或 WPS 打开确认后重新另存为 docx,或重新获取原件。");
        }
    }
}
