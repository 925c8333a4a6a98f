package io.touhao.monitoring.meter;

import io.touhao.page.Refusal;
import java.util.Optional;

/** Why figures of others are not taken in. */
public sealed interface MeterRefusal extends Refusal {

    @Override
    default Optional<String> field() {
        return Optional.of("file");
    }

    /** Counties and enterprises do not bring the measure that they are compared with. */
    record NotYours(String role) implements MeterRefusal {
        @Override
        public String what() {
            return "供电、税务数据由省、市两级导入，您现在以“%s”身份操作。".formatted(role);
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /** The file is none of this form. */
    record Unreadable(String what) implements MeterRefusal {
        @Override
        public Optional<String> instead() {
            return Optional.of("请下载模板，按表头填写。");
        }
    }

    /** One wrong row holds back all. */
    record RowsWrong(long rows, String first) implements MeterRefusal {
        @Override
        public String what() {
            return "有 %d 行有误，一行也没有导入。%s".formatted(rows, first);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请下载标注错误原因的文件，改正后再导入。");
        }
    }

    /** Most enterprises leap alike, so that the file is wrong and not they. */
    record WrongUnit(MeterKind kind, long rows, long compared, boolean larger) implements MeterRefusal {
        @Override
        public String what() {
            return "%s有 %d 家可比，其中 %d 家是上次的%s，像是单位不对；本表为%s。".formatted(
                    kind.title(), compared, rows, larger ? "几百倍以上" : "几百分之一以下", kind.unit());
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请换算单位后再导入，一行也没有导入。");
        }
    }
}
