package io.touhao.programme.recognition;

import io.touhao.page.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Why something about notices and recognitions is refused. */
public sealed interface RecognitionRefusal extends Refusal {

    /** Only a division of the province does this. */
    record NotProvince(String verb, String role) implements RecognitionRefusal {
        @Override
        public String what() {
            return "%s由省级处室办理，您以%s身份不能办。".formatted(verb, role);
        }
    }

    /** Nothing stands where it would have to. */
    record Nothing(String verb, String state) implements RecognitionRefusal {
        @Override
        public String what() {
            return "没有“%s”的申报，不能%s。".formatted(state, verb);
        }
    }

    /** A word is missing. */
    record WordMissing(String name, String label) implements RecognitionRefusal {
        @Override
        public String what() {
            return "请填写%s。".formatted(label);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }
    }

    /** The notice still runs. */
    record NoticeRuns(String firm, LocalDate until, String rule) implements RecognitionRefusal {
        @Override
        public String what() {
            return "%s公示到 %s，期满前不能认定。".formatted(firm, until);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(rule);
        }
    }

    /** An objection is not decided. */
    record ObjectionOpen(String firm) implements RecognitionRefusal {
        @Override
        public String what() {
            return "%s有异议没有处理完，不能认定。".formatted(firm);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请先核实异议，作出成立或不成立的处理。");
        }
    }

    /** No notice is running. */
    record NotOnNotice(String firm) implements RecognitionRefusal {
        @Override
        public String what() {
            return "%s不在公示期内，不能提出异议。".formatted(firm);
        }
    }

    /** Decided already. */
    record DecidedBefore() implements RecognitionRefusal {
        @Override
        public String what() {
            return "这项异议已经处理。";
        }
    }

    /** A ban holds. */
    record Banned(String title, LocalDate until, String rule) implements RecognitionRefusal {
        @Override
        public String what() {
            return "本企业的%s曾被撤销，%s 前不得再申报。".formatted(title, until);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(rule);
        }
    }

    /** The title is held already. */
    record HoldsAlready(String title, String certificate, LocalDate until) implements RecognitionRefusal {
        @Override
        public String what() {
            return "本企业已是%s（%s，有效期到 %s），不必再申报。".formatted(title, certificate, until);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("到期前按复核通知办理复核。");
        }
    }

    /** The title below is not held. */
    record PredecessorMissing(String title, String predecessor, String rule) implements RecognitionRefusal {
        @Override
        public String what() {
            return "申报%s须先是有效期内的%s。".formatted(title, predecessor);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(rule);
        }
    }

    /** It does not hold any more. */
    record NotInForce(String certificate, String state) implements RecognitionRefusal {
        @Override
        public String what() {
            return "%s现为“%s”，不能办理。".formatted(certificate, state);
        }
    }

    /** Another firm's. */
    record NotHolder() implements RecognitionRefusal {
        @Override
        public String what() {
            return "年度更新和变更报告由持有企业自己办理。";
        }
    }

    /** The firm owes nothing. */
    record NothingOwed(String title) implements RecognitionRefusal {
        @Override
        public String what() {
            return "%s没有待办的年度更新。".formatted(title);
        }
    }

    /** No rules hold for the review. */
    record NoRules(String title, LocalDate day) implements RecognitionRefusal {
        @Override
        public String what() {
            return "%s没有可用于复核的%s标准。".formatted(day, title);
        }
    }

    /** It is not time to review it. */
    record NotDue(String certificate, LocalDate until, LocalDate from, String rule) implements RecognitionRefusal {
        @Override
        public String what() {
            return "%s有效期到 %s，%s 起才办复核。".formatted(certificate, until, from);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(rule);
        }
    }

    /** What is not known leaves the review open; it never ends a title. */
    record FactsMissing(String firm, List<String> facts, String rules) implements RecognitionRefusal {
        @Override
        public String what() {
            return "%s还缺数据，复核得不出结论：%s。".formatted(firm, String.join("、", facts));
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(rules);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请企业先补报这些数据，再办复核；缺数据不作为不符合。");
        }
    }
}
