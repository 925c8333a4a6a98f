package io.touhao.monitoring.upload;

import io.touhao.page.Refusal;
import java.util.List;
import java.util.Optional;

/** Why a workbook of returns is refused as a whole. */
sealed interface UploadRefusal extends Refusal {

    @Override
    default Optional<String> field() {
        return Optional.of("file");
    }

    @Override
    default Optional<String> instead() {
        return Optional.of("请下载本期模板填写后再上传；没有写入任何一家。");
    }

    /** No sheet of the form is in it. */
    record WrongSheet(String form, List<String> sheets) implements UploadRefusal {
        @Override
        public String what() {
            return "工作簿里没有表 %s：找到的工作表是 %s，都没有“统一社会信用代码”和本表指标的表头。".formatted(form, String.join("、", sheets));
        }
    }

    /** The file is of another period. */
    record WrongPeriod(String found, String wanted) implements UploadRefusal {
        @Override
        public String what() {
            return "文件是%s的，现在上传的是%s。".formatted(found, wanted);
        }
    }

    /** Columns of the form are missing or stand there twice. */
    record WrongColumns(List<String> missing, List<String> twice) implements UploadRefusal {
        @Override
        public String what() {
            return (missing.isEmpty() ? "" : "表头缺少：%s。".formatted(String.join("、", missing)))
                    + (twice.isEmpty() ? "" : "表头重复：%s。".formatted(String.join("、", twice)));
        }
    }

    /** What stands under the heads belongs under others. */
    record Shifted(int rows, int all, String sign) implements UploadRefusal {
        @Override
        public String what() {
            return "%d 行中有 %d 行%s，像是整体错了列。".formatted(all, rows, sign);
        }
    }

    /** Most firms slipped by the same power of ten. */
    record WrongUnit(int firms, int all, String cause) implements UploadRefusal {
        @Override
        public String what() {
            return "%d 家中有 %d 家的金额%s。本表金额单位为千元。".formatted(all, firms, cause);
        }
    }

    /** More firms than a file may hold. */
    record TooMany(int most) implements UploadRefusal {
        @Override
        public String what() {
            return "一个文件最多 %d 家。".formatted(most);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请分成几个文件上传。");
        }
    }

    /** No firm in it. */
    record NoRows() implements UploadRefusal {
        @Override
        public String what() {
            return "表头之下没有企业。";
        }
    }

    /** Nothing is open to upload to. */
    record NothingOpen() implements UploadRefusal {
        @Override
        public String what() {
            return "现在没有开启的报告期。";
        }
    }
}
