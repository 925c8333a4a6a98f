package io.touhao.plan;

import io.touhao.page.Refusal;
import io.touhao.plan.pack.Flaw;
import java.util.Optional;

/** What the module refuses. */
public sealed interface PlanRefusal extends Refusal {

    /** Somebody whose role does not make plans. */
    record NotYourRole(String deed, String role) implements PlanRefusal {

        @Override
        public String what() {
            return "“%s”身份不能%s。".formatted(role, deed);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("可以请本单位的领导、督查或处室人员办理。");
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /** A text without any numbered clause. */
    record NoClauses(String file) implements PlanRefusal {

        @Override
        public String what() {
            return "“%s”里没有读到条款。".formatted(file);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请确认文件是方案全文，条款有编号，例如“一、”“(一)”“1.”。");
        }

        @Override
        public Optional<String> field() {
            return Optional.of("file");
        }
    }

    /** The same words were taken in before. */
    record AlreadyImported(String number, int edition) implements PlanRefusal {

        @Override
        public String what() {
            return "这份文本与 %s 第 %d 版一字不差，没有重复导入。".formatted(number, edition);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("可以在方案列表里打开第 %d 版。".formatted(edition));
        }

        @Override
        public Optional<String> field() {
            return Optional.of("file");
        }
    }

    /** The draft is issued, and with that closed. */
    record AlreadyIssued(String number) implements PlanRefusal {

        @Override
        public String what() {
            return "%s 已经下达，草案不能再改。".formatted(number);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("可以导入新的版本，或在台账里办理。");
        }
    }

    /** Nothing to issue. */
    record NothingToIssue(String number) implements PlanRefusal {

        @Override
        public String what() {
            return "%s 的草案里没有事项，没有下达。".formatted(number);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请先新建事项。");
        }
    }

    /** A commitment that cannot be issued as it is. */
    record Unfit(String id, String title, Flaw flaw) implements PlanRefusal {

        @Override
        public String what() {
            return "%s“%s”：%s".formatted(id, title, flaw.what());
        }

        @Override
        public Optional<String> instead() {
            return Optional.of(flaw.advice());
        }
    }

    /** A field of the form that makes no commitment. */
    record FieldUnfit(String name, String said, String advice) implements PlanRefusal {

        @Override
        public String what() {
            return said;
        }

        @Override
        public Optional<String> instead() {
            return Optional.of(advice);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }
    }
}
