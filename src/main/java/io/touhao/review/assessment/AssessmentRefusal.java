package io.touhao.review.assessment;

import io.touhao.page.Dates;
import io.touhao.page.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/** Why a command on assessments is refused. */
public sealed interface AssessmentRefusal extends Refusal {

    /** The clause that assessment carries out. */
    String ASSESSMENT = "鲁工信发〔2023〕3号 三、(三)";

    @Override
    default Optional<String> clause() {
        return Optional.of(ASSESSMENT);
    }

    /** Those who assess are leaders and supervisors of the unit above. */
    record NotYourRole(String verb, String role) implements AssessmentRefusal {
        @Override
        public String what() {
            return "以“%s”身份不能%s，须由组织考核一级的督查或领导办理。".formatted(role, verb);
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /** There is no card in force. */
    record NoCard(String level, LocalDate day) implements AssessmentRefusal {
        @Override
        public String what() {
            return "%s没有对%s级有效的评分卡。".formatted(Dates.full(day), level);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请在 packs/scorecards 补一张，写明生效日期。");
        }
    }

    /** No unit of that level lies below. */
    record NobodyToScore(String level) implements AssessmentRefusal {
        @Override
        public String what() {
            return "这一轮里没有要考核的%s级单位。".formatted(level);
        }
    }

    /** Once for a round and level. */
    record ScoredBefore(String round, String level) implements AssessmentRefusal {
        @Override
        public String what() {
            return "%s的%s级考核已经算过。".formatted(round, level);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("封存的数不会变，请直接看结果；输入有误的，由单位在公示期内提出异议。");
        }
    }

    /** Not the state for it. */
    record NotNow(String verb, String state) implements AssessmentRefusal {
        @Override
        public String what() {
            return "这次考核%s，不能%s。".formatted(state, verb);
        }
    }

    /** The window is over. */
    record WindowClosed(LocalDate last) implements AssessmentRefusal {
        @Override
        public String what() {
            return "异议期到%s为止，已经结束。".formatted(Dates.full(last));
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请书面告知组织考核的单位，由下一轮考核一并考虑。");
        }
    }

    /** The window still runs. */
    record WindowOpen(LocalDate last) implements AssessmentRefusal {
        @Override
        public String what() {
            return "异议期到%s为止，之前不能定稿。".formatted(Dates.full(last));
        }
    }

    /** Objections wait for a decision. */
    record Undecided(long count) implements AssessmentRefusal {
        @Override
        public String what() {
            return "还有 %d 件异议没有复核，不能定稿。".formatted(count);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请先逐件采纳或不予采纳。");
        }
    }

    /** A unit objects to its own score alone. */
    record NotYourScore(String unit) implements AssessmentRefusal {
        @Override
        public String what() {
            return "%s的得分只能由它自己提出异议。".formatted(unit);
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /** Another objection to the same input waits. */
    record Waiting(String fact) implements AssessmentRefusal {
        @Override
        public String what() {
            return "对“%s”的异议正在复核，不必再提。".formatted(fact);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("fact");
        }
    }

    /** A field is empty or not in its form. */
    record Unfit(String name, String what) implements AssessmentRefusal {
        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }

        @Override
        public Optional<String> clause() {
            return Optional.empty();
        }
    }

    /** It was decided before. */
    record Decided(String outcome) implements AssessmentRefusal {
        @Override
        public String what() {
            return "这件异议已经复核：%s。".formatted(outcome);
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
