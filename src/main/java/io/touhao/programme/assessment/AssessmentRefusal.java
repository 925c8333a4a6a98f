package io.touhao.programme.assessment;

import io.touhao.page.Refusal;
import java.math.BigDecimal;
import java.util.Optional;

/** Why something about an assessment is refused. */
public sealed interface AssessmentRefusal extends Refusal {

    /** Only a division of the province assesses. */
    record NotProvince(String role) implements AssessmentRefusal {
        @Override
        public String what() {
            return "评审由省级处室组织，您以%s身份不能办。".formatted(role);
        }
    }

    /** Nothing to draw for. */
    record NothingToDraw() implements AssessmentRefusal {
        @Override
        public String what() {
            return "没有待抽取专家的推荐企业。";
        }
    }

    /** A draw needs a seed and a witness. */
    record WordMissing(String name, String label) implements AssessmentRefusal {
        @Override
        public String what() {
            return "请填写%s。".formatted(label);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }
    }

    /** Conflicts of interest leave too few. */
    record TooFewExperts(String firm, int left, int wanted) implements AssessmentRefusal {
        @Override
        public String what() {
            return "%s除去应回避的，只剩 %d 名专家，需要 %d 名。".formatted(firm, left, wanted);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请先补充专家库，再抽取。");
        }
    }

    /** A sheet is filed once. */
    record FiledBefore(String code) implements AssessmentRefusal {
        @Override
        public String what() {
            return "专家 %s 的评分表已交，不能再改。".formatted(code);
        }
    }

    /** Points that cannot be. */
    record BadPoints(String part, String title, BigDecimal most) implements AssessmentRefusal {
        @Override
        public String what() {
            return "“%s”应是 0 到 %s 分。".formatted(title, most.toPlainString());
        }

        @Override
        public Optional<String> field() {
            return Optional.of("part-" + part);
        }
    }

    /** Experts have not finished. */
    record SheetsOpen(String firm, long open) implements AssessmentRefusal {
        @Override
        public String what() {
            return open == 0 ? "%s还没有抽取专家，不能作评审结论。".formatted(firm) : "%s还有 %d 张评分表没有交，不能作评审结论。".formatted(firm, open);
        }
    }

    /** Experts disagree and nobody has settled it. */
    record Disputed(String firm, BigDecimal range) implements AssessmentRefusal {
        @Override
        public String what() {
            return "%s的专家评分分歧大（极差 %s 分），须先复议。".formatted(firm, range.toPlainString());
        }
    }

    /** A conclusion against the score. */
    record AgainstScore(String firm, BigDecimal score, BigDecimal pass) implements AssessmentRefusal {
        @Override
        public String what() {
            return "%s评审得分 %s 分，合格线 %s 分，结论与得分不符。".formatted(firm, score.toPlainString(), pass.toPlainString());
        }
    }
}
