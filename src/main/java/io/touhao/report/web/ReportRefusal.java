package io.touhao.report.web;

import io.touhao.page.Refusal;
import java.util.Optional;

/** Why a form is refused before its command is asked. */
sealed interface ReportRefusal extends Refusal {

    /** What was typed is no number. */
    record NoNumber(String formField, String typed) implements ReportRefusal {
        @Override
        public String what() {
            return "“%s”不是数字。".formatted(typed);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请只填数字，例如 318 或 6.2，单位不用写。");
        }

        @Override
        public Optional<String> field() {
            return Optional.of(formField);
        }
    }

    /** A problem was ticked and not told. */
    record ProblemUntold() implements ReportRefusal {
        @Override
        public String what() {
            return "选了“有问题”，还没有写是什么问题。";
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请写明问题，或改选“没有”。");
        }

        @Override
        public Optional<String> field() {
            return Optional.of("problems");
        }
    }

    /** A file was asked for and none was chosen. */
    record NoFile() implements ReportRefusal {
        @Override
        public String what() {
            return "还没有选择文件。";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("files");
        }
    }

    /** Nothing was ticked. */
    record NothingTicked(String verb) implements ReportRefusal {
        @Override
        public String what() {
            return "还没有勾选事项，没有%s。".formatted(verb);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请先在台账里勾选。");
        }
    }

    /** No part was given to any unit. */
    record NothingGiven() implements ReportRefusal {
        @Override
        public String what() {
            return "还没有给任何单位填分解数。";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("parts");
        }
    }
}
